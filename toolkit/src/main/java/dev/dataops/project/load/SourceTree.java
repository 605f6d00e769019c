package dev.dataops.project.load;

import dev.dataops.project.files.FileFinder;
import dev.dataops.project.files.FileKind;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.files.SourceFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The files of the project and all its packages, by kind, the root project's first. */
final class SourceTree {
    /** In dbt's order, which decides what a ref means where two nodes have one name: the later one. */
    private static final List<FileKind> NODES = List.of(
            FileKind.MODEL, FileKind.PYTHON_MODEL, FileKind.SNAPSHOT, FileKind.ANALYSIS, FileKind.TEST, FileKind.SEED);

    private final Map<FileKind, List<SourceFile>> files = new EnumMap<>(FileKind.class);

    SourceTree(Iterable<ProjectFile> packages) {
        for (FileKind kind : FileKind.values()) {
            files.put(kind, new ArrayList<>());
        }
        for (ProjectFile owner : packages) {
            FileFinder.find(owner).forEach((kind, found) -> of(kind).addAll(found));
        }
    }

    List<SourceFile> of(FileKind kind) {
        return files.getOrDefault(kind, List.of());
    }

    /** Returns the files that define nodes by themselves. */
    List<SourceFile> nodes() {
        List<SourceFile> nodes = new ArrayList<>();
        for (FileKind kind : NODES) {
            nodes.addAll(of(kind));
        }
        return nodes;
    }
}
