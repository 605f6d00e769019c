package dev.dataops.jinja.parse;

import dev.dataops.core.Suggestions;
import dev.dataops.jinja.parse.token.Syntax;
import dev.dataops.jinja.parse.token.TokenStream;
import dev.dataops.jinja.value.JinjaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tags that are open at the moment, and the tags that would close them, for messages about what is missing or misplaced. */
final class OpenTags {
    private static final List<String> KNOWN = List.of(
            "break",
            "call",
            "continue",
            "data_test",
            "do",
            "docs",
            "filter",
            "for",
            "if",
            "macro",
            "materialization",
            "print",
            "raw",
            "set",
            "snapshot",
            "test",
            "with",
            "elif",
            "else",
            "endif",
            "endfor",
            "endmacro",
            "endset",
            "endcall",
            "endfilter",
            "endwith",
            "endraw",
            "endtest",
            "enddocs",
            "endsnapshot",
            "endmaterialization");

    private final TokenStream stream;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<String[]> awaited = new ArrayList<>();

    OpenTags(TokenStream stream) {
        this.stream = stream;
    }

    void open(String name, int position) {
        names.add(name);
        positions.add(position);
    }

    void close() {
        names.remove(names.size() - 1);
        positions.remove(positions.size() - 1);
    }

    /** Returns whether the open tag stands in no other. */
    boolean isTop() {
        return names.size() == 1;
    }

    void lookFor(String... endNames) {
        awaited.add(endNames);
    }

    void stopLooking() {
        awaited.remove(awaited.size() - 1);
    }

    /** Returns the exception for a template that ends while a tag is open. It points at the tag, which is what to look at. */
    JinjaException unclosed() {
        int last = names.size() - 1;
        String tag = names.get(last);
        return Syntax.error(
                stream.source(),
                positions.get(last),
                "Unexpected end of template. Jinja was looking for the following tags: "
                        + alternatives(lastAwaitedOf(tag))
                        + ". The innermost block that needs to be closed is '" + tag + "'.",
                "close it with {% end" + tag + " %}");
    }

    private static String[] lastAwaitedOf(String tag) {
        return switch (tag) {
            case "if" -> new String[] {"elif", "else", "endif"};
            case "for" -> new String[] {"endfor", "else"};
            default -> new String[] {"end" + tag};
        };
    }

    /** Returns the exception for a tag that does not exist, or that closes another tag than the innermost. */
    JinjaException unknown(String tag, int position) {
        close();
        StringBuilder message =
                new StringBuilder("Encountered unknown tag '").append(tag).append("'.");
        String[] expected = awaited.get(awaited.size() - 1);
        if (expected.length > 0) {
            message.append(
                    isAwaited(tag)
                            ? " You probably made a nesting mistake. Jinja is expecting this tag, but currently looking for "
                            : " Jinja was looking for the following tags: ");
            message.append(alternatives(expected)).append('.');
        }
        if (!names.isEmpty()) {
            int last = names.size() - 1;
            message.append(" The innermost block that needs to be closed is '").append(names.get(last));
            message.append("', opened at line ")
                    .append(stream.source().location(positions.get(last)).line())
                    .append('.');
        }
        Optional<String> meant = isAwaited(tag) ? Optional.empty() : Suggestions.didYouMean(tag, KNOWN);
        return meant.filter(hint -> !KNOWN.contains(tag))
                .map(hint -> Syntax.error(stream.source(), position, message.toString(), hint))
                .orElseGet(() -> Syntax.error(stream.source(), position, message.toString()));
    }

    private boolean isAwaited(String tag) {
        for (String[] ends : awaited) {
            if (List.of(ends).contains(tag)) {
                return true;
            }
        }
        return false;
    }

    private static String alternatives(String... names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(text.length() == 0 ? "'" : " or '").append(name).append('\'');
        }
        return text.toString();
    }
}
