package dev.dataops.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.Problems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbConfigTest {
    private static final Path FOLDER = Path.of("/project");

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource({
        "shop.duckdb, shop",
        "my.db.duckdb, my",
        ".hidden.duckdb, hidden",
        "plain, plain",
        "a b-c.db, a b-c",
        "main.duckdb, main_db",
        "temp.db, temp_db"
    })
    void a_database_is_named_after_its_file(String file, String name) {
        assertThat(DuckDbConfig.of(FOLDER.resolve(file)).databaseName()).isEqualTo(name);
    }

    @Test
    void reads_what_dbt_duckdb_knows() {
        DuckDbConfig config = read(Map.of(
                "type",
                "duckdb",
                "schema",
                "main",
                "threads",
                4,
                "path",
                "data/shop.duckdb",
                "config_options",
                Map.of("default_block_size", 16384),
                "extensions",
                List.of("icu", Map.of("name", "spatial", "repo", "https://example.org")),
                "settings",
                Map.of("memory_limit", "1GB"),
                "attach",
                List.of(
                        Map.of("path", "../raw.db", "alias", "raw", "type", "sqlite", "read_only", true),
                        Map.of("path", "https://example.org/x.duckdb", "read_only", false))));

        assertThat(problems.errors()).isEmpty();
        assertThat(problems.warnings()).isEmpty();
        assertThat(config.file()).contains(Path.of("/project/data/shop.duckdb"));
        assertThat(config.databaseName()).isEqualTo("shop");
        assertThat(config.options()).containsExactly(Map.entry("default_block_size", "16384"));
        assertThat(config.settings()).containsExactly(Map.entry("memory_limit", "1GB"));
        assertThat(config.extensions())
                .containsExactly(
                        new DuckDbExtension("icu", Optional.empty()),
                        new DuckDbExtension("spatial", Optional.of("https://example.org")));
        assertThat(config.attachments())
                .extracting(DuckDbAttachment::toSql)
                .containsExactly(
                        "attach if not exists '/raw.db' as \"raw\" (type 'sqlite', read_only)",
                        "attach if not exists 'https://example.org/x.duckdb'");
    }

    @ParameterizedTest
    @ValueSource(strings = {":memory:", "", ":memory:shared"})
    void knows_a_database_in_memory(String path) {
        assertThat(read(Map.of("path", path))).isEqualTo(DuckDbConfig.inMemory());
        assertThat(read(Map.of()).databaseName()).isEqualTo("memory");
    }

    @Test
    void names_each_field_that_is_not_supported() {
        read(Map.of("path", "md:shop", "secrets", List.of(), "plugins", List.of(), "is_ducklake", false));

        assertThat(problems.errors())
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "the path 'md:shop' of a duckdb target is not supported yet",
                        "the field 'secrets' of a duckdb target is not supported yet",
                        "the field 'plugins' of a duckdb target is not supported yet");
    }

    @Test
    void takes_a_field_without_a_value_for_absent() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("path", null);
        fields.put("secrets", null);
        fields.put("attach", null);

        assertThat(read(fields)).isEqualTo(DuckDbConfig.inMemory());
        assertThat(problems.errors()).isEmpty();
    }

    @Test
    void names_what_is_wrong_all_at_once() {
        read(Map.of(
                "path", "a;b.duckdb",
                "settings", "fast",
                "extensions", "icu",
                "attach", List.of("raw.db"),
                "database", "elsewhere"));

        assertThat(problems.errors())
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("semicolon"))
                .anyMatch(message -> message.contains("'settings' of a duckdb target is a mapping"))
                .anyMatch(message -> message.contains("'extensions' of a duckdb target is a list"))
                .anyMatch(message -> message.contains("'attach' is a mapping with at least a 'path'"))
                .anyMatch(message -> message.contains("the database 'elsewhere'"))
                .hasSize(5);
    }

    @Test
    void the_database_may_be_an_attached_one() {
        read(Map.of(
                "path", "shop.duckdb",
                "database", "Lake",
                "attach", List.of(Map.of("path", "lake.duckdb", "alias", "lake"))));
        read(Map.of("path", "shop.duckdb", "database", "SHOP"));

        assertThat(problems.errors()).isEmpty();
    }

    @Test
    void warns_of_fields_that_do_nothing() {
        read(Map.of("keep_open", true, "extension", List.of("icu")));

        assertThat(problems.errors()).isEmpty();
        assertThat(problems.warnings())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "the field 'keep_open' of a duckdb target has no effect",
                        "unknown field 'extension' of a duckdb target");
        assertThat(problems.warnings().get(1).hint()).contains("did you mean 'extensions'?");
    }

    private DuckDbConfig read(Map<String, Object> fields) {
        return DuckDbConfig.fromProfile(fields, FOLDER, problems);
    }
}
