package dev.dataops.cli.option;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlReader;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the value of {@code --vars}: a YAML or JSON map. */
final class VarsOption {
    private VarsOption() {}

    static Map<String, @Nullable Object> parse(String text) {
        Problems problems = new Problems();
        Optional<YamlFile> yaml = YamlReader.read("--vars", text, problems);
        problems.throwIfAny();
        if (yaml.isEmpty()) {
            return Map.of();
        }
        if (yaml.get().root() instanceof YamlMap map) {
            return map.toValue();
        }
        throw new ToolkitException(Diagnostic.error(
                        ErrorCode.VARS_INVALID,
                        "--vars must be a map, not " + yaml.get().root().kind())
                .withHint("write --vars '{name: value}'"));
    }
}
