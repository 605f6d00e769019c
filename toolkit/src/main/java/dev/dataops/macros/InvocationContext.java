package dev.dataops.macros;

import dev.dataops.jinja.modules.PythonModules;
import dev.dataops.jinja.modules.time.PyDateTime;
import dev.dataops.jinja.value.Values;
import dev.dataops.macros.catalog.MacroCatalog;
import dev.dataops.macros.value.ColumnClass;
import dev.dataops.macros.value.RelationClass;
import dev.dataops.sql.Quoting;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of all nodes of one invocation share: the target, variables, flags, and the functions that know no node. Built once;
 * immutable and shared by all threads.
 */
public final class InvocationContext {
    private static final Set<String> ON_DEMAND =
            Set.of("graph", "selected_resources", "thread_id", "run_started_at", "modules");

    private final MacroCatalog catalog;
    private final Target target;
    private final Map<String, Object> flags;
    private final Vars vars;
    private final EnvironmentVariables environment;
    private final TemplateListener listener;
    private final RelationClass relations;
    private final ColumnClass columns;
    private final Supplier<@Nullable Object> graph;
    private final Supplier<List<String>> selectedResources;
    private final Clock clock;
    private final Instant startedAt;
    private final Map<String, Object> names = new HashMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Object modules;

    private InvocationContext(Builder builder) {
        this.catalog = builder.catalog;
        this.target = builder.target;
        this.flags = builder.flags;
        this.vars = builder.vars;
        this.environment = builder.environment;
        this.listener = builder.listener;
        this.relations = new RelationClass(builder.quoting);
        this.columns = ColumnClass.of(builder.target.type());
        this.graph = builder.graph;
        this.selectedResources = builder.selectedResources;
        this.clock = builder.clock;
        this.startedAt = builder.startedAt;
        addValues(builder);
        addFunctions(builder);
    }

    /** Returns whether a warning that is to be said once has not been said yet. */
    public boolean isNew(String warning) {
        return warned.add(warning);
    }

    /** Begins a context for a target and its macros. */
    public static Builder builder(MacroCatalog catalog, Target target) {
        return new Builder(catalog, target);
    }

    private void addValues(Builder builder) {
        Map<String, Object> dict = targetDict(target);
        names.put("target", dict);
        names.put("env", dict);
        names.put("database", target.database());
        names.put("schema", target.schema());
        names.put("project_name", catalog.rootProject());
        names.put("dbt_version", builder.version);
        names.put("invocation_id", builder.invocationId);
        names.put("flags", flags);
        names.put("invocation_args_dict", builder.arguments);
        names.put("dbt_metadata_envs", environment.metadata());
        names.put("api", Map.of("Relation", relations, "Column", columns));
        names.put("column", columns);
        names.put("sql_now", "now()");
        names.put("defer_relation", null);
    }

    private void addFunctions(Builder builder) {
        CommonFunctions functions = new CommonFunctions(builder.yaml, environment, listener);
        for (String name : CommonFunctions.NAMES) {
            names.put(name, functions.named(name));
        }
    }

    private static Map<String, Object> targetDict(Target target) {
        Map<String, Object> dict = new LinkedHashMap<>(target.fields());
        dict.put("database", target.database());
        dict.put("schema", target.schema());
        dict.put("type", target.type());
        dict.put("threads", (long) target.threads());
        dict.put("name", target.name());
        dict.put("target_name", target.name());
        dict.put("profile_name", target.profile());
        return dict;
    }

    /** Returns the macros. */
    public MacroCatalog catalog() {
        return catalog;
    }

    /** Returns the variables. */
    public Vars vars() {
        return vars;
    }

    /** Returns the environment, which knows what templates have read of it. */
    public EnvironmentVariables environment() {
        return environment;
    }

    /** Returns who hears what templates say. */
    public TemplateListener listener() {
        return listener;
    }

    /** Returns {@code api.Relation}, with the project's quoting. */
    public RelationClass relations() {
        return relations;
    }

    /** Returns {@code api.Column} of the target's engine. */
    public ColumnClass columns() {
        return columns;
    }

    /** Returns the target. */
    public Target target() {
        return target;
    }

    /** Returns whether a flag is set, such as {@code FULL_REFRESH}; not for one that is not known. */
    public boolean isFlagSet(String flag) {
        return Values.truthy(flags.get(flag));
    }

    /** Returns whether a name is one of those that all nodes share. */
    boolean has(String name) {
        return names.containsKey(name) || ON_DEMAND.contains(name);
    }

    /** Returns the value of a name that {@link #has} knows. */
    @Nullable
    Object get(String name) {
        return switch (name) {
            case "graph" -> graph.get();
            case "selected_resources" -> selectedResources.get();
            case "thread_id" -> Thread.currentThread().getName();
            case "run_started_at" -> PyDateTime.utc(startedAt);
            case "modules" -> modules();
            default -> names.get(name);
        };
    }

    /** Made when first asked for: few templates use modules, and start-up shall not pay for them. */
    private Object modules() {
        Object made = modules;
        if (made == null) {
            made = PythonModules.all(clock);
            modules = made;
        }
        return made;
    }

    /** Returns the names that all nodes share. */
    Set<String> names() {
        Set<String> all = new TreeSet<>(names.keySet());
        all.addAll(ON_DEMAND);
        return all;
    }

    /** Collects what a context is made of; what is not said has a default that suits tests. */
    public static final class Builder {
        private final MacroCatalog catalog;
        private final Target target;
        private Vars vars;
        private EnvironmentVariables environment = new EnvironmentVariables(Map.of());
        private TemplateListener listener = TemplateListener.SILENT;
        private YamlFunctions yaml = YamlFunctions.NONE;
        private Quoting quoting;
        private Map<String, Object> flags = Map.of();
        private Map<String, Object> arguments = Map.of();
        private Supplier<@Nullable Object> graph = Map::of;
        private Supplier<List<String>> selectedResources = List::of;
        private String version = "1.11.0";
        private String invocationId = "";
        private Instant startedAt = Instant.EPOCH;
        private Clock clock = LocalClock.INSTANCE;

        private Builder(MacroCatalog catalog, Target target) {
            this.catalog = catalog;
            this.target = target;
            this.vars = new Vars(Map.of(), catalog.rootProject(), Map.of());
            this.quoting = target.type().equals("snowflake") ? Quoting.NONE : Quoting.ALL;
        }

        /** Sets the variables. */
        public Builder vars(Vars value) {
            vars = value;
            return this;
        }

        /** Sets the environment that {@code env_var()} reads. */
        public Builder environment(EnvironmentVariables value) {
            environment = value;
            return this;
        }

        /** Sets who hears what templates log, print and warn of. */
        public Builder listener(TemplateListener value) {
            listener = value;
            return this;
        }

        /** Sets what reads and writes YAML. */
        public Builder yaml(YamlFunctions value) {
            yaml = value;
            return this;
        }

        /** Sets what the project quotes; by default what dbt's adapter does. */
        public Builder quoting(Quoting value) {
            quoting = value;
            return this;
        }

        /** Sets {@code flags}, by their names in upper case. */
        public Builder flags(Map<String, Object> value) {
            flags = value;
            return this;
        }

        /** Sets {@code invocation_args_dict}. */
        public Builder arguments(Map<String, Object> value) {
            arguments = value;
            return this;
        }

        /** Sets where {@code graph} comes from; asked each time that a template uses it. */
        public Builder graph(Supplier<@Nullable Object> value) {
            graph = value;
            return this;
        }

        /** Sets where {@code selected_resources} comes from. */
        public Builder selectedResources(Supplier<List<String>> value) {
            selectedResources = value;
            return this;
        }

        /** Sets {@code dbt_version}: the version of dbt whose behaviour projects may rely on. */
        public Builder version(String value) {
            version = value;
            return this;
        }

        /** Sets {@code invocation_id} and {@code run_started_at}. */
        public Builder invocation(String id, Instant start) {
            invocationId = id;
            startedAt = start;
            return this;
        }

        /** Sets what {@code modules.datetime.datetime.now()} reads. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Returns the context. */
        public InvocationContext build() {
            return new InvocationContext(this);
        }
    }
}
