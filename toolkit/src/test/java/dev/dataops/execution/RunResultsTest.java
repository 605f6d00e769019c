package dev.dataops.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What run_results.json says of each kind of node, as dbt-core 1.11 with dbt-duckdb 1.11 does. */
class RunResultsTest {
    @TempDir
    Path folder;

    private SampleProject project;

    @BeforeEach
    void writeProject() throws IOException {
        project = new SampleProject(folder, "models: {+materialized: table}\n")
                .file("seeds/raw.csv", "id\n1\n2\n")
                .file("models/between.sql", "{{ config(materialized='ephemeral') }} select id from {{ ref('raw') }}")
                .file("models/orders.sql", "select id from {{ ref('between') }}");
    }

    @Test
    void leavesEphemeralModelsOut() throws IOException {
        SampleProject.Outcome outcome = project.run("build");

        assertThat(outcome.statuses()).isEqualTo(Map.of("seed.shop.raw", "success", "model.shop.orders", "success"));
        assertThat(project.run("compile", "--select", "between").said()).contains("select id from \"warehouse\"");
    }

    @Test
    void hasNothingToDoWhereOnlyAnEphemeralModelIsSelected() throws IOException {
        SampleProject.Outcome outcome = project.run("run", "--select", "between");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.said()).contains("Nothing to do");
    }

    @Test
    void passesExposuresAndSavedQueriesByInABuild() throws IOException {
        project.file("models/things.yml", """
                        exposures:
                          - {name: board, type: dashboard, owner: {name: A}, depends_on: [ref('orders')]}
                        saved_queries:
                          - {name: weekly, query_params: {metrics: [revenue]}}
                        """)
                .file("models/bad.sql", "select no_such")
                .file(
                        "models/more.yml",
                        "exposures: [{name: blocked, type: dashboard, owner: {name: A}, depends_on: [ref('bad')]}]");

        SampleProject.Outcome outcome = project.run("build");

        assertThat(outcome.statuses())
                .containsEntry("exposure.shop.board", "no-op")
                .containsEntry("exposure.shop.blocked", "skipped")
                .containsEntry("saved_query.shop.weekly", "no-op");
        assertThat(outcome.failures("exposure.shop.board")).isZero();
        assertThat(outcome.message("exposure.shop.board")).isEqualTo("NO-OP");
        assertThat(project.run("run").results().keySet()).noneMatch(id -> !id.startsWith("model."));
    }

    @Test
    void saysWhatTheWarehouseAnswered() throws IOException {
        project.file("tests/none.sql", "select * from {{ ref('orders') }} where id > 5")
                .file("models/bad.sql", "select no_such")
                .file("models/below.sql", "select * from {{ ref('bad') }}")
                .file("models/unrendered.sql", "{{ no_such_macro() if execute }} select 1 as x");

        Map<String, JsonNode> results = project.run("build").results();

        assertThat(results.get("seed.shop.raw").get("adapter_response"))
                .hasToString("{\"_message\":\"INSERT 2\",\"code\":\"INSERT\",\"rows_affected\":2}");
        assertThat(results.get("model.shop.orders").get("adapter_response"))
                .hasToString("{\"_message\":\"CREATE TABLE\",\"code\":\"CREATE TABLE\",\"rows_affected\":2}");
        assertThat(results.get("test.shop.none").get("adapter_response")).hasToString("{\"_message\":\"OK\"}");
        assertThat(results.get("test.shop.none").get("message").isNull()).isTrue();
        assertThat(results.get("model.shop.bad").get("adapter_response")).hasToString("{}");
        assertThat(steps(results.get("model.shop.bad"))).containsExactly("compile", "execute");
        assertThat(steps(results.get("model.shop.unrendered"))).containsExactly("compile");
        assertThat(steps(results.get("model.shop.below"))).isEmpty();
    }

    @Test
    void saysWhatWasCompiledAndWhereItWent() throws IOException {
        project.file("models/bad.sql", "select no_such").file("models/below.sql", "select * from {{ ref('bad') }}");

        Map<String, JsonNode> results = project.run("build").results();

        assertThat(results.get("seed.shop.raw").get("compiled").isNull()).isTrue();
        assertThat(results.get("seed.shop.raw").get("relation_name").isNull()).isTrue();
        assertThat(results.get("model.shop.orders").get("compiled").booleanValue())
                .isTrue();
        assertThat(results.get("model.shop.below").get("compiled").booleanValue())
                .isFalse();
        assertThat(results.get("model.shop.below").get("relation_name").asText())
                .isEqualTo("\"warehouse\".\"main\".\"below\"");
    }

    private static List<String> steps(JsonNode result) {
        return result.get("timing").findValuesAsText("name");
    }
}
