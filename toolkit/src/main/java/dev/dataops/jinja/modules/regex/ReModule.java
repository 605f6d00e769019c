package dev.dataops.jinja.modules.regex;

import dev.dataops.jinja.modules.object.PyModule;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The module re. */
public final class ReModule {
    private static final Signature COMPILE = Signature.of("pattern").optional("flags", 0L);
    private static final Signature SEARCH = Signature.of("pattern", "string").optional("flags", 0L);
    private static final Signature SPLIT =
            Signature.of("pattern", "string").optional("maxsplit", 0L).optional("flags", 0L);
    private static final Signature SUBSTITUTE =
            Signature.of("pattern", "repl", "string").optional("count", 0L).optional("flags", 0L);
    private static final Signature TEXT = Signature.of("pattern");

    private ReModule() {}

    /** Returns the module. */
    public static JinjaObject create() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (ReFlag flag : ReFlag.values()) {
            members.put(flag.name(), (long) flag.value());
            members.put(String.valueOf(Character.toUpperCase(flag.letter())), (long) flag.value());
        }
        members.put("compile", (JinjaCallable) arguments -> pattern(arguments.bind("compile", COMPILE)));
        members.put("escape", (JinjaCallable)
                arguments -> escape(arguments.bind("escape", TEXT).text("pattern")));
        members.put("split", (JinjaCallable) ReModule::split);
        for (String name : new String[] {"search", "match", "fullmatch", "findall", "finditer"}) {
            members.put(name, (JinjaCallable) arguments -> search(name, arguments));
        }
        for (String name : new String[] {"sub", "subn"}) {
            members.put(name, (JinjaCallable) arguments -> substitute(name, arguments));
        }
        return new PyModule("re", members);
    }

    private static RePattern pattern(Bound bound) {
        Object pattern = bound.get("pattern");
        if (pattern instanceof RePattern compiled) {
            return compiled;
        }
        if (pattern instanceof String source) {
            return PatternTranslator.compile(source, Numbers.toInt(bound.get("flags")));
        }
        throw pattern instanceof Undefined undefined
                ? undefined.failure()
                : JinjaException.of(
                        "first argument must be string or compiled pattern, not " + Values.typeName(pattern));
    }

    private static @Nullable Object search(String name, Arguments arguments) {
        Bound bound = arguments.bind(name, SEARCH);
        return pattern(bound).call(name, Arguments.of(bound.get("string")));
    }

    private static @Nullable Object split(Arguments arguments) {
        Bound bound = arguments.bind("split", SPLIT);
        return pattern(bound).call("split", Arguments.of(bound.get("string"), bound.get("maxsplit")));
    }

    private static @Nullable Object substitute(String name, Arguments arguments) {
        Bound bound = arguments.bind(name, SUBSTITUTE);
        return pattern(bound).call(name, Arguments.of(bound.get("repl"), bound.get("string"), bound.get("count")));
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
