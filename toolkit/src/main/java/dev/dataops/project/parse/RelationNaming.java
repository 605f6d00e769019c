package dev.dataops.project.parse;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Values;
import dev.dataops.macros.DbtContext;
import dev.dataops.macros.InvocationContext;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.macros.catalog.MacroCatalog;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.ResourceType;
import dev.dataops.sql.Quoting;
import dev.dataops.sql.RelationName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the macros {@code generate_database_name}, {@code generate_schema_name} and {@code generate_alias_name} where nodes go. Safe for use by
 * several threads.
 *
 * @see <a href="https://docs.getdbt.com/docs/build/custom-schemas">Custom schemas</a>
 */
public final class RelationNaming {
    private final InvocationContext shared;
    private final Set<String> packages;
    private final Quoting quoting;
    private final Map<Question, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Generator>> generators = new ConcurrentHashMap<>();

    /** A question whose answer does not depend on the node: dbt's own macros look at the configured value only. */
    private record Question(String component, Optional<String> configured) {}

    /** The macro that names nodes of a package, and whether it is dbt's own and calls nothing but dbt's own. */
    private record Generator(CatalogMacro macro, boolean dbtsOwn) {}

    /**
     * Creates a namer.
     *
     * @param packages the names of the project and its packages; macros of other packages are dbt's own
     * @param quoting which parts of names the project quotes
     */
    public RelationNaming(InvocationContext shared, Set<String> packages, Quoting quoting) {
        this.shared = shared;
        this.packages = packages;
        this.quoting = quoting;
    }

    /**
     * Returns where a node goes.
     *
     * @param facts the node, with the name and version that it finally has
     * @param version its version, if it is versioned
     * @throws dev.dataops.core.ToolkitException if a macro fails
     */
    public RelationName name(NodeFacts facts, Optional<String> version, NodeConfig config) {
        Subject subject = new Subject(facts, version, config);
        String database = subject.ask("database", config.string("database"));
        String schema = subject.ask("schema", config.string("schema"));
        String alias = subject.alias(config.string("alias"));
        if (facts.type() == ResourceType.SNAPSHOT) {
            database = config.string("target_database")
                    .filter(text -> !text.isEmpty())
                    .orElse(database);
            schema = config.string("target_schema")
                    .filter(text -> !text.isEmpty())
                    .orElse(schema);
        }
        return new RelationName(database, schema, alias, quoting);
    }

    private Generator generator(String component, String packageName) {
        return generators
                .computeIfAbsent(packageName, ignored -> new ConcurrentHashMap<>())
                .computeIfAbsent(component, ignored -> findGenerator(component, packageName));
    }

    private Generator findGenerator(String component, String packageName) {
        CatalogMacro macro = shared.catalog().nameGenerator(component, packageName);
        boolean own = !packages.contains(macro.packageName())
                && !packages.contains(shared.catalog()
                        .scope(packageName)
                        .dispatch("generate_" + component + "_name", Optional.of(MacroCatalog.DBT))
                        .packageName());
        return new Generator(macro, own);
    }

    /** Returns a name in the target's own database and schema. */
    private RelationName inTarget(String name) {
        return new RelationName(shared.target().database(), shared.target().schema(), name, quoting);
    }

    private final class Subject {
        private final NodeFacts facts;
        private final Optional<String> version;
        private final NodeConfig config;

        Subject(NodeFacts facts, Optional<String> version, NodeConfig config) {
            this.facts = facts;
            this.version = version;
            this.config = config;
        }

        String ask(String component, Optional<String> configured) {
            Generator generator = generator(component, facts.packageName());
            if (!generator.dbtsOwn) {
                return call(generator.macro, configured);
            }
            Question question = new Question(component, configured);
            String known = answers.get(question);
            return known != null
                    ? known
                    : answers.computeIfAbsent(question, ignored -> call(generator.macro, configured));
        }

        /** Asks for the alias, or follows dbt's own macro without calling it, because every node asks. */
        String alias(Optional<String> configured) {
            Generator generator = generator("alias", facts.packageName());
            if (!generator.dbtsOwn) {
                return call(generator.macro, configured);
            }
            if (configured.isPresent() && !configured.get().isEmpty()) {
                return configured.get().strip();
            }
            return facts.name() + version.map(v -> "_v" + v.replace('.', '_')).orElse("");
        }

        private String call(CatalogMacro macro, Optional<String> configured) {
            ParsedNode node =
                    new ParsedNode(facts, facts.name(), version.orElse(null), inTarget(facts.name()), config.asMap());
            ParseContext context = new ParseContext(node, new Findings(), Map.of());
            @Nullable
            Object name = new DbtContext(shared, context)
                    .macro(macro)
                    .call(Arguments.of(configured.orElse(null), context.model()));
            return name == null ? "" : Values.str(name).strip();
        }
    }
}
