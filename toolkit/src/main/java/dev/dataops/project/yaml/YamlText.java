package dev.dataops.project.yaml;

import dev.dataops.core.Problems;
import dev.dataops.macros.YamlFunctions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** What templates do with YAML by {@code fromyaml} and {@code toyaml}. Safe for use by several threads. */
public final class YamlText implements YamlFunctions {
    @Override
    public Optional<Document> read(String text) {
        Problems problems = new Problems();
        Optional<YamlFile> file = YamlReader.read("", text, problems);
        return problems.errors().isEmpty()
                ? Optional.of(
                        new Document(file.map(yaml -> yaml.root().toValue()).orElse(null)))
                : Optional.empty();
    }

    @Override
    public Optional<String> write(@Nullable Object value, boolean sortKeys) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(80);
        try {
            return Optional.of(new Yaml(options).dump(plain(value, sortKeys)));
        } catch (YAMLException exception) {
            return Optional.empty();
        }
    }

    /** Returns a value in collections that every YAML library knows. */
    private static @Nullable Object plain(@Nullable Object value, boolean sortKeys) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> plain = sortKeys ? new TreeMap<>() : new LinkedHashMap<>();
            map.forEach((key, item) -> plain.put(key, plain(item, sortKeys)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> plain(item, sortKeys)).collect(Collectors.toList());
        }
        return value;
    }
}
