package dev.dataops.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project that a folder belongs to. */
final class ProjectFolder {
    private ProjectFolder() {}

    /** Returns the folder itself or the nearest one above it that holds a {@code dbt_project.yml}; the folder itself if none does. */
    static Path nearest(Path folder) {
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isRegularFile(candidate.resolve("dbt_project.yml"))) {
                return candidate;
            }
        }
        return folder;
    }
}
