package dev.dataops.macros;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.macros.catalog.CatalogMacro;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one node adds to the context of its template. Parsing and running each have their own: parsing notes what a template refers to
 * and configures, running resolves it. An object belongs to one rendering at a time.
 */
public interface NodeContext {
    /** Returns the package whose macros and variables the node sees first. */
    String packageName();

    /** Returns the node's unique id, or what else to call it in messages; may be empty. */
    String nodeId();

    /** Returns {@code execute}: whether the warehouse may be asked. */
    boolean execute();

    /**
     * Resolves {@code ref()}.
     *
     * @param packageName the package, where the template names one
     * @param name the node's name
     * @param version the version, where the template names one: a number or text
     * @return what the call returns, usually a {@link dev.dataops.macros.value.RelationValue}
     */
    Object ref(Optional<String> packageName, String name, Optional<Object> version);

    /** Resolves {@code source()}; returns what the call returns. */
    Object source(String sourceName, String tableName);

    /** Returns {@code config}. */
    ConfigValue config();

    /** Returns {@code this}, usually a {@link dev.dataops.macros.value.RelationValue}; null where there is none, as in operations. */
    @Nullable
    Object self();

    /** Returns {@code model}: the node as the manifest shows it, usually a dict. */
    @Nullable
    Object model();

    /**
     * Returns {@code adapter}, usually a {@link dev.dataops.macros.adapter.AdapterValue}.
     *
     * @param context the context of this rendering, in which dispatched macros run
     */
    JinjaObject adapter(DbtContext context);

    /** Returns whether {@code var()} of a name that is not set and has no default fails; otherwise it is {@code None}. */
    default boolean requiresVars() {
        return execute();
    }

    /** Returns whether undefined names may be called and read, as dbt allows while it parses models. */
    default boolean undefinedIsLenient() {
        return !execute();
    }

    /** Is told of each macro that the node's own template calls, not of those that macros call. */
    default void macroCalled(CatalogMacro macro) {}

    /** Returns {@code pre_hooks}: dicts of {@code sql} and {@code transaction}; null where there are none. */
    default @Nullable List<Map<String, Object>> preHooks() {
        return null;
    }

    /** Returns {@code post_hooks}, as {@link #preHooks()}. */
    default @Nullable List<Map<String, Object>> postHooks() {
        return null;
    }

    /** Returns {@code sql}: the node's compiled SQL, where a materialization runs. */
    default @Nullable String sql() {
        return null;
    }

    /** Takes {@code write(sql)}: the SQL that a node runs, for people to look at. */
    default void write(String sql) {}

    /** Returns what calls of {@code metric()}, {@code function()} and {@code load_agate_table()} return; by default they are not supported. */
    default @Nullable Object other(String function, Arguments arguments) {
        throw new ToolkitException(
                about(Diagnostic.error(ErrorCode.NOT_SUPPORTED, function + "() is not supported here")));
    }

    /** Returns further names, which win over all others: {@code _dbt_generic_test_kwargs} of tests, {@code results} of hooks. */
    default Map<String, Object> extras() {
        return Map.of();
    }

    /** Returns a finding with the node's id. */
    default Diagnostic about(Diagnostic finding) {
        return nodeId().isEmpty() ? finding : finding.of(nodeId());
    }
}
