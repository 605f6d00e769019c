package dev.dataops.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ls} and {@code parse} on a small project; the names and formats are those that dbt-core 1.11 prints for it. */
class ListCommandTest {
    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void layOut() throws IOException {
        write("dbt_project.yml", "name: shop\nversion: '1.0'\n");
        write("models/staging/stg_orders.sql", "select * from {{ source('raw', 'orders') }}");
        write(
                "models/orders.sql",
                "{{ config(materialized='table', tags=['nightly']) }} select * from {{ ref('stg_orders') }}");
        write("models/blank.sql", "\n");
        write("models/dim_v1.sql", "select 1 as id");
        write("models/schema.yml", """
                models:
                  - name: orders
                    columns: [{name: id, data_tests: [not_null]}]
                  - name: dim
                    latest_version: 1
                    versions: [{v: 1}]
                sources:
                  - name: raw
                    tables: [{name: orders}]
                exposures:
                  - name: board
                    type: dashboard
                    owner: {email: ann@example.com}
                    depends_on: ["ref('orders')"]
                """);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private int run(String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new ArrayList<>(Arrays.asList(args)),
                InputStream.nullInputStream(),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                Map.of("HOME", folder.resolve("home").toString()),
                folder);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    private List<String> list(String... args) {
        List<String> all = new ArrayList<>(List.of("ls", "-q"));
        all.addAll(Arrays.asList(args));
        assertThat(run(all.toArray(String[]::new))).as(err).isZero();
        return out.lines().toList();
    }

    @Test
    void lists_everything_by_what_selects_it() {
        assertThat(list())
                .containsExactly(
                        "exposure:shop.board",
                        "shop.blank",
                        "shop.dim.v1",
                        "shop.orders",
                        "shop.staging.stg_orders",
                        "source:shop.raw.orders",
                        "shop.not_null_orders_id");
    }

    @Test
    void lists_names_and_paths() {
        assertThat(list("--output", "name", "-s", "+orders", "dim"))
                .containsExactly("dim.v1", "orders", "stg_orders", "raw.orders", "not_null_orders_id");
        assertThat(list("--output", "path", "--exclude", "resource_type:model"))
                .containsExactly("models/schema.yml", "models/schema.yml");
    }

    @Test
    void lists_facts_as_json() {
        assertThat(list(
                        "--output",
                        "json",
                        "-s",
                        "orders",
                        "--resource-type",
                        "model",
                        "--output-keys",
                        "name",
                        "config.materialized",
                        "nothing"))
                .containsExactly("{\"name\":\"orders\",\"config.materialized\":\"table\"}");
        assertThat(list("--output", "json", "-s", "orders", "--resource-types", "model")
                        .get(0))
                .startsWith("{\"name\":\"orders\",\"resource_type\":\"model\",\"package_name\":\"shop\",")
                .contains(
                        "\"depends_on\":{\"macros\":[],\"nodes\":[\"model.shop.stg_orders\"]}",
                        "\"tags\":[\"nightly\"]")
                .doesNotContain("raw_code");
    }

    @Test
    void takes_models_to_mean_models_only() {
        assertThat(list("--models", "orders")).containsExactly("shop.orders");
        assertThat(run("ls", "-m", "orders", "-s", "dim")).isEqualTo(2);
        assertThat(err).contains("--models lists models only");
    }

    @Test
    void keeps_results_apart_from_what_is_told() {
        assertThat(run("ls", "-s", "ordrs", "--project-dir", folder.toString())).isZero();
        assertThat(out).isEmpty();
        assertThat(err).endsWith("""
                warning DO403: The selection criterion 'ordrs' does not match any enabled nodes
                  → did you mean 'orders'?
                warning DO403: No nodes selected!
                """);
    }

    @Test
    void ends_with_2_where_the_selection_or_the_project_is_wrong() throws IOException {
        assertThat(run("ls", "-s", "tagg:x", "--exclude", "@a+")).isEqualTo(2);
        assertThat(err)
                .contains(
                        "error DO402: 'tagg' in 'tagg:x' is not a selector method\n  → did you mean 'tag'?",
                        "error DO402: in '@a+' the operators @ and + contradict each other");

        assertThat(run("ls", "--warn-error", "-s", "nothing_like_it")).isEqualTo(2);
        assertThat(err).contains("error DO403: The selection criterion 'nothing_like_it' does not match");

        write("models/staging/stg_orders.sql", "select * from {{ ref('orders') }}");
        assertThat(run("ls")).isEqualTo(2);
        assertThat(err).contains("error DO401: nodes depend on each other in a circle: orders -> stg_orders -> orders");
    }

    @Test
    void parses_and_writes_the_manifest() throws IOException {
        assertThat(run("parse")).as(err).isZero();
        assertThat(out).isEmpty();
        assertThat(folder.resolve("target/manifest.json")).content().contains("\"model.shop.orders\"");

        write("models/bad.sql", "select * from {{ ref('nowhere') }}");
        assertThat(run("parse")).isEqualTo(2);
        assertThat(err).contains("models/bad.sql:1:");
    }
}
