package dev.dataops.macros.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.jinja.Template;
import dev.dataops.jinja.runtime.MacroDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dbt/cross_database.sql",
                "dbt/generic_tests.sql",
                "dbt/incremental.sql",
                "dbt/names.sql",
                "dbt/relations.sql",
                "dbt/statements.sql",
                "dbt_duckdb/duckdb.sql",
                "dbt_snowflake/snowflake.sql"
            })
    void cutting_finds_what_parsing_finds_at_the_same_places(String path) throws IOException {
        String text;
        try (InputStream in = LibraryFileTest.class.getResourceAsStream("/" + path)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<MacroDefinition> parsed = Template.parse(text, path).macros();

        List<CatalogMacro> cut = new LibraryFile(text, path).macros("dbt");

        assertThat(cut)
                .extracting(CatalogMacro::name)
                .isEqualTo(parsed.stream().map(MacroDefinition::macroName).toList());
        for (int i = 0; i < parsed.size(); i++) {
            assertThat(cut.get(i).where()).isEqualTo(parsed.get(i).location());
            assertThat(cut.get(i).definition().sourceText())
                    .isEqualTo(parsed.get(i).sourceText());
        }
    }
}
