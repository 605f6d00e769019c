package dev.dataops.project.files;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlList;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlNode;
import dev.dataops.project.yaml.YamlReader;
import dev.dataops.project.yaml.YamlScalar;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the packages that a project uses: every folder in {@code dbt_packages}, and the {@code local} packages of {@code packages.yml} or {@code
 * dependencies.yml} that are not installed there. What is listed and nowhere to be found is an error.
 */
public final class PackageFinder {
    private final ProjectFileReader reader;
    private final Problems problems;
    private final ProjectFile root;
    private final Map<String, ProjectFile> packages = new LinkedHashMap<>();
    private final Set<Path> visited = new HashSet<>();
    private int withoutKnownName;

    private PackageFinder(ProjectFile root, ProjectFileReader reader, Problems problems) {
        this.root = root;
        this.reader = reader;
        this.problems = problems;
    }

    /** Returns the root project and its packages by name, the root project first. */
    public static Map<String, ProjectFile> find(ProjectFile root, ProjectFileReader reader, Problems problems) {
        PackageFinder finder = new PackageFinder(root, reader, problems);
        finder.packages.put(root.name(), root);
        int installed = finder.installed();
        finder.listed(installed);
        return finder.packages;
    }

    private int installed() {
        Path folder = root.info().directory().resolve(root.packagesFolder());
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, Files::isDirectory)) {
            stream.forEach(entries::add);
        } catch (IOException exception) {
            throw new ToolkitException(
                    Diagnostic.error(ErrorCode.FILE_UNREADABLE, "the folder cannot be read: " + exception.getMessage())
                            .at(SourceLocation.of(root.packagesFolder())),
                    exception);
        }
        entries.sort(null);
        int before = packages.size();
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (!name.startsWith("__") && !name.startsWith(".")) {
                add(entry, root.packagesFolder() + "/" + name + "/");
            }
        }
        return packages.size() - before;
    }

    private @Nullable ProjectFile add(Path directory, String shown) {
        if (!Files.isRegularFile(directory.resolve(ProjectFileReader.FILE_NAME))) {
            problems.add(
                    Diagnostic.error(ErrorCode.PACKAGE_MISSING, "the package has no " + ProjectFileReader.FILE_NAME)
                            .at(SourceLocation.of(shown.substring(0, shown.length() - 1)))
                            .withHint("install the packages again with 'dbt deps', or remove the folder"));
            return null;
        }
        Optional<ProjectFile> file = reader.read(directory, shown);
        if (file.isEmpty()) {
            return null;
        }
        ProjectFile other = packages.putIfAbsent(file.get().name(), file.get());
        if (other != null) {
            problems.add(Diagnostic.error(
                            ErrorCode.NAME_DUPLICATE,
                            "the package '" + other.name() + "' exists twice: " + other.location() + " and "
                                    + file.get().location())
                    .at(file.get().location())
                    .withHint(
                            "package names must differ from each other and from the project's; rename or remove one"));
        }
        return file.get();
    }

    private void listed(int installed) {
        Deque<ProjectFile> open = new ArrayDeque<>(packages.values());
        int listedByRoot = 0;
        SourceLocation firstUnnamed = root.location();
        while (!open.isEmpty()) {
            ProjectFile project = open.remove();
            for (Listed entry : entries(project)) {
                if (project.name().equals(root.name())) {
                    listedByRoot++;
                    firstUnnamed = entry.name.isEmpty() && entry.local == null ? entry.where : firstUnnamed;
                }
                ProjectFile added = require(entry);
                if (added != null) {
                    open.add(added);
                    installed++;
                }
            }
        }
        if (withoutKnownName > 0 && listedByRoot > installed) {
            missing(
                    firstUnnamed,
                    "not all packages are installed: " + listedByRoot + " are listed, " + installed + " found in "
                            + root.packagesFolder() + "/");
        }
    }

    /** Loads a listed package if it is local and not installed, and complains if it is nowhere. */
    private @Nullable ProjectFile require(Listed entry) {
        if (entry.local != null) {
            Path directory = root.info().directory().resolve(entry.local).normalize();
            if (!visited.add(directory)) {
                return null;
            }
            if (!Files.isRegularFile(directory.resolve(ProjectFileReader.FILE_NAME))) {
                missing(entry.where, "the local package '" + entry.local + "' has no " + ProjectFileReader.FILE_NAME);
                return null;
            }
            return isInstalled(directory) ? null : add(directory, shown(directory));
        }
        if (entry.name.isEmpty()) {
            withoutKnownName++;
        } else if (!isInstalledAs(entry.name)) {
            missing(entry.where, "the package '" + entry.name + "' is not installed in " + root.packagesFolder() + "/");
        }
        return null;
    }

    private boolean isInstalled(Path directory) {
        Problems ignored = new Problems();
        String text = SourceText.read(directory.resolve(ProjectFileReader.FILE_NAME), directory.toString());
        return YamlReader.read("", text, ignored)
                .map(YamlFile::root)
                .filter(found -> found instanceof YamlMap map
                        && map.get("name") instanceof YamlScalar name
                        && packages.containsKey(name.asText()))
                .isPresent();
    }

    private boolean isInstalledAs(String hubName) {
        String name = hubName.substring(hubName.lastIndexOf('/') + 1);
        String folder = root.packagesFolder() + "/" + name + "/";
        return packages.containsKey(name)
                || packages.values().stream()
                        .anyMatch(file -> file.shownFolder().equals(folder));
    }

    private String shown(Path directory) {
        Path from = root.info().directory();
        String path = directory.startsWith(from) ? from.relativize(directory).toString() : directory.toString();
        return path.replace('\\', '/') + "/";
    }

    private void missing(SourceLocation where, String message) {
        problems.add(Diagnostic.error(ErrorCode.PACKAGE_MISSING, message)
                .at(where)
                .withHint("install packages with 'dbt deps', or list the package as 'local: <folder>'"));
    }

    /** An entry of {@code packages.yml}. */
    private record Listed(String name, @Nullable String local, SourceLocation where) {}

    private List<Listed> entries(ProjectFile project) {
        List<Listed> entries = new ArrayList<>();
        for (String name : List.of("packages.yml", "dependencies.yml")) {
            Path file = project.info().directory().resolve(name);
            if (Files.isRegularFile(file)) {
                String shown = project.shown(name);
                YamlReader.read(shown, SourceText.read(file, shown), problems)
                        .ifPresent(yaml -> entries.addAll(entries(yaml)));
            }
        }
        return entries;
    }

    private static List<Listed> entries(YamlFile yaml) {
        List<Listed> entries = new ArrayList<>();
        if (yaml.root() instanceof YamlMap map && map.get("packages") instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlMap entry) {
                    String name = entry.get("package") instanceof YamlScalar hub ? hub.asText() : "";
                    String local = entry.get("local") instanceof YamlScalar path ? path.asText() : null;
                    entries.add(new Listed(name, local, yaml.at(entry)));
                }
            }
        }
        return entries;
    }
}
