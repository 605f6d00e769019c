package dev.dataops.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.macros.YamlFunctions.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlTextTest {
    private final YamlText yaml = new YamlText();

    @Test
    void reads_values_and_knows_what_is_no_yaml() {
        assertThat(yaml.read("a: [1, yes]")).contains(new Document(Map.of("a", List.of(1L, true))));
        assertThat(yaml.read("")).contains(new Document(null));
        assertThat(yaml.read("a: [")).isEmpty();
    }

    /** Texts as PyYAML's safe_dump writes them. */
    @Test
    void writes_block_style() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(1L, "x: y"));
        value.put("a", Map.of("k", true));

        assertThat(yaml.write(value, false)).contains("b:\n- 1\n- 'x: y'\na:\n  k: true\n");
        assertThat(yaml.write(value, true)).contains("a:\n  k: true\nb:\n- 1\n- 'x: y'\n");
    }
}
