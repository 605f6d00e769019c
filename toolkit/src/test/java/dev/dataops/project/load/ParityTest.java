package dev.dataops.project.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dataops.project.ManifestShape;
import dev.dataops.project.Node;
import dev.dataops.project.Project;
import dev.dataops.project.ResourceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Loads projects and compares every node with what dbt makes of it. The expected files hold the nodes, sources and exposures of the {@code manifest.json}
 * that dbt-core 1.11.16 with dbt-duckdb 1.11.1 wrote by {@code dbt parse} on a profile with the database {@code warehouse} and the schema {@code main};
 * times, paths of the machine and repeated refs are left out.
 */
class ParityTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Filled in after parsing, different on every machine, or without a meaning for the toolkit. */
    private static final List<String> LEFT_OUT = List.of("created_at", "root_path", "primary_key");

    static List<String> projects() throws IOException {
        try (Stream<Path> entries = Files.list(TestProjects.folder("parity"))) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void makes_the_nodes_that_dbt_makes(String name) throws IOException {
        JsonNode expected = JSON.readTree(
                TestProjects.folder("parity").resolve(name + ".json").toFile());

        Project project = TestProjects.load(TestProjects.folder("parity").resolve(name));

        Map<String, JsonNode> nodes = new TreeMap<>();
        project.nodes().values().forEach(node -> nodes.put(node.id().value(), shape(node)));
        assertThat(nodes.keySet()).containsExactlyInAnyOrderElementsOf(names(expected.get("nodes")));
        nodes.forEach((id, shape) -> assertThat(pretty(shape))
                .as(id)
                .isEqualTo(pretty(expected.get("nodes").get(id))));
        assertThat(project.disabled().keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(texts(expected.get("disabled")));
    }

    private static ObjectNode shape(Node node) {
        ObjectNode shape = JSON.valueToTree(ManifestShape.of(node));
        shape.remove(LEFT_OUT);
        if (node.type() == ResourceType.OPERATION) {
            shape.remove("checksum");
        }
        return shape;
    }

    /** Keys sorted, and lists whose order dbt does not define. */
    private static String pretty(JsonNode node) {
        return sorted(node, "").toPrettyString();
    }

    private static JsonNode sorted(JsonNode node, String key) {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> entries = new TreeMap<>();
            object.properties().forEach(entry -> entries.put(entry.getKey(), sorted(entry.getValue(), entry.getKey())));
            return JSON.createObjectNode().setAll(entries);
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(item -> items.add(sorted(item, "")));
            if (key.equals("tags")) { // whose order dbt does not define
                items.sort(Comparator.comparing(JsonNode::asText));
            }
            return JSON.createArrayNode().addAll(items);
        }
        if (key.equals("version")) {
            return JSON.getNodeFactory().textNode(node.asText()); // dbt tells 1 from '1', and both mean the same
        }
        return node.isIntegralNumber() ? JSON.getNodeFactory().numberNode(node.asLong()) : node;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> name = object.fieldNames(); name.hasNext(); ) {
            names.add(name.next());
        }
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
