package dev.dataops.project.files;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the files of a package below its folders. Folders that do not exist are fine. */
public final class FileFinder {
    private static final int MAX_DEPTH = 64;

    private final ProjectFile owner;
    private final IgnoreRules ignored;
    private final Map<String, List<Found>> walked = new HashMap<>();

    private record Found(String below, String name, Path absolute) {}

    private FileFinder(ProjectFile owner) {
        this.owner = owner;
        this.ignored = IgnoreRules.of(owner.info().directory(), owner.shownFolder());
    }

    /** Returns all files of a package by kind, each kind in the order of the paths. */
    public static Map<FileKind, List<SourceFile>> find(ProjectFile owner) {
        FileFinder finder = new FileFinder(owner);
        Map<FileKind, List<SourceFile>> files = new EnumMap<>(FileKind.class);
        for (FileKind kind : FileKind.values()) {
            files.put(kind, finder.ofKind(kind));
        }
        return files;
    }

    private List<SourceFile> ofKind(FileKind kind) {
        List<SourceFile> files = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String folder : owner.paths().getOrDefault(kind, List.of())) {
            for (Found found : walk(folder)) {
                if (kind.hasEnding(found.name)) {
                    String original = folder.isEmpty() || folder.equals(".") ? found.below : folder + "/" + found.below;
                    if (seen.add(original) && !ignored.ignores(original)) {
                        files.add(new SourceFile(owner, kind, found.below, original, found.absolute));
                    }
                }
            }
        }
        return files;
    }

    private List<Found> walk(String folder) {
        return walked.computeIfAbsent(folder, ignoredKey -> {
            List<Found> found = new ArrayList<>();
            Path root = owner.info().directory().resolve(folder);
            if (Files.isDirectory(root)) {
                walk(root, "", found, 0);
            }
            return found;
        });
    }

    private void walk(Path directory, String prefix, List<Found> found, int depth) {
        if (depth > MAX_DEPTH) {
            return; // a link that leads in a circle
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        } catch (IOException exception) {
            throw new ToolkitException(
                    Diagnostic.error(ErrorCode.FILE_UNREADABLE, "the folder cannot be read: " + exception.getMessage())
                            .at(SourceLocation.of(owner.shown(prefix))),
                    exception);
        }
        Collections.sort(entries);
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (isOfInterest(name)) {
                found.add(new Found(prefix + name, name, entry));
            } else if (Files.isDirectory(entry)) {
                walk(entry, prefix + name + "/", found, depth + 1);
            }
        }
    }

    /** Returns whether a name is that of a file that some kind may want; asking the name spares asking the disk. */
    private static boolean isOfInterest(String name) {
        char first = name.charAt(0);
        if (first == '.' || first == '#' || first == '~' || name.indexOf('.') < 0) {
            return false;
        }
        for (FileKind kind : FileKind.values()) {
            if (kind.hasEnding(name)) {
                return true;
            }
        }
        return false;
    }
}
