package dev.dataops.project.files;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.PackageInfo;
import dev.dataops.project.config.ConfigTree;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code dbt_project.yml} says, read and checked.
 *
 * @param info what other parts of the toolkit need of it
 * @param yaml the file
 * @param fields the file's entries, rendered
 * @param paths the folders of each kind of file, relative to the package's root
 * @param trees the configuration trees by the plural that stands in the file ({@code models}, {@code data_tests} ...)
 * @param shownFolder what leads from the root project to this package, {@code ""} for the root project, else it ends with {@code /}
 */
public record ProjectFile(
        PackageInfo info,
        YamlFile yaml,
        YamlMap fields,
        Map<FileKind, List<String>> paths,
        Map<String, ConfigTree> trees,
        String shownFolder) {

    /** Returns the package's name. */
    public String name() {
        return info.name();
    }

    /** Returns the configuration tree under a key, if the file has one. */
    public Optional<ConfigTree> tree(String key) {
        return Optional.ofNullable(trees.get(key));
    }

    /** Returns a path below this package as people see it: relative to the root project. */
    public String shown(String path) {
        return shownFolder + path;
    }

    /** Returns whether packages other than this one may not use its protected and private models. */
    public boolean restrictsAccess() {
        return Boolean.TRUE.equals(value("restrict-access"));
    }

    /** Returns a behaviour flag under {@code flags:}. */
    public boolean flag(String name, boolean fallback) {
        Object value = value("flags") instanceof Map<?, ?> flags ? flags.get(name) : null;
        return value instanceof Boolean flag ? flag : fallback;
    }

    /** Returns the folder that packages are installed in, relative to the project. */
    public String packagesFolder() {
        return value("packages-install-path") instanceof String path ? path : "dbt_packages";
    }

    /** Returns the dispatch order for a macro namespace: its packages in order, if the file says one. */
    public Map<String, List<String>> dispatch() {
        return ProjectFileReader.dispatch(fields);
    }

    /** Returns where the file stands. */
    public SourceLocation location() {
        return SourceLocation.of(yaml.path());
    }

    private @Nullable Object value(String key) {
        return info.file().get(key);
    }
}
