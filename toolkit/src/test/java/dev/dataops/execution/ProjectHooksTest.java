package dev.dataops.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectHooksTest {
    @TempDir
    Path folder;

    @Test
    void runsHooksAroundTheNodesAndCountsThem() throws IOException {
        SampleProject project = project("""
                on-run-start: "create table if not exists log (what varchar)"
                on-run-end:
                  - "insert into log values ('end of {{ target.name }}')"
                """);

        SampleProject.Outcome outcome = project.run("run");

        assertThat(outcome.statuses())
                .containsEntry("operation.shop.shop-on-run-start-0", "success")
                .containsEntry("operation.shop.shop-on-run-end-0", "success");
        assertThat(outcome.failures("operation.shop.shop-on-run-end-0")).isZero();
        assertThat(outcome.results()
                        .get("operation.shop.shop-on-run-end-0")
                        .get("compiled_code")
                        .asText())
                .isEqualTo("insert into log values ('end of dev')");
        assertThat(project.rows("from log")).containsExactly("end of dev");
    }

    @Test
    void showsWhatCameOfTheRunToTheHooksAfterIt() throws IOException {
        SampleProject project = project("""
                        on-run-start: select 1
                        on-run-end:
                          - "{{ note_results(results, schemas, database_schemas) }}"
                        """)
                .file("macros/note.sql", """
                        {% macro note_results(results, schemas, database_schemas) %}
                          create table log as
                          {% for result in results %}
                          select '{{ result.node.name }}' as name, '{{ result.node.config.materialized }}' as kind,
                            '{{ result.status }}' as status, '{{ result.failures }}' as failures,
                            '{{ result.adapter_response.get('code') }}' as code,
                            {{ result.execution_time is number }} as timed,
                            '{{ result.timing | map(attribute='name') | join(' ') }}' as steps,
                            '{{ result.to_dict().node.unique_id }}' as id,
                            '{{ schemas | sort | join(' ') }}' as schemas,
                            {{ database_schemas | length }} as pairs
                          {{ 'union all' if not loop.last }}
                          {% endfor %}
                        {% endmacro %}
                        """)
                .file("models/bad.sql", "{{ config(schema='other') }} select no_such")
                .file("models/below.sql", "select * from {{ ref('bad') }}");

        project.run("run");

        assertThat(project.rows("select * exclude (timed, id) from log order by name"))
                .containsExactly(
                        "bad, view, error, None, None, compile execute, main, 1",
                        "below, view, skipped, None, None, , main, 1",
                        "good, view, success, None, CREATE VIEW, compile execute, main, 1");
        assertThat(project.rows("select id, timed from log where name = 'good'"))
                .containsExactly("model.shop.good, true");
    }

    @Test
    void runsTheNodesAfterAFailedHookUnlessAskedNotTo() throws IOException {
        String hooks = """
                on-run-start: [select no_such, select 2]
                on-run-end: select 3
                """;

        SampleProject.Outcome outcome = project(hooks).run("run");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.statuses())
                .containsEntry("operation.shop.shop-on-run-start-0", "error")
                .containsEntry("operation.shop.shop-on-run-start-1", "skipped")
                .containsEntry("model.shop.good", "success")
                .containsEntry("operation.shop.shop-on-run-end-0", "success");
        assertThat(outcome.failures("operation.shop.shop-on-run-start-0")).isEqualTo(1);

        SampleProject.Outcome held = project(hooks + "flags: {skip_nodes_if_on_run_start_fails: true}\n")
                .run("run");

        assertThat(held.statuses()).containsEntry("model.shop.good", "skipped");
    }

    private SampleProject project(String hooks) throws IOException {
        return new SampleProject(folder, hooks).file("models/good.sql", "select 1 as x");
    }
}
