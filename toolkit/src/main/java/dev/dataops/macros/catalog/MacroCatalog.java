package dev.dataops.macros.catalog;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.Template;
import dev.dataops.jinja.runtime.MacroDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All macros, generic tests and materializations of a project, its packages and dbt's own library, and the rules by which a name finds
 * one of them. Immutable and shared by all threads.
 */
public final class MacroCatalog {
    /** The name of dbt's own package, which holds the library's macros. */
    public static final String DBT = "dbt";

    private static final String TEST = "test_";

    private final DispatchRules rules;
    private final Map<String, Map<String, CatalogMacro>> projects;
    private final Map<String, ScopeEntry> library;
    private final Map<String, CatalogMacro> byId;
    private final Map<String, MacroScope> scopes = new ConcurrentHashMap<>();

    private MacroCatalog(Builder builder) {
        this.rules = builder.rules;
        this.projects = builder.projects;
        this.library = new HashMap<>();
        builder.missing.forEach(name -> library.put(name, new MissingLibraryMacro(name)));
        builder.library.values().forEach(library::putAll);
        this.byId = new LinkedHashMap<>();
        Stream.concat(builder.projects.values().stream(), builder.library.values().stream())
                .flatMap(macros -> macros.values().stream())
                .forEach(macro -> byId.put(macro.id(), macro));
    }

    /** Begins a catalogue. */
    public static Builder builder(DispatchRules rules) {
        return new Builder(rules);
    }

    /** Returns the name of the project that runs. */
    public String rootProject() {
        return rules.rootProject();
    }

    /** Returns all macros: those of the projects in the order they were added, then the library's. */
    public List<CatalogMacro> all() {
        return List.copyOf(byId.values());
    }

    /** Returns a macro by its unique id. */
    public Optional<CatalogMacro> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns a macro by the package that it stands in. The library's macros are in {@code dbt}, whatever package they are counted to. */
    public Optional<CatalogMacro> find(String packageName, String name) {
        if (packageName.equals(DBT)) {
            return library.get(name) instanceof CatalogMacro macro ? Optional.of(macro) : Optional.empty();
        }
        return Optional.ofNullable(projects.getOrDefault(packageName, Map.of()).get(name));
    }

    /** Returns the macros as nodes of a package see them. */
    public MacroScope scope(String packageName) {
        return scopes.computeIfAbsent(packageName, this::newScope);
    }

    private MacroScope newScope(String packageName) {
        Map<String, ScopeEntry> entries = new HashMap<>(library);
        entries.put(DBT, new MacroPackage(DBT, Collections.unmodifiableMap(library)));
        projects.forEach(
                (name, macros) -> entries.put(name, new MacroPackage(name, Collections.unmodifiableMap(macros))));
        entries.putAll(projects.getOrDefault(rootProject(), Map.of()));
        entries.putAll(projects.getOrDefault(packageName, Map.of()));
        return new MacroScope(entries, rules);
    }

    /**
     * Returns the macro of a generic test.
     *
     * @param nodePackage the package of the property file that asks for the test
     * @param namespace the package named in the property file ({@code dbt_utils.unique_combination_of_columns}), if any
     * @param test the test's name
     * @throws ToolkitException if there is none; the message names the nearest
     */
    public CatalogMacro genericTest(String nodePackage, Optional<String> namespace, String test) {
        Optional<CatalogMacro> found = namespace.isPresent()
                ? find(namespace.get(), TEST + test)
                : Optional.ofNullable(scope(nodePackage).find(TEST + test))
                        .filter(CatalogMacro.class::isInstance)
                        .map(CatalogMacro.class::cast);
        return found.orElseThrow(() -> testNotFound(nodePackage, namespace, test));
    }

    private ToolkitException testNotFound(String nodePackage, Optional<String> namespace, String test) {
        String full = namespace.map(name -> name + ".").orElse("") + test;
        Diagnostic problem = Diagnostic.error(ErrorCode.MACRO_NOT_FOUND, "there is no generic test '" + full + "'");
        if (namespace.isPresent() && !namespace.get().equals(DBT) && !projects.containsKey(namespace.get())) {
            return new ToolkitException(problem.withHint(
                    "no package '" + namespace.get() + "' is installed: see packages.yml, then run deps"));
        }
        Optional<String> elsewhere = projects.keySet().stream()
                .filter(name -> namespace.isEmpty() && find(name, TEST + test).isPresent())
                .findFirst();
        if (elsewhere.isPresent()) {
            return new ToolkitException(problem.withHint("write " + elsewhere.get() + "." + test));
        }
        List<String> known = testNames(nodePackage, namespace);
        return new ToolkitException(
                Suggestions.didYouMean(test, known).map(problem::withHint).orElse(problem));
    }

    private List<String> testNames(String nodePackage, Optional<String> namespace) {
        Set<String> names = namespace.isPresent()
                ? projects.getOrDefault(namespace.get(), Map.of()).keySet()
                : scope(nodePackage).names();
        return names.stream()
                .filter(name -> name.startsWith(TEST))
                .map(name -> name.substring(TEST.length()))
                .toList();
    }

    /**
     * Returns the macro that names nodes of a package: the package's own, else the root project's, else dbt's.
     *
     * @param component {@code schema}, {@code database} or {@code alias}
     */
    public CatalogMacro nameGenerator(String component, String nodePackage) {
        String name = "generate_" + component + "_name";
        return find(nodePackage, name)
                .or(() -> find(rootProject(), name))
                .or(() -> find(DBT, name))
                .orElseThrow(() ->
                        new ToolkitException(Diagnostic.error(ErrorCode.INTERNAL, "the library has no macro " + name)));
    }

    /**
     * Returns a materialization that the project or a package defines: for the adapter before the default, of the root project before
     * others.
     */
    public Optional<CatalogMacro> materialization(String name, String nodePackage) {
        List<String> places = Stream.concat(Stream.of(rootProject(), nodePackage), projects.keySet().stream())
                .distinct()
                .toList();
        return rules.prefixes().stream()
                .map(prefix -> "materialization_" + name + "_" + prefix)
                .flatMap(candidate -> places.stream().map(place -> find(place, candidate)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Collects macros. Not safe for use by several threads. */
    public static final class Builder {
        private final DispatchRules rules;
        private final Map<String, Map<String, CatalogMacro>> projects = new LinkedHashMap<>();
        private final Map<String, Map<String, CatalogMacro>> library = new LinkedHashMap<>();
        private final List<String> missing = new ArrayList<>();
        private final List<Diagnostic> duplicates = new ArrayList<>();

        private Builder(DispatchRules rules) {
            this.rules = rules;
        }

        /**
         * Adds the macros of a file.
         *
         * @param packageName the package that the file belongs to
         * @param template the file
         * @param path the file's path as people know it
         */
        public Builder add(String packageName, Template template, String path) {
            for (MacroDefinition definition : template.macros()) {
                add(projects, CatalogMacro.of(packageName, definition, path));
            }
            return this;
        }

        /** Adds macros of the library. Later packages win over earlier ones. */
        void addLibrary(List<CatalogMacro> macros) {
            macros.forEach(macro -> add(library, macro));
        }

        /** Adds the names of macros that dbt has and the library does not. */
        void addMissing(List<String> names) {
            missing.addAll(names);
        }

        private void add(Map<String, Map<String, CatalogMacro>> packages, CatalogMacro macro) {
            CatalogMacro first = packages.computeIfAbsent(macro.packageName(), name -> new LinkedHashMap<>())
                    .putIfAbsent(macro.name(), macro);
            if (first != null) {
                duplicates.add(Diagnostic.error(
                                ErrorCode.NAME_DUPLICATE,
                                "the macro '" + macro.name() + "' of package '" + macro.packageName()
                                        + "' is defined twice: also in " + first.where())
                        .at(macro.where())
                        .withHint("rename or remove one of them"));
            }
        }

        /**
         * Returns the catalogue.
         *
         * @throws ToolkitException naming every macro that a package defines twice
         */
        public MacroCatalog build() {
            if (!duplicates.isEmpty()) {
                throw new ToolkitException(duplicates, null);
            }
            return new MacroCatalog(this);
        }
    }
}
