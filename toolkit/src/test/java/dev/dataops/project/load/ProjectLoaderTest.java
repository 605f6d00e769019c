package dev.dataops.project.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.Project;
import dev.dataops.project.RefCall;
import dev.dataops.project.SourceCall;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLoaderTest {
    @TempDir
    Path project;

    @BeforeEach
    void layOut() {
        write("dbt_project.yml", "name: shop\nprofile: shop\n");
    }

    private void write(String path, String text) {
        TestProjects.write(project, path, text);
    }

    private Project load() {
        return TestProjects.load(project);
    }

    private List<String> names() {
        return load().nodes().values().stream().map(Node::name).sorted().toList();
    }

    private Node.Model model(Project loaded, String name) {
        return (Node.Model) loaded.node(new NodeId("model.shop." + name)).orElseThrow();
    }

    @Test
    void finds_files_in_their_folders_and_no_others() {
        write("models/a.sql", "select 1");
        write("models/deep/er/b.sql", "select 1");
        write("models/.hidden.sql", "select");
        write("models/~backup.sql", "select");
        write("models/#draft.sql", "select");
        write("models/notes.txt", "{{");
        write("models/c.SQL", "{{");
        write("other/d.sql", "select 1");
        write("seeds/e.csv", "id\n1\n");
        write("tests/f.sql", "select 1");
        write("tests/generic/g.sql", "{% test g(model) %}{% endtest %}");
        write("tests/fixtures/h.sql", "select");
        write("analyses/i.sql", "select 1");
        write("target/j.sql", "{{");

        assertThat(names()).containsExactly("a", "b", "e", "f", "i");
    }

    @Test
    void folders_can_be_named_and_may_be_missing() {
        write("dbt_project.yml", "name: shop\nmodel-paths: [./sql/, gone]\nseed-paths: [data]\n");
        write("sql/a.sql", "select 1");
        write("models/b.sql", "select 1");
        write("data/c.csv", "id\n1\n");

        assertThat(names()).containsExactly("a", "c");
    }

    @Test
    void leaves_out_what_dbtignore_names() {
        write(".dbtignore", "models/old/\n*_draft.sql\n!kept_draft.sql\n");
        write("models/a.sql", "select 1");
        write("models/a_draft.sql", "{{");
        write("models/kept_draft.sql", "select 1");
        write("models/old/b.sql", "{{");

        assertThat(names()).containsExactly("a", "kept_draft");
    }

    @Test
    void a_folder_without_a_project_says_where_to_look() {
        assertThatThrownBy(() -> TestProjects.load(project.resolve("models")))
                .isInstanceOfSatisfying(ToolkitException.class, exception -> {
                    assertThat(exception.exitCode()).isEqualTo(2);
                    assertThat(exception.diagnostic().code()).isEqualTo(ErrorCode.PROJECT_NOT_FOUND);
                    assertThat(exception.diagnostic().hint())
                            .contains("run in the folder of a project, or name it with --project-dir");
                });
    }

    @Test
    void installed_packages_are_part_of_the_project() {
        write("packages.yml", "packages:\n  - package: acme/tools\n    version: 1.0.0\n  - git: https://x/y.git\n");
        write("dbt_packages/tools/dbt_project.yml", "name: tools\n");
        write("dbt_packages/tools/models/t.sql", "select '{{ project_name }}'");
        write("dbt_packages/tools/macros/m.sql", "{% macro m() %}{{ ref('t') }}{% endmacro %}");
        write("dbt_packages/yy/dbt_project.yml", "name: yy\n");
        write("models/a.sql", "{{ tools.m() }}");

        Project loaded = load();

        assertThat(loaded.packages().keySet()).containsExactly("shop", "tools", "yy");
        assertThat(model(loaded, "a").dependencies().nodes()).containsExactly(new NodeId("model.tools.t"));
        assertThat(model(loaded, "a").dependencies().macros()).containsExactly("macro.tools.m");
        assertThat(loaded.node(new NodeId("model.tools.t"))
                        .orElseThrow()
                        .location()
                        .path())
                .isEqualTo("dbt_packages/tools/models/t.sql");
    }

    @Test
    void fewer_packages_than_are_listed_is_an_error() {
        write("packages.yml", "packages:\n  - git: https://x/y.git\n");

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        ToolkitException.class,
                        exception -> assertThat(exception.diagnostic().render())
                                .startsWith(
                                        "packages.yml:2:5: error DO207: not all packages are installed: 1 are listed,"
                                                + " 0 found in dbt_packages/"));
    }

    @Test
    void variables_of_the_command_line_win() {
        write(
                "dbt_project.yml",
                "name: shop\nvars: {kind: view, n: 1}\nmodels:\n  +tags: \"{{ var('t', 'none') }}\"\n");
        write("models/a.sql", "{{ config(materialized=var('kind'), meta={'n': var('n')}) }} select 1");

        Project loaded = ProjectLoader.load(
                ProjectRequest.of(project, TestProjects.TARGET).withVars(Map.of("kind", "table", "t", "mine")));

        assertThat(model(loaded, "a").config().materialized()).isEqualTo("table");
        assertThat(model(loaded, "a").config().map("meta")).isEqualTo(Map.of("n", 1L));
        assertThat(model(loaded, "a").tags()).containsExactly("mine");
    }

    @Test
    void finds_what_refs_and_sources_mean() {
        write("models/a.sql", "select 1");
        write("models/s.yml", "sources: [{name: raw, tables: [{name: orders}]}]\n");

        Project loaded = load();

        assertThat(loaded.refs().ref(new RefCall(Optional.empty(), "a", Optional.empty()), "shop"))
                .contains(model(loaded, "a"));
        assertThat(loaded.refs().ref(new RefCall(Optional.of("other"), "a", Optional.empty()), "shop"))
                .isEmpty();
        assertThat(loaded.refs().source(new SourceCall("raw", "orders"), "shop").map(Node.Source::relation))
                .hasToString("Optional[\"warehouse\".\"raw\".\"orders\"]");
    }

    @Test
    void tests_of_what_is_disabled_are_disabled_with_it() {
        write("models/a.sql", "{{ config(enabled=false) }} select 1");
        write("models/s.yml", "models: [{name: a, columns: [{name: id, data_tests: [not_null]}]}]\n");

        Project loaded = load();

        assertThat(loaded.nodes()).isEmpty();
        assertThat(loaded.disabled().keySet())
                .extracting(NodeId::value)
                .containsExactly("model.shop.a", "test.shop.not_null_a_id.c1cebc1440");
        assertThat(loaded.warnings()).isEmpty();
    }

    @Test
    void a_property_file_can_enable_what_the_file_does_not_say() {
        write("dbt_project.yml", "name: shop\nmodels: {shop: {+enabled: false}}\n");
        write("models/a.sql", "select 1");
        write("models/b.sql", "select 1");
        write("models/s.yml", "models: [{name: a, config: {enabled: true}}]\n");

        assertThat(names()).containsExactly("a");
    }

    @Test
    void schema_names_are_what_the_projects_macro_says() {
        write("macros/names.sql", """
                {% macro generate_schema_name(custom_schema_name, node) %}
                  {{ node.fqn[1] }}_{{ custom_schema_name or 'none' }}
                {% endmacro %}
                {% macro generate_database_name(custom_database_name, node) %}{{ none }}{% endmacro %}
                """);
        write("models/x/a.sql", "select 1");
        write("models/y/b.sql", "{{ config(schema='s', alias='other') }} select 1");

        Project loaded = load();

        assertThat(model(loaded, "a").relation().render()).isEqualTo("\"None\".\"x_none\".\"a\"");
        assertThat(model(loaded, "b").relation().render()).isEqualTo("\"None\".\"y_s\".\"other\"");
    }

    @Test
    void a_macro_that_fails_to_name_a_node_is_reported_with_the_node() {
        write(
                "macros/names.sql",
                "{% macro generate_alias_name(a, node) %}{{ exceptions.raise_compiler_error('no') }}{% endmacro %}");
        write("models/a.sql", "select 1");

        assertThatThrownBy(this::load).isInstanceOfSatisfying(ToolkitException.class, exception -> {
            assertThat(exception.diagnostic().node()).contains("model.shop.a");
            assertThat(exception.diagnostic().where()).hasToString("Optional[macros/names.sql:1:55]");
        });
    }

    @Test
    void all_problems_of_all_files_come_at_once() {
        for (int i = 0; i < 50; i++) {
            write("models/m" + i + ".sql", "{{ ref('nowhere') }}{% if %}".substring(0, i % 2 == 0 ? 20 : 28));
        }
        write("models/s.yml", "models: 1\n");

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        ToolkitException.class,
                        exception -> assertThat(exception.diagnostics())
                                .hasSize(51)
                                .isSortedAccordingTo((a, b) -> a.where()
                                        .orElseThrow()
                                        .compareTo(b.where().orElseThrow())));
    }

    @Test
    void selectors_are_read_and_rendered() {
        write("selectors.yml", "selectors:\n  - name: one\n    definition: \"tag:{{ target.name }}\"\n");

        assertThat(load().selectors().orElseThrow().root().toValue())
                .isEqualTo(Map.of("selectors", List.of(Map.of("name", "one", "definition", "tag:dev"))));
    }

    @Test
    void an_older_version_of_dbt_is_asked_for_with_a_warning() {
        write("dbt_project.yml", "name: shop\nrequire-dbt-version: '>=0.20.0,<1.0.0'\n");

        assertThat(load().warnings())
                .extracting(Diagnostic::message)
                .containsExactly("the project asks for dbt >=0.20.0,<1.0.0; the toolkit does what dbt 1.11 does");
    }

    @Test
    void macros_have_their_descriptions() {
        write("macros/m.sql", "{% macro cents(x) %}{% endmacro %}");
        write(
                "macros/m.yml",
                "macros: [{name: cents, description: d, arguments: [{name: x, type: int}], meta: {a: 1}}]\n");

        assertThat(load().macroProperties().get("macro.shop.cents").description())
                .isEqualTo("d");
    }
}
