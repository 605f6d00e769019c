package dev.dataops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds {@code manifest.json} to what dbt 1.11 writes for the same project: {@code artifacts/manifest.json} is that, without what differs from run to run
 * or from machine to machine and without dbt's own macros and docs.
 */
class ManifestTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What dbt writes differently each time, or what is ours. */
    private static final List<String> VOLATILE = List.of("created_at", "root_path");

    private static final List<String> VOLATILE_METADATA = List.of(
            "generated_at", "generated_by", "invocation_id", "invocation_started_at", "run_started_at", "dbt_version");

    @TempDir
    Path folder;

    private Path project;
    private JsonNode expected;

    @BeforeEach
    void copyProject() throws IOException {
        project = TestProjects.copy("manifest", folder.resolve("project"));
        expected = readResource();
    }

    @Test
    void saysOfAParsedProjectWhatDbtSays() throws IOException {
        assertThat(CliRun.of(project, "parse").exitCode()).isZero();

        JsonNode written = manifest();
        JsonNode ours = comparable(written.deepCopy());

        assertThat(names(written)).as("the sections, in their order").isEqualTo(names(expected));
        for (String section : names(expected)) {
            assertThat(names(ours.get(section)))
                    .as(section)
                    .containsExactlyInAnyOrderElementsOf(names(expected.get(section)));
            for (String entry : names(expected.get(section))) {
                assertThat(ours.get(section).get(entry).toPrettyString())
                        .as(section + " " + entry)
                        .isEqualTo(inOrderOf(
                                        ours.get(section).get(entry),
                                        expected.get(section).get(entry))
                                .toPrettyString());
            }
        }
    }

    @Test
    void addsWhatCompilingAndRunningMadeOfNodes() throws IOException {
        assertThat(CliRun.of(project, "build", "--selector", "one").exitCode()).isZero();

        JsonNode nodes = manifest().get("nodes");
        JsonNode loans = nodes.get("model.shelf.loans");
        assertThat(loans.get("compiled").booleanValue()).isTrue();
        assertThat(loans.get("compiled_path").textValue()).isEqualTo("target/compiled/shelf/models/marts/loans.sql");
        assertThat(project.resolve(loans.get("compiled_path").textValue()))
                .hasContent(loans.get("compiled_code").textValue());
        assertThat(loans.get("build_path").textValue()).isEqualTo("target/run/shelf/models/marts/loans.sql");
        assertThat(project.resolve(loans.get("build_path").textValue()))
                .content()
                .contains("create or replace table", loans.get("compiled_code").textValue())
                .endsWith("select 1");
        assertThat(loans.get("extra_ctes_injected").booleanValue()).isTrue();
        assertThat(nodes.get("seed.shelf.raw_books").get("build_path").textValue())
                .isEqualTo("target/run/shelf/seeds/raw_books.csv");
        assertThat(nodes.get("seed.shelf.raw_books").has("compiled")).isFalse();
        assertThat(nodes.get("test.shelf.no_dear_books").get("build_path").textValue())
                .isEqualTo("target/run/shelf/tests/no_dear_books.sql");
        assertThat(nodes.get("analysis.shelf.dear").has("compiled")).isFalse();
        assertThat(project.resolve("target/compiled/shelf/models/marts/_marts.yml/unique_loans_isbn.sql"))
                .isRegularFile();
    }

    @Test
    void saysWhoWroteItAndWhen() throws IOException {
        assertThat(CliRun.of(project, "parse").exitCode()).isZero();

        JsonNode metadata = manifest().get("metadata");
        assertThat(metadata.get("generated_by").textValue()).startsWith("dataops ");
        assertThat(metadata.get("dbt_version").textValue()).matches("1\\.11\\.\\d+");
        assertThat(metadata.get("generated_at").textValue()).matches("[-\\d]{10}T[:\\d]{8}\\.\\d{6}Z");
        assertThat(metadata.get("invocation_started_at").textValue()).matches("[-\\d]{10}T[:\\d]{8}\\.\\d{6}Z");
        assertThat(metadata.get("run_started_at").textValue()).matches("[-\\d]{10}T[:\\d]{8}\\.\\d{6}\\+00:00");
        assertThat(metadata.get("invocation_id").textValue()).hasSize(36);
    }

    private static JsonNode readResource() throws IOException {
        try (InputStream in = ManifestTest.class.getResourceAsStream("/artifacts/manifest.json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        }
    }

    private JsonNode manifest() throws IOException {
        return JSON.readTree(project.resolve("target/manifest.json").toFile());
    }

    private static JsonNode comparable(JsonNode manifest) {
        ((ObjectNode) manifest.get("metadata")).remove(VOLATILE_METADATA);
        for (String section : List.of("macros", "docs")) {
            Iterator<JsonNode> entries = manifest.get(section).elements();
            while (entries.hasNext()) {
                if (!entries.next().get("package_name").textValue().equals("shelf")) {
                    entries.remove();
                }
            }
        }
        for (JsonNode node : manifest.get("nodes")) {
            if (node.get("resource_type").textValue().equals("operation")) {
                ((ObjectNode) node).remove("checksum"); // dbt's is that of the list that the hook stands in
            }
        }
        withoutVolatile(manifest);
        return manifest;
    }

    private static void withoutVolatile(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(VOLATILE);
        }
        node.forEach(ManifestTest::withoutVolatile);
    }

    /** Returns what is expected with the entries of its dicts in the order of another tree, so that only what differs shows. */
    private static JsonNode inOrderOf(JsonNode other, JsonNode expected) {
        if (!(expected instanceof ObjectNode)) {
            return expected;
        }
        ObjectNode ordered = JSON.createObjectNode();
        List<String> order = new ArrayList<>(names(other));
        order.retainAll(names(expected));
        order.addAll(names(expected));
        for (String name : order) {
            JsonNode value = expected.get(name);
            ordered.set(name, other.has(name) ? inOrderOf(other.get(name), value) : value);
        }
        return ordered;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            names.add(field.getKey());
        }
        return names;
    }
}
