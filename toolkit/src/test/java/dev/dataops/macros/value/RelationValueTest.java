package dev.dataops.macros.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.jinja.Template;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.sql.Quoting;
import dev.dataops.sql.RelationName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values are what dbt-duckdb 1.11.1 prints. */
class RelationValueTest {
    private static final RelationClass CLASS = new RelationClass(Quoting.ALL);
    private static final RelationValue RELATION = CLASS.create("db", "s", "t").withType("view");

    private static String render(String template) {
        Map<String, Object> names = Map.of("r", RELATION, "Relation", CLASS);
        return Template.parse(template, "t.sql")
                .render(name -> names.containsKey(name) ? names.get(name) : Undefined.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r => \"db\".\"s\".\"t\"",
                "r.render() => \"db\".\"s\".\"t\"",
                "r.include(database=false) => \"s\".\"t\"",
                "r.include(false, false) => \"t\"",
                "r.include(schema=none) => \"db\".\"s\".\"t\"",
                "r.quote(schema=false, identifier=false) => \"db\".s.t",
                "r.incorporate(path={'identifier': 'u'}, type='table') => \"db\".\"s\".\"u\"",
                "r.incorporate(path={'identifier': 'u'}, type='table').type => table",
                "r.incorporate(path={'identifier': 'u', 'schema': none, 'database': none}) => \"u\"",
                "r.incorporate(quote_policy={'schema': false}) => \"db\".s.\"t\"",
                "r.incorporate(include_policy={'database': false}) => \"s\".\"t\"",
                "r.incorporate(limit=0) => (select * from \"db\".\"s\".\"t\" where false limit 0)",
                "r.incorporate(limit=5) => (select * from \"db\".\"s\".\"t\" limit 5)",
                "r.replace_path(schema='z') => \"db\".\"z\".\"t\"",
                "r.without_identifier() => \"db\".\"s\"",
                "r.without_identifier().identifier => None",
                "r.information_schema('tables') => \"db\".INFORMATION_SCHEMA.tables",
                "r.information_schema() => \"db\".INFORMATION_SCHEMA",
                "r.information_schema().database => db",
                "r.database => db",
                "r.schema => s",
                "r.identifier => t",
                "r.name => t",
                "r.table => t",
                "r['identifier'] => t",
                "r.path.schema => s",
                "r.type => view",
                "r.is_view => True",
                "r.is_table => False",
                "r.is_cte => False",
                "r.View => view",
                "Relation.Table => table",
                "Relation.CTE => cte",
                "Relation.External => external",
                "Relation.MaterializedView => materialized_view",
                "r == Relation.create(database='db', schema='s', identifier='t', type='view') => True",
                "r == Relation.create(database='db', schema='s', identifier='t') => False",
                "r == '\"db\".\"s\".\"t\"' => False",
                "{r: 1}[Relation.create('db', 's', 't', 'view')] => 1",
                "r.matches(database='db', identifier='t') => True",
                "r.matches(identifier='other') => False",
                "r.quoted('a') => \"a\"",
                "r.limit => None",
                "r.quote_policy.schema => True",
                "r.include_policy.database => True",
                "r is mapping => True",
                "r is string => False",
                "r is none => False",
                "r.get('metadata', {}).get('type', '').endswith('Relation') => True",
                "r.get('schema') => s",
                "r.get('nope', 'd') => d",
                "r.nope is defined => False",
                "Relation.create(identifier='t') => \"t\"",
                "Relation.create(identifier='t').database => None",
                "Relation.create(identifier='t').type => None",
                "Relation.create(identifier='t', quote_policy={'identifier': false}) => t",
                "Relation.add_ephemeral_prefix('x') => __dbt__cte__x",
                "[r] => [<Relation \"db\".\"s\".\"t\">]",
                "'select * from ' ~ r => select * from \"db\".\"s\".\"t\"",
            })
    void is_dbts_relation(String line) {
        String[] sides = line.split(" => ", 2);

        assertThat(render("{{ " + sides[0] + " }}")).isEqualTo(sides[1]);
    }

    @Test
    void quotes_inside_of_names_are_doubled() {
        assertThat(RelationValue.of(RelationName.of("", "s", "a\"b")).render()).isEqualTo("\"s\".\"a\"\"b\"");
    }

    @Test
    void a_source_in_a_file_renders_as_the_expression_that_reads_it() {
        RelationValue file = RELATION.withExpression("read_csv('x.csv')");

        assertThat(file.render()).isEqualTo("read_csv('x.csv')");
        assertThat(file.withLimit(0).str()).isEqualTo("(select * from read_csv('x.csv') where false limit 0)");
    }

    @Test
    void an_ephemeral_model_is_read_by_the_name_of_its_common_table_expression() {
        RelationValue ephemeral = RelationValue.ephemeral("stg");

        assertThat(ephemeral.render()).isEqualTo("__dbt__cte__stg");
        assertThat(ephemeral.attribute("is_cte")).isEqualTo(true);
    }

    @Test
    void wrong_parts_are_refused() {
        assertThatThrownBy(() -> render("{{ Relation.create(identifier=['t']) }}"))
                .hasMessageContaining("the identifier of a relation must be text, not list ['t']");
        assertThatThrownBy(() -> render("{{ Relation.create(schema=nope) }}"))
                .hasMessageContaining("the schema of a relation must be text");
        assertThatThrownBy(() -> render("{{ Relation.create(type='tabel') }}"))
                .hasMessageContaining("'tabel' is not a type of relation: did you mean 'table'?");
        assertThatThrownBy(() -> render("{{ r.include(databse=false) }}"))
                .hasMessageContaining("unexpected keyword argument 'databse'");
    }
}
