package dev.dataops.macros;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code exceptions}: how macros warn and fail. See <a href="https://docs.getdbt.com/reference/dbt-jinja-functions/exceptions">dbt's
 * reference</a>.
 *
 * @param node the node whose template speaks
 * @param listener hears the warnings
 */
record ExceptionsValue(NodeContext node, TemplateListener listener) implements JinjaObject {
    private static final Signature MESSAGE = Signature.of("msg").optional("node", null);
    private static final Signature CONTRACT = Signature.of("yaml_columns", "sql_columns");

    @Override
    public @Nullable Object attribute(String name) {
        JinjaCallable function = switch (name) {
            case "warn" -> arguments -> warn(message(name, arguments));
            case "raise_compiler_error" -> arguments -> fail(ErrorCode.MACRO_RAISED, message(name, arguments));
            case "raise_not_implemented" -> arguments -> fail(ErrorCode.NOT_SUPPORTED, message(name, arguments));
            case "raise_database_error" -> arguments -> fail(ErrorCode.SQL_FAILED, message(name, arguments));
            case "raise_fail_fast_error" -> arguments -> fail(ErrorCode.NODE_FAILED, message(name, arguments));
            case "raise_contract_error" -> this::contract;
            case "column_type_missing" ->
                arguments -> fail(
                        ErrorCode.CONFIG_INVALID,
                        "a contract that is enforced needs a data_type for every column; missing for: "
                                + text(arguments));
            case "relation_wrong_type" ->
                arguments -> fail(
                        ErrorCode.RELATION_TYPE,
                        "a relation exists, but is of another type than expected: " + text(arguments));
            case "missing_config", "missing_relation", "missing_materialization" ->
                arguments -> fail(ErrorCode.MACRO_RAISED, name.replace('_', ' ') + ": " + text(arguments));
            case "warn_snapshot_timestamp_data_types" ->
                arguments -> warn("the data types of the snapshot's timestamps differ: " + text(arguments));
            default ->
                name.startsWith("raise_")
                        ? arguments -> fail(
                                ErrorCode.MACRO_RAISED, name.substring(6).replace('_', ' ') + ": " + text(arguments))
                        : null;
        };
        return function == null ? Undefined.attribute(this, name) : function;
    }

    private static String message(String function, Arguments arguments) {
        return arguments.bind(function, MESSAGE).text("msg").strip();
    }

    private static String text(Arguments arguments) {
        return Stream.concat(arguments.positional().stream(), arguments.named().values().stream())
                .map(Values::str)
                .collect(Collectors.joining(", "));
    }

    private Object warn(String message) {
        listener.warn(node.about(Diagnostic.warning(ErrorCode.MACRO_RAISED, message)));
        return "";
    }

    private Object fail(ErrorCode code, String message) {
        throw new ToolkitException(node.about(Diagnostic.error(code, message)));
    }

    private Object contract(Arguments arguments) {
        Bound bound = arguments.bind("raise_contract_error", CONTRACT);
        List<?> promised = columns(bound.get("yaml_columns"));
        List<?> found = columns(bound.get("sql_columns"));
        if (promised.isEmpty()) {
            return fail(
                    ErrorCode.CONFIG_INVALID,
                    "a contract that is enforced needs the model's columns in a property file");
        }
        return fail(
                ErrorCode.CONFIG_INVALID,
                "the query's columns are not those that the contract promises"
                        + difference("only in the contract", promised, found)
                        + difference("only in the query", found, promised));
    }

    private static List<?> columns(@Nullable Object columns) {
        return columns instanceof List<?> list
                ? list.stream()
                        .map(column -> column instanceof Map<?, ?> dict ? dict.get("formatted") : column)
                        .toList()
                : List.of();
    }

    private static String difference(String title, List<?> these, List<?> those) {
        List<String> only = these.stream()
                .filter(column -> !those.contains(column))
                .map(Values::str)
                .toList();
        return only.isEmpty() ? "" : "\n  " + title + ": " + String.join(", ", only);
    }

    @Override
    public String typeName() {
        return "exceptions";
    }
}
