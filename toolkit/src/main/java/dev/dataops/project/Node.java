package dev.dataops.project;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.SourceLocation;
import dev.dataops.sql.RelationName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a project: one thing that can be selected, and built, tested, read or shown. */
public sealed interface Node {
    NodeFacts facts();

    NodeConfig config();

    Dependencies dependencies();

    /**
     * Why the toolkit cannot run this node yet, with the place that asks for it; empty for a node that it runs. Such nodes are known, listed and
     * depended on; selecting one to run ends with exit 2.
     */
    default Optional<Diagnostic> unsupported() {
        return Optional.empty();
    }

    /**
     * Returns whether a run only says that it came by this node, and does nothing for it: an exposure, or a saved query, whose exports are made by dbt's
     * platform and not by dbt.
     */
    default boolean passive() {
        return type() == ResourceType.EXPOSURE || type() == ResourceType.SAVED_QUERY;
    }

    /** Returns the group that owns it. */
    default Optional<String> group() {
        return Optional.empty();
    }

    default NodeId id() {
        return facts().id();
    }

    default String name() {
        return facts().name();
    }

    default ResourceType type() {
        return facts().type();
    }

    /** A node that stands for a relation which others select from. */
    sealed interface Relational extends Node {
        /** Returns the relation's full name; for ephemeral models the name that it would have. */
        RelationName relation();

        NodeProperties properties();
    }

    /** A node whose SQL is compiled. */
    sealed interface Compilable extends Node {
        SqlSource sql();
    }

    /**
     * A model: a SELECT that becomes a relation.
     *
     * @param version its version, where models are versioned
     * @param latestVersion the version that an unversioned ref means
     * @param access {@code private}, {@code protected} or {@code public}
     * @param group the group that owns it
     */
    record Model(
            NodeFacts facts,
            NodeConfig config,
            Dependencies dependencies,
            SqlSource sql,
            RelationName relation,
            NodeProperties properties,
            Optional<String> version,
            Optional<String> latestVersion,
            String access,
            Optional<String> group,
            Optional<Diagnostic> unsupported)
            implements Relational, Compilable {
        /** Returns whether the model lives only as a CTE in those that select from it. */
        public boolean ephemeral() {
            return config.materialized().equals("ephemeral");
        }
    }

    /**
     * A seed: a CSV file that becomes a table.
     *
     * @param dependencies the macros that its hooks call; it depends on no other node
     * @param file the CSV file's absolute path
     * @param sha256 checksum of the file as dbt computes it
     */
    record Seed(
            NodeFacts facts,
            NodeConfig config,
            Dependencies dependencies,
            java.nio.file.Path file,
            String sha256,
            RelationName relation,
            NodeProperties properties,
            Optional<String> group)
            implements Relational {}

    /** A snapshot: the history of a query's rows. Not run yet. */
    record Snapshot(
            NodeFacts facts,
            NodeConfig config,
            Dependencies dependencies,
            SqlSource sql,
            RelationName relation,
            NodeProperties properties,
            Optional<String> group,
            Optional<Diagnostic> unsupported)
            implements Relational, Compilable {}

    /**
     * A data test: a query that returns what is wrong.
     *
     * @param generic what it was made from, for a generic test of a property file; empty for a singular test
     * @param failures the table that its failures are stored in when {@code store_failures} asks for it
     */
    record DataTest(
            NodeFacts facts,
            NodeConfig config,
            Dependencies dependencies,
            SqlSource sql,
            RelationName failures,
            NodeProperties properties,
            Optional<GenericTest> generic,
            Optional<String> group)
            implements Compilable {}

    /**
     * How a generic test was asked for.
     *
     * @param name the test's name, such as {@code not_null}
     * @param namespace the package named before it ({@code dbt_utils.equality}), if one is
     * @param arguments the macro's keyword arguments, {@code model} and {@code column_name} among them, as dbt writes them
     * @param column the column that it stands under, if it stands under one
     * @param attachedTo the model, seed or snapshot that it tests, as dbt says it; empty for tests of sources
     * @param fileKey the entry of the property file that it stands under, such as {@code models.orders}
     */
    record GenericTest(
            String name,
            Optional<String> namespace,
            Map<String, Object> arguments,
            Optional<String> column,
            Optional<NodeId> attachedTo,
            String fileKey) {}

    /**
     * An analysis: SQL that is compiled and never run.
     *
     * @param place the full name that its relation would have, if it became one
     */
    record Analysis(
            NodeFacts facts,
            NodeConfig config,
            Dependencies dependencies,
            SqlSource sql,
            RelationName place,
            NodeProperties properties)
            implements Compilable {}

    /**
     * A statement of {@code on-run-start} or {@code on-run-end}.
     *
     * @param when which of the two
     * @param index its place in the package's list, from 0
     * @param place the full name that its relation would have, if it became one
     */
    record Hook(
            NodeFacts facts,
            NodeConfig config,
            Dependencies dependencies,
            SqlSource sql,
            HookTime when,
            int index,
            RelationName place)
            implements Compilable {}

    /** When a project's hook runs. */
    enum HookTime {
        RUN_START,
        RUN_END
    }

    /**
     * A table that others load.
     *
     * @param sourceName the source it belongs to
     * @param sourceDescription the source's description
     * @param loader who loads it, as written
     * @param loadedAtField the column that says when a row was loaded, if one is named
     * @param freshness thresholds as written ({@code warn_after}, {@code error_after}, {@code filter}); empty if there are none
     * @param sourceMeta the source's own meta
     * @param details further facts under the names of dbt's manifest: {@code loaded_at_query}, {@code quoting}, {@code external}, {@code
     *     unrendered_database}, {@code unrendered_schema}, and {@code relation_name}, which other than the relation follows the project's quoting, as
     *     in dbt
     */
    record Source(
            NodeFacts facts,
            NodeConfig config,
            String sourceName,
            String sourceDescription,
            String loader,
            Optional<String> loadedAtField,
            Map<String, Object> freshness,
            Map<String, Object> sourceMeta,
            Map<String, Object> details,
            RelationName relation,
            NodeProperties properties)
            implements Relational {
        @Override
        public Dependencies dependencies() {
            return Dependencies.NONE;
        }
    }

    /**
     * Something outside that uses nodes of the project, such as a dashboard.
     *
     * @param details the exposure's other keys as written: type, owner, maturity, url, label, description
     */
    record Exposure(NodeFacts facts, NodeConfig config, Dependencies dependencies, Map<String, Object> details)
            implements Node {}

    /**
     * Something that dbt knows and the toolkit does not run yet (a unit test, a metric, a semantic model, a saved query).
     *
     * @param reason what is not supported and where it stands
     */
    record Unsupported(NodeFacts facts, NodeConfig config, Dependencies dependencies, Diagnostic reason)
            implements Node {
        @Override
        public Optional<Diagnostic> unsupported() {
            return Optional.of(reason);
        }
    }

    /** Returns the place where the node is defined. */
    default SourceLocation location() {
        return facts().location();
    }

    /** Returns the node's tags. */
    default List<String> tags() {
        return config().tags();
    }
}
