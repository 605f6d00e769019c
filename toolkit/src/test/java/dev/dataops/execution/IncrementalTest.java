package dev.dataops.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalTest {
    @TempDir
    Path folder;

    @Test
    void mergesByNameSoThatColumnsWhichAreGoneKeepTheirValues() throws IOException {
        SampleProject project = project("unique_key='id', incremental_strategy='merge'");
        project.run("run", "--vars", "{columns: \"unnest([1, 2]) as id, 'old' as a, 'kept' as b\"}");

        SampleProject.Outcome outcome =
                project.run("run", "--vars", "{columns: \"unnest([2, 3]) as id, 'new' as a, 'ignored' as c\"}");

        assertThat(outcome.exit()).isZero();
        assertThat(project.rows("from orders order by id"))
                .containsExactly("1, old, kept", "2, new, kept", "3, new, null");
    }

    @Test
    void failsWhereAnAppendedColumnIsGoneAndLeavesTheTableAsItWas() throws IOException {
        SampleProject project = project("incremental_strategy='append'");
        project.run("run", "--vars", "{columns: '1 as id, 2 as b'}");

        SampleProject.Outcome outcome = project.run("run", "--vars", "{columns: 1 as id}");

        assertThat(outcome.statuses()).containsEntry("model.shop.orders", "error");
        assertThat(project.rows("from orders")).containsExactly("1, 2");
    }

    @Test
    void appendsNewColumnsAndFillsThoseThatAreGoneWithNulls() throws IOException {
        SampleProject project = project("on_schema_change='append_new_columns'");
        project.run("run", "--vars", "{columns: '1 as id, 2 as b'}");

        project.run("run", "--vars", "{columns: '2 as id, 3 as c'}");

        assertThat(project.rows("select id, b, c from orders order by id")).containsExactly("1, 2, null", "2, null, 3");
    }

    private SampleProject project(String config) throws IOException {
        return new SampleProject(folder, "")
                .file(
                        "models/orders.sql",
                        "{{ config(materialized='incremental', " + config + ") }} select {{ var('columns') }}");
    }
}
