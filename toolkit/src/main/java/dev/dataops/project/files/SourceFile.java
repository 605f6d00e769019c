package dev.dataops.project.files;

import dev.dataops.core.SourceLocation;
import java.nio.file.Path;

/**
 * A file of a project or package.
 *
 * @param owner the package it belongs to
 * @param kind what it is
 * @param relativePath its path below the folder it was found in, such as {@code staging/stg_orders.sql}, with {@code /}
 * @param originalPath its path below the package's root, such as {@code models/staging/stg_orders.sql}, with {@code /}
 * @param absolute where it is
 */
public record SourceFile(ProjectFile owner, FileKind kind, String relativePath, String originalPath, Path absolute) {
    /** Returns the file's name without folder and ending. */
    public String stem() {
        String name = relativePath.substring(relativePath.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** Returns the path to show to people: relative to the root project. */
    public String shownPath() {
        return owner.shown(originalPath);
    }

    /** Returns the place of the whole file. */
    public SourceLocation location() {
        return SourceLocation.of(shownPath());
    }
}
