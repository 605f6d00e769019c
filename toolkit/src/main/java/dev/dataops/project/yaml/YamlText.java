package dev.dataops.project.yaml;

import dev.dataops.core.Problems;
import dev.dataops.macros.YamlFunctions;
import java.io.StringWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * YAML for templates, read and written as PyYAML's {@code safe_load} and {@code safe_dump} do, which are behind dbt's {@code fromyaml} and {@code
 * toyaml}. Safe for use by several threads.
 */
public final class YamlText implements YamlFunctions {
    @Override
    public Optional<Document> read(String text) {
        Problems problems = new Problems();
        Optional<YamlFile> file = YamlReader.read("fromyaml", text, problems);
        if (!problems.errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Document(file.isPresent() ? file.get().root().toValue() : null));
    }

    @Override
    public Optional<String> write(@Nullable Object value, boolean sortKeys) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(false);
        StringWriter text = new StringWriter();
        return new NodeMaker(sortKeys).node(value).map(root -> {
            new Yaml(options).serialize(root, text);
            return text.toString();
        });
    }
}
