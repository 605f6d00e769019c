package dev.dataops.jinja.modules.regex;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** {@code re.Match}: where a regular expression matched, and what its groups took. */
final class ReMatch implements JinjaObject {
    private static final Signature DEFAULT = Signature.of().optional("default", null);
    private static final Signature GROUP = Signature.of().optional("group", 0L);
    private static final Signature TEMPLATE = Signature.of("template");

    private final RePattern pattern;
    private final MatchResult match;
    private final String text;

    ReMatch(RePattern pattern, MatchResult match, String text) {
        this.pattern = pattern;
        this.match = match;
        this.text = text;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "group" -> (JinjaCallable) this::groups;
            case "groups" -> (JinjaCallable) this::allGroups;
            case "groupdict" -> (JinjaCallable) this::namedGroups;
            case "start" -> (JinjaCallable) arguments -> index(match.start(group(arguments, name)));
            case "end" -> (JinjaCallable) arguments -> index(match.end(group(arguments, name)));
            case "span" -> (JinjaCallable) arguments -> span(group(arguments, name));
            case "expand" -> (JinjaCallable) this::expand;
            case "string" -> text;
            case "re" -> pattern;
            case "pos" -> 0L;
            case "endpos" -> index(text.length());
            case "lastindex" -> lastIndex();
            default -> Undefined.attribute(this, name);
        };
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        return match.group(number(key));
    }

    private Long index(int offset) {
        return offset < 0 ? -1L : (long) text.codePointCount(0, offset);
    }

    private Object span(int group) {
        return PyTuple.of(index(match.start(group)), index(match.end(group)));
    }

    private int group(Arguments arguments, String function) {
        return number(arguments.bind(function, GROUP).get(0));
    }

    private int number(@Nullable Object group) {
        Object number = group instanceof String name ? pattern.groupNumbers().get(name) : Numbers.integer(group);
        if (!(number instanceof Long index) || index < 0 || index > match.groupCount()) {
            throw JinjaException.of("no such group");
        }
        return index.intValue();
    }

    private @Nullable Object groups(Arguments arguments) {
        if (arguments.count() == 0) {
            return match.group();
        }
        if (arguments.count() == 1) {
            return match.group(number(arguments.get(0)));
        }
        @Nullable Object[] values = new Object[arguments.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = match.group(number(arguments.get(i)));
        }
        return PyTuple.of(values);
    }

    private Object allGroups(Arguments arguments) {
        Object absent = arguments.bind("groups", DEFAULT).get(0);
        @Nullable Object[] values = new Object[match.groupCount()];
        for (int i = 0; i < values.length; i++) {
            String group = match.group(i + 1);
            values[i] = group == null ? absent : group;
        }
        return PyTuple.of(values);
    }

    @SuppressWarnings("NullAway") // a group that took no part is None
    private Object namedGroups(Arguments arguments) {
        Object absent = arguments.bind("groupdict", DEFAULT).get(0);
        Map<Object, Object> values = new LinkedHashMap<>();
        pattern.groupNumbers().forEach((name, number) -> {
            String group = match.group(number(number));
            values.put(name, group == null ? absent : group);
        });
        return values;
    }

    private @Nullable Object lastIndex() {
        Long last = null;
        for (int i = 1; i <= match.groupCount(); i++) {
            if (match.start(i) >= 0) {
                last = (long) i;
            }
        }
        return last;
    }

    private Object expand(Arguments arguments) {
        StringBuilder out = new StringBuilder();
        new ReTemplate(arguments.bind("expand", TEMPLATE).text("template"), pattern).expand(out, match);
        return out.toString();
    }

    @Override
    public String repr() {
        return "<re.Match object; span=(" + index(match.start()) + ", " + index(match.end()) + "), match="
                + Repr.of(match.group()) + ">";
    }

    @Override
    public String typeName() {
        return "re.Match";
    }
}
