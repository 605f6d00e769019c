package dev.dataops.jinja.modules.regex;

import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyIterator;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code re.Pattern}: a compiled regular expression. */
final class RePattern implements JinjaObject {
    private static final Signature SEARCH =
            Signature.of("string").optional("pos", 0L).optional("endpos", null);
    private static final Signature SPLIT = Signature.of("string").optional("maxsplit", 0L);
    private static final Signature SUBSTITUTE = Signature.of("repl", "string").optional("count", 0L);

    private final String source;
    private final int flags;
    private final Pattern pattern;
    private final int groups;
    private final Map<String, Object> groupNumbers;

    RePattern(String source, int flags, Pattern pattern, int groups, Map<String, Object> groupNumbers) {
        this.source = source;
        this.flags = flags;
        this.pattern = pattern;
        this.groups = groups;
        this.groupNumbers = groupNumbers;
    }

    int groups() {
        return groups;
    }

    Map<String, Object> groupNumbers() {
        return groupNumbers;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "pattern" -> source;
            case "flags" -> (long) flags | (ReFlag.ASCII.isIn(flags) ? 0 : ReFlag.UNICODE.value());
            case "groups" -> (long) groups;
            case "groupindex" -> groupNumbers;
            case "search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn" ->
                (JinjaCallable) arguments -> call(name, arguments);
            default -> Undefined.attribute(this, name);
        };
    }

    /** Calls a method; the functions of the module have the same names. */
    @Nullable
    Object call(String name, Arguments arguments) {
        return switch (name) {
            case "search", "match", "fullmatch" -> find(name, arguments.bind(name, SEARCH));
            case "findall" -> findAll(matcher(arguments.bind(name, SEARCH)));
            case "finditer" -> {
                Bound bound = arguments.bind(name, SEARCH);
                yield findEach(matcher(bound), bound.text("string"));
            }
            case "split" -> split(arguments.bind(name, SPLIT));
            case "sub" -> substitute(arguments.bind(name, SUBSTITUTE)).get(0);
            default -> substitute(arguments.bind(name, SUBSTITUTE));
        };
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw value instanceof Undefined undefined
                ? undefined.failure()
                : JinjaException.of("expected string or bytes-like object, got '" + Values.typeName(value) + "'");
    }

    private Matcher matcher(Bound bound) {
        String text = text(bound.get("string"));
        int length = Strings.length(text);
        int from = Math.max(0, Math.min(length, Numbers.toInt(bound.get("pos"))));
        int to = bound.get("endpos") == null
                ? length
                : Math.max(from, Math.min(length, Numbers.toInt(bound.get("endpos"))));
        return pattern.matcher(text)
                .region(Strings.offset(text, from), Strings.offset(text, to))
                .useAnchoringBounds(from == 0)
                .useTransparentBounds(true);
    }

    private @Nullable Object find(String how, Bound bound) {
        Matcher matcher = matcher(bound);
        boolean found = switch (how) {
            case "match" -> matcher.lookingAt();
            case "fullmatch" -> matcher.matches();
            default -> matcher.find();
        };
        return found ? new ReMatch(this, matcher.toMatchResult(), bound.text("string")) : null;
    }

    private Object findAll(Matcher matcher) {
        List<Object> found = new ArrayList<>();
        while (matcher.find()) {
            if (groups == 0) {
                found.add(matcher.group());
            } else if (groups == 1) {
                found.add(orEmpty(matcher.group(1)));
            } else {
                @Nullable Object[] parts = new Object[groups];
                for (int i = 0; i < groups; i++) {
                    parts[i] = orEmpty(matcher.group(i + 1));
                }
                found.add(PyTuple.of(parts));
            }
        }
        return found;
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    private Object findEach(Matcher matcher, String text) {
        List<Object> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(new ReMatch(this, matcher.toMatchResult(), text));
        }
        return new PyIterator("callable_iterator", found.iterator());
    }

    private Object split(Bound bound) {
        String text = text(bound.get(0));
        int most = Numbers.toInt(bound.get(1));
        Matcher matcher = pattern.matcher(text);
        List<Object> parts = new ArrayList<>();
        int from = 0;
        for (int splits = 0; (most == 0 || splits < most) && matcher.find(); splits++) {
            parts.add(text.substring(from, matcher.start()));
            for (int group = 1; group <= groups; group++) {
                addNullable(parts, matcher.group(group));
            }
            from = matcher.end();
        }
        parts.add(text.substring(from));
        return parts;
    }

    @SuppressWarnings("NullAway") // a group that took no part is None
    private static void addNullable(List<Object> parts, @Nullable String group) {
        parts.add(group);
    }

    private PyTuple substitute(Bound bound) {
        Object replacement = bound.get(0);
        String text = text(bound.get(1));
        int most = Numbers.toInt(bound.get(2));
        ReTemplate template = replacement instanceof JinjaCallable ? null : new ReTemplate(text(replacement), this);
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        long count = 0;
        while ((most == 0 || count < most) && matcher.find()) {
            out.append(text, from, matcher.start());
            if (template != null) {
                template.expand(out, matcher);
            } else if (replacement instanceof JinjaCallable function) {
                Object match = new ReMatch(this, matcher.toMatchResult(), text);
                out.append(text(function.call(Arguments.of(match))));
            }
            from = matcher.end();
            count++;
        }
        return PyTuple.of(out.append(text, from, text.length()).toString(), count);
    }

    @Override
    public String repr() {
        StringBuilder names = new StringBuilder();
        for (ReFlag flag : ReFlag.values()) {
            if (flag.isIn(flags) && flag != ReFlag.UNICODE) {
                names.append(names.length() == 0 ? ", re." : "|re.").append(flag);
            }
        }
        return "re.compile(" + Repr.of(source) + names + ")";
    }

    @Override
    public String typeName() {
        return "re.Pattern";
    }
}
