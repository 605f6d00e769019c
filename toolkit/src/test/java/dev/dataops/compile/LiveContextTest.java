package dev.dataops.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.execution.SampleProject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What templates see while nodes run. */
class LiveContextTest {
    @TempDir
    Path folder;

    @Test
    void readsAndWritesYaml() throws IOException {
        SampleProject project = new SampleProject(folder, "");

        SampleProject.Outcome outcome =
                project.run("compile", "--quiet", "--inline", "{{ toyaml({'a': 1}) }}{{ fromyaml('b: [1, 2]').b }}");

        assertThat(outcome.said()).isEqualTo("a: 1\n[1, 2]\n");
    }

    @Test
    void showsTheProjectPartByPartInTheGraph() throws IOException {
        SampleProject project = new SampleProject(folder, "")
                .file("models/orders.sql", "select 1 as id")
                .file("models/all.yml", """
                        groups: [{name: sales, owner: {name: A}}]
                        models: [{name: orders, group: sales}]
                        sources: [{name: raw, tables: [{name: t}]}]
                        exposures: [{name: board, type: dashboard, owner: {name: A}, depends_on: [ref('orders')]}]
                        saved_queries: [{name: weekly, query_params: {metrics: [revenue]}}]
                        unit_tests: [{name: check, model: orders, given: [], expect: {rows: []}}]
                        """);
        String inline = """
                {%- for part, nodes in graph.items() if nodes %}{{ part }}: {{ nodes.keys() | join(' ') }}
                {% endfor -%}
                owner: {{ graph.groups['group.shop.sales'].owner.name }}""";

        SampleProject.Outcome outcome = project.run("compile", "--quiet", "--inline", inline);

        assertThat(outcome.said()).isEqualTo("""
                        exposures: exposure.shop.board
                        groups: group.shop.sales
                        nodes: model.shop.orders
                        sources: source.shop.raw.t
                        saved_queries: saved_query.shop.weekly
                        owner: A
                        """);
    }
}
