package dev.dataops.macros;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.runtime.ReturnSignal;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of dbt's context that depend on the node. */
final class NodeNames {
    static final Set<String> ALL = Set.of(
            "ref",
            "source",
            "config",
            "this",
            "model",
            "execute",
            "adapter",
            "var",
            "exceptions",
            "log",
            "return",
            "render",
            "write",
            "pre_hooks",
            "post_hooks",
            "sql",
            "store_result",
            "store_raw_result",
            "load_result",
            "validation",
            "submit_python_job",
            "adapter_macro",
            "metric",
            "function",
            "load_agate_table");

    private static final Signature SOURCE = Signature.of("source_name", "table_name");
    private static final Signature LOG = Signature.of("msg").optional("info", false);
    private static final Signature STRING = Signature.of("string");
    private static final Signature PAYLOAD = Signature.of("payload");
    private static final Signature DATA = Signature.of("data");

    private final InvocationContext shared;
    private final NodeContext node;
    private final DbtContext context;
    private final StoredResults results = new StoredResults();

    /** Creates the names of a node, whose context renders what is a template itself. */
    NodeNames(InvocationContext shared, NodeContext node, DbtContext context) {
        this.shared = shared;
        this.node = node;
        this.context = context;
    }

    StoredResults results() {
        return results;
    }

    /** Returns the value of one of {@link #ALL}. */
    @Nullable
    Object get(String name) {
        return switch (name) {
            case "config" -> node.config();
            case "this" -> node.self();
            case "model" -> node.model();
            case "execute" -> node.execute();
            case "adapter" -> node.adapter(context);
            case "pre_hooks" -> node.preHooks();
            case "post_hooks" -> node.postHooks();
            case "sql" -> node.sql();
            case "var" -> new VarFunction(shared.vars().forPackage(node.packageName()), node, context::render);
            case "exceptions" -> new ExceptionsValue(node, shared.listener());
            case "validation" -> Map.of("any", AnyValue.VALID);
            default -> function(name);
        };
    }

    private JinjaCallable function(String name) {
        return switch (name) {
            case "ref" -> this::ref;
            case "source" -> this::source;
            case "log" -> this::log;
            case "return" ->
                arguments -> {
                    throw new ReturnSignal(arguments.bind(name, DATA).get("data"));
                };
            case "render" ->
                arguments -> context.render(arguments.bind(name, STRING).text("string"));
            case "write" ->
                arguments -> {
                    node.write(arguments.bind(name, PAYLOAD).text("payload"));
                    return "";
                };
            case "store_result" -> results::store;
            case "store_raw_result" -> results::storeRaw;
            case "load_result" -> results::load;
            case "submit_python_job" -> arguments -> fail(ErrorCode.NOT_SUPPORTED, "Python models are not supported");
            case "adapter_macro" ->
                arguments -> fail(
                        ErrorCode.NOT_SUPPORTED,
                        "adapter_macro() is gone since dbt 0.18: use adapter.dispatch('name', 'package')(...)");
            default -> arguments -> node.other(name, arguments);
        };
    }

    private Object fail(ErrorCode code, String message) {
        throw new ToolkitException(node.about(Diagnostic.error(code, message)));
    }

    private Object ref(Arguments arguments) {
        int count = arguments.count();
        if (count != 1 && count != 2) {
            throw new JinjaException(
                    ErrorCode.MACRO_ARGUMENTS,
                    "ref() takes a name, or a package and a name, but got " + count + " arguments");
        }
        Optional<String> packageName = count == 2 ? Optional.of(text("ref", arguments.get(0))) : Optional.empty();
        Object version =
                arguments.named().getOrDefault("version", arguments.named().get("v"));
        if (version != null && !(version instanceof String || version instanceof Number)) {
            throw new JinjaException(
                    ErrorCode.MACRO_ARGUMENTS,
                    "the version in ref() is a number or text, not " + Values.typeName(version));
        }
        return node.ref(packageName, text("ref", arguments.get(count - 1)), Optional.ofNullable(version));
    }

    private Object source(Arguments arguments) {
        Bound bound = arguments.bind("source", SOURCE);
        return node.source(text("source", bound.get(0)), text("source", bound.get(1)));
    }

    private static String text(String function, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new JinjaException(
                ErrorCode.MACRO_ARGUMENTS,
                function + "() takes text, not " + Values.typeName(value)
                        + (value == null ? "" : " " + Values.repr(value)));
    }

    private Object log(Arguments arguments) {
        Bound bound = arguments.bind("log", LOG);
        shared.listener().log(node.nodeId(), bound.text("msg"), bound.truth("info"));
        return "";
    }

    /** {@code validation.any}: dbt's checks of config values, which let everything pass here; a model's configs are checked when it is parsed. */
    private enum AnyValue implements JinjaObject, JinjaCallable {
        VALID;

        @Override
        public @Nullable Object attribute(String name) {
            return this;
        }

        @Override
        public @Nullable Object item(@Nullable Object key) {
            return this;
        }

        @Override
        public @Nullable Object call(Arguments arguments) {
            return this;
        }
    }
}
