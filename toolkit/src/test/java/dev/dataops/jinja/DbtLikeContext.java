package dev.dataops.jinja;

import dev.dataops.core.ErrorCode;
import dev.dataops.jinja.modules.PythonModules;
import dev.dataops.jinja.operation.Sequences;
import dev.dataops.jinja.operation.SetMethods;
import dev.dataops.jinja.runtime.Macro;
import dev.dataops.jinja.runtime.MacroDefinition;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Context;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Json;
import dev.dataops.jinja.value.PyIterator;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A context with just as much of dbt as the conformance cases describe. */
final class DbtLikeContext implements Context {
    private final Map<String, Object> names = new HashMap<>();
    private final Map<String, Map<String, Object>> packages = new LinkedHashMap<>();
    private final Map<String, Object> results = new HashMap<>();

    /** Creates a context; {@code root} is the package whose macros need no prefix. */
    DbtLikeContext(Map<String, String> macros) {
        addBuiltins();
        names.put("config", new Config());
        names.put("adapter", new Adapter());
        names.put("this", new Relation("this_model"));
        names.put("target", Map.of("name", "dev", "type", "duckdb", "schema", "main"));
        names.put("builtins", Map.of("ref", ref(), "source", source()));
        names.put("model", model());
        names.put("graph", Map.of("nodes", Map.of("model.p.a", Map.of("name", "a", "resource_type", "model"))));
        names.put("modules", PythonModules.all(Clock.systemUTC()));
        macros.forEach((name, text) -> {
            Map<String, Object> bound = new LinkedHashMap<>();
            for (MacroDefinition macro :
                    Template.parse(text, "macros/" + name + ".sql").macros()) {
                bound.put(macro.name(), Macro.bind(macro, this));
            }
            packages.put(name, bound);
        });
        names.putAll(packages);
        names.putAll(packages.getOrDefault("root", Map.of()));
    }

    @Override
    public Object lookup(String name) {
        return names.containsKey(name) ? names.get(name) : Undefined.of(name);
    }

    void put(String name, Object value) {
        names.put(name, value);
    }

    private static Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("alias", "this_model");
        model.put("config", Map.of("materialized", "table"));
        model.put("tags", new ArrayList<>());
        return model;
    }

    private static JinjaCallable ref() {
        return arguments -> new Relation(Values.str(arguments.get(arguments.count() - 1)));
    }

    private static JinjaCallable source() {
        return arguments -> "\"db\".\"" + arguments.get(0) + "\".\"" + arguments.get(1) + "\"";
    }

    private void addBuiltins() {
        names.put("ref", ref());
        names.put("source", source());
        names.put("var", (JinjaCallable) arguments -> arguments.get(1));
        names.put("env_var", (JinjaCallable) arguments -> "env_" + arguments.get(0));
        names.put("log", (JinjaCallable) arguments -> "");
        names.put("dec", (JinjaCallable) arguments -> new BigDecimal(Values.str(arguments.get(0))));
        names.put("print", (JinjaCallable) arguments -> "");
        names.put("tojson", (JinjaCallable) arguments -> Json.write(arguments.get(0), Json.Layout.PLAIN));
        names.put("set", (JinjaCallable) arguments -> SetMethods.create(arguments.get(0)));
        names.put("zip", (JinjaCallable) DbtLikeContext::zip);
        names.put("store_result", (JinjaCallable) this::storeResult);
        names.put("load_result", (JinjaCallable) arguments -> results.get(Values.str(arguments.get(0))));
        names.put("exceptions", Map.of("raise_compiler_error", (JinjaCallable) arguments -> {
            throw new JinjaException(ErrorCode.MACRO_RAISED, Values.str(arguments.get(0)));
        }));
    }

    private static Object zip(Arguments arguments) {
        List<Object> tuples = new ArrayList<>();
        List<Iterator<?>> walks = new ArrayList<>();
        arguments.positional().forEach(each -> walks.add(Sequences.list(each).iterator()));
        while (walks.stream().allMatch(Iterator::hasNext)) {
            tuples.add(PyTuple.of(walks.stream().map(Iterator::next).toArray()));
        }
        return new PyIterator("zip", tuples.iterator());
    }

    private Object storeResult(Arguments arguments) {
        var bound = arguments.bind(
                "store_result", Signature.of("name").optional("response", null).optional("agate_table", null));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("table", bound.get("agate_table"));
        result.put("response", bound.get("response"));
        result.put("data", bound.get("agate_table"));
        results.put(bound.text("name"), result);
        return "";
    }

    private record Relation(String identifier) implements JinjaObject {
        @Override
        public Object attribute(String name) {
            return switch (name) {
                case "database" -> "db";
                case "schema" -> "main";
                case "identifier", "name" -> identifier;
                default -> Undefined.attribute(this, name);
            };
        }

        @Override
        public String str() {
            return "\"db\".\"main\".\"" + identifier + "\"";
        }
    }

    private static final class Config implements JinjaObject, JinjaCallable {
        private static final Signature GET = Signature.of("name").optional("default", null);

        private final Map<String, Object> values = new HashMap<>();

        @Override
        public Object call(Arguments arguments) {
            values.putAll(arguments.named());
            return "";
        }

        @Override
        public Object attribute(String name) {
            return name.equals("get") ? (JinjaCallable) this::get : Undefined.attribute(this, name);
        }

        private Object get(Arguments arguments) {
            var bound = arguments.bind("get", GET);
            return values.getOrDefault(bound.text("name"), bound.get("default"));
        }
    }

    private final class Adapter implements JinjaObject {
        @Override
        public Object attribute(String name) {
            return name.equals("dispatch") ? (JinjaCallable) this::dispatch : Undefined.attribute(this, name);
        }

        private Object dispatch(Arguments arguments) {
            String name = Values.str(arguments.get(0));
            Map<String, Object> macros = packages.get(Values.str(arguments.get(1)));
            Object own = macros.get("duckdb__" + name);
            return own == null ? macros.get("default__" + name) : own;
        }
    }
}
