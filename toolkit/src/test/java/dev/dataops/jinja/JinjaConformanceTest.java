package dev.dataops.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dataops.jinja.value.JinjaException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Renders templates whose output pallets/jinja 3.1.6 has given, with dbt's extensions. */
class JinjaConformanceTest {
    @TestFactory
    Stream<DynamicTest> renders_as_jinja2_does() throws IOException {
        return cases("/conformance/jinja-cases.json");
    }

    /** Templates of our own whose output pallets/jinja 3.1.6 has given; messages are given where ours are the same. */
    @TestFactory
    Stream<DynamicTest> renders_more_as_jinja2_does() throws IOException {
        return cases("/jinja/differential-cases.json");
    }

    private static Stream<DynamicTest> cases(String resource) throws IOException {
        try (InputStream in = JinjaConformanceTest.class.getResourceAsStream(resource)) {
            JsonNode all = new ObjectMapper().readTree(in);
            assertThat(all.size()).isPositive();
            return StreamSupport.stream(all.spliterator(), false)
                    .map(each -> DynamicTest.dynamicTest(each.path("id").asText(), () -> check(each)));
        }
    }

    private static void check(JsonNode each) {
        Map<String, String> macros = new LinkedHashMap<>();
        each.path("macros")
                .properties()
                .forEach(entry -> macros.put(entry.getKey(), entry.getValue().asText()));
        String source = each.path("template").asText();
        if (each.path("error").asBoolean()) {
            assertThatThrownBy(() -> render(source, macros))
                    .isInstanceOf(JinjaException.class)
                    .hasMessageStartingWith(each.path("message").asText());
        } else {
            assertThat(render(source, macros)).isEqualTo(each.path("renders").asText());
        }
    }

    private static String render(String source, Map<String, String> macros) {
        return Template.parse(source, "models/model.sql").render(new DbtLikeContext(macros));
    }
}
