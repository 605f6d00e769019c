package dev.dataops.project.load;

import dev.dataops.core.Problems;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.files.SourceText;
import dev.dataops.project.yaml.ValueRenderer;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlReader;
import dev.dataops.project.yaml.YamlRendering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code selectors.yml}. */
final class Selectors {
    private static final String FILE_NAME = "selectors.yml";

    private Selectors() {}

    static Optional<YamlFile> read(ProjectFile root, ValueRenderer renderer, Problems problems) {
        Path file = root.info().directory().resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return YamlReader.read(FILE_NAME, SourceText.read(file, FILE_NAME), problems)
                .map(yaml -> yaml.root() instanceof YamlMap map
                        ? new YamlFile(
                                FILE_NAME, YamlRendering.render(FILE_NAME, map, renderer, keys -> true, problems))
                        : yaml);
    }
}
