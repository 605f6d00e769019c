package dev.dataops.macros;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.Dicts;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.PyIterator;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import dev.dataops.macros.value.PythonJson;
import dev.dataops.macros.value.PythonJsonReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions of dbt's context that know no node. */
final class CommonFunctions {
    private static final Signature STRING = Signature.of("string").optional("default", null);
    private static final Signature YAML = Signature.of("value").optional("default", null);
    private static final Signature WRITE =
            Signature.of("value").optional("default", null).optional("sort_keys", false);
    private static final Signature VALUE = Signature.of("value");
    private static final Signature ZIP = Signature.of().rest().keywords();
    private static final Signature TRY =
            Signature.of("message_if_exception", "func").rest().keywords();
    private static final Signature TWO_DICTS = Signature.of("dict_a", "dict_b");

    private static final Signature MESSAGE = Signature.of("msg");
    private static final Signature ENV_VAR = Signature.of("var").optional("default", null);

    /** The names of the functions. */
    static final List<String> NAMES = List.of(
            "tojson",
            "fromjson",
            "toyaml",
            "fromyaml",
            "set",
            "set_strict",
            "zip",
            "zip_strict",
            "local_md5",
            "try_or_compiler_error",
            "diff_of_two_dicts",
            "env_var",
            "print");

    private final YamlFunctions yaml;
    private final EnvironmentVariables environment;
    private final TemplateListener listener;

    CommonFunctions(YamlFunctions yaml, EnvironmentVariables environment, TemplateListener listener) {
        this.yaml = yaml;
        this.environment = environment;
        this.listener = listener;
    }

    /** Returns one of the functions. A class of its own instead of a lambda each, since start-up would pay for every lambda. */
    JinjaCallable named(String name) {
        return new Function(this, name);
    }

    private record Function(CommonFunctions functions, String name) implements JinjaCallable {
        @Override
        public @Nullable Object call(Arguments arguments) {
            return functions.call(name, arguments);
        }
    }

    private @Nullable Object call(String name, Arguments arguments) {
        return switch (name) {
            case "tojson" -> toJson(arguments);
            case "fromjson" -> fromJson(arguments);
            case "toyaml" -> toYaml(arguments);
            case "fromyaml" -> fromYaml(arguments);
            case "set" -> set(name, arguments, false);
            case "set_strict" -> set(name, arguments, true);
            case "zip" -> zip(name, arguments, false);
            case "zip_strict" -> zip(name, arguments, true);
            case "local_md5" -> localMd5(arguments);
            case "try_or_compiler_error" -> tryOrCompilerError(arguments);
            case "diff_of_two_dicts" -> diffOfTwoDicts(arguments);
            case "env_var" -> envVar(arguments);
            case "print" -> print(arguments);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Object envVar(Arguments arguments) {
        Bound bound = arguments.bind("env_var", ENV_VAR);
        return environment.value(bound.text("var"), bound.get("default"));
    }

    private Object print(Arguments arguments) {
        listener.print(arguments.bind("print", MESSAGE).text("msg"));
        return "";
    }

    private static Object toJson(Arguments arguments) {
        Bound bound = arguments.bind("tojson", WRITE);
        return PythonJson.write(bound.get("value"), bound.truth("sort_keys"));
    }

    private static @Nullable Object fromJson(Arguments arguments) {
        Bound bound = arguments.bind("fromjson", STRING);
        return PythonJsonReader.read(bound.text("string"))
                .map(document -> new YamlFunctions.Document(document.value()))
                .orElseGet(() -> new YamlFunctions.Document(bound.get("default")))
                .value();
    }

    private @Nullable Object toYaml(Arguments arguments) {
        Bound bound = arguments.bind("toyaml", WRITE);
        String text = yaml.write(bound.get("value"), bound.truth("sort_keys")).orElse(null);
        return text == null ? bound.get("default") : text;
    }

    private @Nullable Object fromYaml(Arguments arguments) {
        Bound bound = arguments.bind("fromyaml", YAML);
        return yaml.read(bound.text("value"))
                .orElseGet(() -> new YamlFunctions.Document(bound.get("default")))
                .value();
    }

    private static @Nullable Object set(String name, Arguments arguments, boolean strict) {
        Bound bound = arguments.bind(name, YAML);
        try {
            Set<Object> set = new LinkedHashSet<>();
            Values.iterate(bound.get("value")).forEachRemaining(element -> Dicts.add(set, element));
            return set;
        } catch (JinjaException notIterable) {
            if (strict) {
                throw notIterable;
            }
            return bound.get("default");
        }
    }

    private static @Nullable Object zip(String name, Arguments arguments, boolean strict) {
        Bound bound = arguments.bind(name, ZIP);
        try {
            List<Iterator<?>> sources = new ArrayList<>();
            bound.rest().forEach(source -> sources.add(Values.iterate(source)));
            return new PyIterator("zip", zip(sources).iterator());
        } catch (JinjaException notIterable) {
            if (strict) {
                throw notIterable;
            }
            return bound.keywords().get("default");
        }
    }

    private static List<PyTuple> zip(List<Iterator<?>> sources) {
        List<PyTuple> rows = new ArrayList<>();
        while (!sources.isEmpty() && sources.stream().allMatch(Iterator::hasNext)) {
            rows.add(PyTuple.wrap(sources.stream().map(Iterator::next).toArray()));
        }
        return rows;
    }

    private static Object localMd5(Arguments arguments) {
        String value = arguments.bind("local_md5", VALUE).text("value");
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static @Nullable Object tryOrCompilerError(Arguments arguments) {
        Bound bound = arguments.bind("try_or_compiler_error", TRY);
        if (!(bound.get("func") instanceof JinjaCallable function)) {
            throw JinjaException.of("'" + Values.typeName(bound.get("func")) + "' object is not callable");
        }
        try {
            return function.call(Arguments.with(bound.rest(), bound.keywords()));
        } catch (ToolkitException failed) {
            String message = bound.text("message_if_exception").strip();
            throw new ToolkitException(Diagnostic.error(ErrorCode.MACRO_RAISED, message), failed);
        }
    }

    /** What the lists of the first dict have more than those of the second, without regard to case. */
    private static Object diffOfTwoDicts(Arguments arguments) {
        Bound bound = arguments.bind("diff_of_two_dicts", TWO_DICTS);
        Map<String, Set<String>> known = new LinkedHashMap<>();
        entries(bound.get("dict_b")).forEach((key, values) -> known.put(fold(key), folded(values)));
        Map<Object, Object> difference = new LinkedHashMap<>();
        entries(bound.get("dict_a")).forEach((key, values) -> {
            Set<String> there = known.get(fold(key));
            List<Object> more = new ArrayList<>();
            Values.iterate(values).forEachRemaining(value -> {
                if (there == null || !there.contains(fold(value))) {
                    more.add(value);
                }
            });
            if (there == null || !more.isEmpty()) {
                difference.put(key, more);
            }
        });
        return difference;
    }

    private static Map<?, ?> entries(@Nullable Object dict) {
        if (dict instanceof Map<?, ?> map) {
            return map;
        }
        throw JinjaException.of("diff_of_two_dicts takes two dicts, not " + Values.typeName(dict));
    }

    private static Set<String> folded(@Nullable Object values) {
        Set<String> folded = new LinkedHashSet<>();
        Values.iterate(values).forEachRemaining(value -> folded.add(fold(value)));
        return folded;
    }

    private static String fold(@Nullable Object value) {
        return Values.str(value).toLowerCase(Locale.ROOT);
    }
}
