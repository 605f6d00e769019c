package dev.dataops.macros.adapter;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import dev.dataops.macros.DbtContext;
import dev.dataops.macros.InvocationContext;
import dev.dataops.macros.value.AgateTable;
import dev.dataops.macros.value.AgateType;
import dev.dataops.sql.Quoting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code adapter}: what templates may ask about the warehouse and tell it. See <a
 * href="https://docs.getdbt.com/reference/dbt-jinja-functions/adapter">dbt's reference</a>. What needs no warehouse is answered here; the
 * rest differs between parsing and running.
 */
public abstract class AdapterValue implements JinjaObject {
    /** The methods that need a warehouse, with their parameters. */
    static final Map<String, Signature> WAREHOUSE_METHODS = Map.ofEntries(
            Map.entry(
                    "execute",
                    Signature.of("sql")
                            .optional("auto_begin", false)
                            .optional("fetch", false)
                            .optional("limit", null)),
            Map.entry(
                    "add_query",
                    Signature.of("sql")
                            .optional("auto_begin", true)
                            .optional("bindings", null)
                            .optional("abridge_sql_log", false)),
            Map.entry("get_relation", Signature.of("database", "schema", "identifier")),
            Map.entry("already_exists", Signature.of("schema", "name")),
            Map.entry("list_relations", Signature.of("database", "schema")),
            Map.entry("list_relations_without_caching", Signature.of("schema_relation")),
            Map.entry("get_columns_in_relation", Signature.of("relation")),
            Map.entry("get_columns_in_table", Signature.of("schema", "identifier")),
            Map.entry("get_missing_columns", Signature.of("from_relation", "to_relation")),
            Map.entry("get_column_schema_from_query", Signature.of("sql")),
            Map.entry("expand_target_column_types", Signature.of("from_relation", "to_relation")),
            Map.entry("check_schema_exists", Signature.of("database", "schema")),
            Map.entry("create_schema", Signature.of("relation")),
            Map.entry("drop_schema", Signature.of("relation")),
            Map.entry("drop_relation", Signature.of("relation")),
            Map.entry("truncate_relation", Signature.of("relation")),
            Map.entry("rename_relation", Signature.of("from_relation", "to_relation")),
            Map.entry("cache_added", Signature.of("relation")),
            Map.entry("cache_dropped", Signature.of("relation")),
            Map.entry("cache_renamed", Signature.of("from_relation", "to_relation")),
            Map.entry("location_exists", Signature.of("location")));

    private static final List<String> OWN_METHODS = List.of(
            "Relation",
            "Column",
            "behavior",
            "type",
            "dispatch",
            "quote",
            "quote_as_configured",
            "quote_seed_column",
            "commit",
            "convert_type",
            "valid_incremental_strategies",
            "get_incremental_strategy_macro");

    private static final Signature DISPATCH =
            Signature.of("macro_name").optional("macro_namespace", null).optional("packages", null);
    private static final Signature IDENTIFIER = Signature.of("identifier");
    private static final Signature QUOTE_AS = Signature.of("identifier", "quote_key");
    private static final Signature QUOTE_SEED = Signature.of("column", "quote_config");
    private static final Signature CONVERT = Signature.of("agate_table", "col_idx");
    private static final Signature STRATEGY = Signature.of("model_context", "strategy");
    private static final Signature MESSAGE = Signature.of("msg");

    private final DbtContext context;
    private final InvocationContext shared;

    /** Creates the adapter for one rendering. */
    protected AdapterValue(DbtContext context) {
        this.context = context;
        this.shared = context.shared();
    }

    /** Returns the context of the rendering. */
    protected final DbtContext context() {
        return context;
    }

    /** Answers one of {@link #WAREHOUSE_METHODS}. */
    protected abstract @Nullable Object ask(String method, Bound arguments);

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "Relation" -> shared.relations();
            case "Column" -> shared.columns();
            case "behavior" -> new BehaviorFlags(shared);
            default -> {
                JinjaCallable method = method(name);
                yield method == null ? unknown(name) : method;
            }
        };
    }

    private @Nullable JinjaCallable method(String name) {
        Signature signature = WAREHOUSE_METHODS.get(name);
        if (signature != null) {
            return arguments -> ask(name, arguments.bind("adapter." + name, signature));
        }
        return switch (name) {
            case "type" -> arguments -> shared.target().type();
            case "dispatch" -> this::dispatch;
            case "quote" ->
                arguments -> quote(arguments.bind("adapter.quote", IDENTIFIER).text("identifier"));
            case "quote_as_configured" -> this::quoteAsConfigured;
            case "quote_seed_column" -> this::quoteSeedColumn;
            case "convert_type" -> this::convertType;
            case "valid_incremental_strategies" -> arguments -> List.of("append", "delete+insert", "merge");
            case "get_incremental_strategy_macro" -> this::strategyMacro;
            case "warn_once" ->
                arguments ->
                        warnOnce(arguments.bind("adapter.warn_once", MESSAGE).text("msg"));
            case "commit", "ensure_transaction" -> arguments -> "";
            case "is_motherduck", "is_ducklake", "use_ducklake_table_workarounds", "disable_transactions" ->
                arguments -> false;
            case "build_catalog_relation", "get_catalog_integration" -> arguments -> null;
            case "external_root" -> arguments -> ".";
            case "get_binding_char" -> arguments -> "?";
            default -> null;
        };
    }

    private Undefined unknown(String name) {
        Set<String> known = new TreeSet<>(WAREHOUSE_METHODS.keySet());
        known.addAll(OWN_METHODS);
        String hint =
                Suggestions.didYouMean(name, known).map(meant -> ": " + meant).orElse("");
        return Undefined.because("adapter has no '" + name + "', or it is not supported yet" + hint);
    }

    private Object dispatch(Arguments arguments) {
        Bound bound = arguments.bind("adapter.dispatch", DISPATCH);
        if (bound.get("packages") != null) {
            throw new JinjaException(
                    ErrorCode.MACRO_ARGUMENTS,
                    "adapter.dispatch takes no 'packages' any more: give the package as macro_namespace, and set dispatch: in"
                            + " dbt_project.yml");
        }
        Object namespace = bound.get("macro_namespace");
        if (namespace != null && !(namespace instanceof String)) {
            throw new JinjaException(
                    ErrorCode.MACRO_ARGUMENTS,
                    "the macro_namespace in adapter.dispatch is a package's name, not " + Values.typeName(namespace));
        }
        return context.dispatch(bound.text("macro_name"), Optional.ofNullable((String) namespace));
    }

    private static String quote(String identifier) {
        return "\"" + identifier + "\"";
    }

    private Object quoteAsConfigured(Arguments arguments) {
        Bound bound = arguments.bind("adapter.quote_as_configured", QUOTE_AS);
        Quoting quoting = shared.relations().quoting();
        boolean quoted = switch (bound.text("quote_key")) {
            case "database" -> quoting.database();
            case "schema" -> quoting.schema();
            case "identifier" -> quoting.identifier();
            default -> false;
        };
        return quoted ? quote(bound.text("identifier")) : bound.text("identifier");
    }

    private Object quoteSeedColumn(Arguments arguments) {
        Bound bound = arguments.bind("adapter.quote_seed_column", QUOTE_SEED);
        Object wanted = bound.get("quote_config");
        if (wanted != null && !(wanted instanceof Boolean)) {
            throw new JinjaException(
                    ErrorCode.CONFIG_INVALID, "quote_columns is true or false, not " + Values.repr(wanted));
        }
        return Boolean.FALSE.equals(wanted) ? bound.text("column") : quote(bound.text("column"));
    }

    /** Returns the type that a seed's column gets. */
    private Object convertType(Arguments arguments) {
        Bound bound = arguments.bind("adapter.convert_type", CONVERT);
        if (!(bound.get(0) instanceof AgateTable table) || !(bound.get(1) instanceof Long index)) {
            throw new JinjaException(
                    ErrorCode.MACRO_ARGUMENTS, "adapter.convert_type takes a table and a column's number");
        }
        AgateType type = table.types().get(index.intValue());
        return switch (type) {
            case INTEGER -> "integer";
            case NUMBER -> hasFraction(table, index.intValue()) ? "float8" : "integer";
            case DATE -> "date";
            case DATE_TIME -> "timestamp without time zone";
            case BOOLEAN -> "boolean";
            case TEXT -> "text";
        };
    }

    private static boolean hasFraction(AgateTable table, int column) {
        return table.rows().stream()
                .anyMatch(row -> row.get(column) instanceof BigDecimal number
                        && number.stripTrailingZeros().scale() > 0);
    }

    private @Nullable Object strategyMacro(Arguments arguments) {
        Bound bound = arguments.bind("adapter.get_incremental_strategy_macro", STRATEGY);
        if (!context.node().execute()) {
            return null;
        }
        String strategy = bound.get("strategy") == null ? "default" : bound.text("strategy");
        String name = "get_incremental_" + strategy.replace('+', '_').toLowerCase(Locale.ROOT) + "_sql";
        if (context.lookup(name) instanceof JinjaCallable macro) {
            return macro;
        }
        throw new ToolkitException(context.node()
                .about(Diagnostic.error(
                                ErrorCode.MACRO_NOT_FOUND,
                                "there is no incremental strategy '" + strategy + "': no macro " + name)
                        .withHint("known are append, delete+insert and merge; a project adds its own by a macro "
                                + name)));
    }

    private Object warnOnce(String message) {
        if (shared.isNew(message)) {
            shared.listener().warn(Diagnostic.warning(ErrorCode.MACRO_RAISED, message));
        }
        return "";
    }

    @Override
    public String typeName() {
        return "adapter";
    }

    /** {@code adapter.behavior.some_flag}: true or false, and {@code .no_warn} of it likewise. */
    private record BehaviorFlags(InvocationContext shared) implements JinjaObject {
        @Override
        public Object attribute(String name) {
            boolean set = shared.isFlagSet(name);
            return Map.of("setting", set, "no_warn", set);
        }
    }
}
