package dev.dataops.project.files;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.PackageInfo;
import dev.dataops.project.config.ConfigTree;
import dev.dataops.project.yaml.KeyPath;
import dev.dataops.project.yaml.ValueRenderer;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlList;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlNode;
import dev.dataops.project.yaml.YamlReader;
import dev.dataops.project.yaml.YamlRendering;
import dev.dataops.project.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a {@code dbt_project.yml}. */
public final class ProjectFileReader {
    /** The file's name. */
    public static final String FILE_NAME = "dbt_project.yml";

    /** The keys of configuration trees, as dbt names them; {@code tests} is read as {@code data_tests}. */
    static final List<String> TREES = List.of(
            "models",
            "seeds",
            "snapshots",
            "data_tests",
            "sources",
            "exposures",
            "unit_tests",
            "metrics",
            "semantic-models",
            "saved-queries",
            "functions");

    private static final Set<String> KNOWN = Set.of(
            "name",
            "version",
            "config-version",
            "profile",
            "require-dbt-version",
            "vars",
            "flags",
            "quoting",
            "query-comment",
            "dispatch",
            "on-run-start",
            "on-run-end",
            "restrict-access",
            "dbt-cloud",
            "packages",
            "clean-targets",
            "target-path",
            "log-path",
            "packages-install-path",
            "asset-paths",
            "source-paths",
            "data-paths",
            "model-paths",
            "seed-paths",
            "snapshot-paths",
            "analysis-paths",
            "test-paths",
            "macro-paths",
            "docs-paths",
            "function-paths",
            "models",
            "seeds",
            "snapshots",
            "analyses",
            "tests",
            "data_tests",
            "sources",
            "exposures",
            "unit_tests",
            "metrics",
            "semantic-models",
            "saved-queries",
            "functions");

    private static final Set<String> RESERVED = Set.of(
            "_sql_results",
            "adapter",
            "api",
            "column",
            "config",
            "context",
            "database",
            "env",
            "env_var",
            "exceptions",
            "execute",
            "flags",
            "fromjson",
            "fromyaml",
            "graph",
            "invocation_id",
            "load_agate_table",
            "load_result",
            "log",
            "model",
            "modules",
            "post_hooks",
            "pre_hooks",
            "ref",
            "render",
            "return",
            "run_started_at",
            "schema",
            "source",
            "sql",
            "sql_now",
            "store_result",
            "store_raw_result",
            "target",
            "this",
            "tojson",
            "toyaml",
            "try_or_compiler_error",
            "var",
            "write");

    private static final Pattern NAME = Pattern.compile("[^\\d\\W]\\w*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> LATE = Set.of("on-run-start", "on-run-end", "query-comment", "vars");
    private static final Set<String> TREES_WITH_HOOKS = Set.of("seeds", "models", "snapshots", "tests", "data_tests");
    private static final List<String> HOOKS = List.of("pre-hook", "post-hook", "pre_hook", "post_hook");

    private final ValueRenderer renderer;
    private final Problems problems;

    /**
     * Creates a reader.
     *
     * @param renderer renders the Jinja in values; knows {@code target}, {@code env_var} and the {@code var}s of the command line
     * @param problems where complaints go
     */
    public ProjectFileReader(ValueRenderer renderer, Problems problems) {
        this.renderer = renderer;
        this.problems = problems;
    }

    /**
     * Reads the file of a folder.
     *
     * @param directory absolute path of the folder
     * @param shownFolder what leads from the root project to the folder; empty, or ends with {@code /}
     * @return the file; empty if it is not usable at all, which the problems then say
     * @throws ToolkitException if there is no such file
     */
    public Optional<ProjectFile> read(Path directory, String shownFolder) {
        String shown = shownFolder + FILE_NAME;
        String text = SourceText.yaml(directory.resolve(FILE_NAME), shown);
        Optional<YamlFile> yaml = YamlReader.read(shown, text, problems);
        if (yaml.isEmpty() || !(yaml.get().root() instanceof YamlMap written)) {
            if (yaml.isPresent() || text.isBlank()) {
                problems.add(Diagnostic.error(ErrorCode.YAML_TYPE, FILE_NAME + " must hold a map of settings")
                        .at(SourceLocation.of(shown))
                        .withHint("begin with 'name: my_project'"));
            }
            return Optional.empty();
        }
        YamlMap rendered = YamlRendering.render(shown, written, renderer, ProjectFileReader::renderedNow, problems);
        YamlFields fields = new YamlFields(yaml.get(), rendered, "the project", problems);
        fields.onlyKnown(KNOWN);
        Optional<String> name = name(fields);
        Map<FileKind, List<String>> paths = paths(fields);
        PackageInfo info = new PackageInfo(
                name.orElse("unnamed"),
                fields.textOrNumber("version").orElse(""),
                directory,
                fields.text("profile", ""),
                paths.getOrDefault(FileKind.MODEL, List.of()),
                fields.values("vars"),
                rendered.toValue());
        dispatchShape(fields);
        versions(fields);
        ProjectFile file =
                new ProjectFile(info, yaml.get(), rendered, paths, trees(yaml.get(), fields, written), shownFolder);
        return name.map(ignored -> file);
    }

    private static boolean renderedNow(KeyPath keys) {
        String first = keys.key(0);
        if (LATE.contains(first)) {
            return false;
        }
        return !TREES_WITH_HOOKS.contains(first) || !keys.passes(HOOKS);
    }

    private Optional<String> name(YamlFields fields) {
        Optional<String> name = fields.required("name");
        if (name.isEmpty()) {
            return name;
        }
        if (!NAME.matcher(name.get()).matches()) {
            problems.add(Diagnostic.error(ErrorCode.YAML_TYPE, "the project's name '" + name.get() + "' is not allowed")
                    .at(fields.at("name"))
                    .withHint("use letters, digits and underscores, and begin with a letter"));
            return Optional.empty();
        }
        if (RESERVED.contains(name.get())) {
            problems.add(
                    Diagnostic.error(ErrorCode.YAML_TYPE, "the project's name '" + name.get() + "' is a reserved word")
                            .at(fields.at("name"))
                            .withHint("templates know something else by this name; choose another"));
            return Optional.empty();
        }
        return name;
    }

    private static Map<FileKind, List<String>> paths(YamlFields fields) {
        Map<FileKind, List<String>> paths = new EnumMap<>(FileKind.class);
        Set<String> all = new LinkedHashSet<>();
        for (FileKind kind : FileKind.values()) {
            if (!kind.defaultPaths().isEmpty()) {
                String old = kind.pathsKey().equals("model-paths") ? "source-paths" : "";
                old = kind.pathsKey().equals("seed-paths") ? "data-paths" : old;
                String key = fields.has(kind.pathsKey()) || !fields.has(old) ? kind.pathsKey() : old;
                List<String> found = fields.has(key) ? cleaned(fields.texts(key)) : kind.defaultPaths();
                paths.put(kind, found);
                all.addAll(found);
            }
        }
        List<String> everywhere = List.copyOf(all);
        paths.put(FileKind.PROPERTIES, everywhere);
        paths.put(FileKind.DOCS, fields.has("docs-paths") ? cleaned(fields.texts("docs-paths")) : everywhere);
        return paths;
    }

    private static List<String> cleaned(List<String> paths) {
        List<String> clean = new ArrayList<>(paths.size());
        for (String path : paths) {
            String trimmed = path.strip();
            while (trimmed.endsWith("/")) {
                trimmed = trimmed.substring(0, trimmed.length() - 1);
            }
            while (trimmed.startsWith("./")) {
                trimmed = trimmed.substring(2);
            }
            clean.add(trimmed);
        }
        return clean;
    }

    private Map<String, ConfigTree> trees(YamlFile yaml, YamlFields fields, YamlMap written) {
        if (fields.has("tests") && fields.has("data_tests")) {
            problems.add(Diagnostic.error(ErrorCode.CONFIG_INVALID, "the project has both 'tests' and 'data_tests'")
                    .at(fields.at("tests"))
                    .withHint("move everything under 'data_tests'"));
        }
        Map<String, ConfigTree> trees = new LinkedHashMap<>();
        for (String key : TREES) {
            String actual = key.equals("data_tests") && !fields.has(key) ? "tests" : key;
            fields.map(actual).ifPresent(tree -> {
                YamlMap asWritten = written.get(actual) instanceof YamlMap map ? map : tree;
                trees.put(key, ConfigTree.of(yaml, tree, asWritten));
            });
        }
        return trees;
    }

    /** The toolkit does what dbt 1.11 does. A project that asks for another version may still work, so that this is a warning. */
    private void versions(YamlFields fields) {
        fields.textOrNumber("config-version")
                .filter(version -> !version.equals("2"))
                .ifPresent(version -> problems.add(Diagnostic.error(
                                ErrorCode.CONFIG_INVALID, "'config-version' is " + version + ", but only 2 is known")
                        .at(fields.at("config-version"))
                        .withHint("write 'config-version: 2', or leave it out")));
        List<String> bounds = new ArrayList<>();
        fields.texts("require-dbt-version").forEach(text -> bounds.addAll(List.of(text.split(","))));
        if (!VersionRange.isValid(bounds)) {
            problems.add(Diagnostic.error(ErrorCode.YAML_TYPE, "'require-dbt-version' is not a range of versions")
                    .at(fields.at("require-dbt-version"))
                    .withHint("write [\">=1.3.0\", \"<2.0.0\"]"));
        } else if (!VersionRange.allows(bounds, 1, 11, 99)) {
            problems.add(Diagnostic.warning(
                            ErrorCode.CONFIG_INVALID,
                            "the project asks for dbt " + String.join(",", bounds)
                                    + "; the toolkit does what dbt 1.11 does")
                    .at(fields.at("require-dbt-version")));
        }
    }

    private void dispatchShape(YamlFields fields) {
        for (YamlMap entry : fields.maps("dispatch")) {
            if (!(entry.get("macro_namespace") instanceof YamlScalar)
                    || !(entry.get("search_order") instanceof YamlList)) {
                problems.add(Diagnostic.error(
                                ErrorCode.YAML_TYPE,
                                "an entry of 'dispatch' needs 'macro_namespace' and a list 'search_order'")
                        .at(new SourceLocation(fields.at("dispatch").path(), entry.line(), entry.column())));
            }
        }
    }

    static Map<String, List<String>> dispatch(YamlMap fields) {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        if (fields.get("dispatch") instanceof YamlList entries) {
            for (YamlNode entry : entries.items()) {
                if (entry instanceof YamlMap map
                        && map.get("macro_namespace") instanceof YamlScalar namespace
                        && map.get("search_order") instanceof YamlList order) {
                    orders.put(
                            namespace.asText(),
                            order.items().stream().map(ProjectFileReader::text).toList());
                }
            }
        }
        return orders;
    }

    private static String text(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.asText() : String.valueOf(node.toValue());
    }
}
