package dev.dataops.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.core.ErrorCode;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import dev.dataops.warehouse.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbOpeningTest {
    @TempDir
    private Path folder;

    @Test
    void nothing_is_opened_before_the_first_session() {
        Path file = folder.resolve("late.duckdb");
        try (Warehouse warehouse = new DuckDbWarehouse(DuckDbConfig.of(file))) {
            assertThat(warehouse.defaultDatabase()).isEqualTo("late");
            assertThat(file).doesNotExist();
            warehouse.open().close();
            assertThat(file).exists();
        }
    }

    @Test
    void missing_folders_are_made() {
        Path file = folder.resolve("a/b/c.duckdb");
        try (Warehouse warehouse = new DuckDbWarehouse(DuckDbConfig.of(file));
                Session session = warehouse.open()) {
            assertThat(session.query("select current_database()").rows()).containsExactly(List.of("c"));
        }
    }

    @Test
    void a_file_in_the_way_of_a_folder_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertOpening(file.resolve("x.duckdb"), ErrorCode.FILE_SYSTEM, file + " for the database cannot be created");
    }

    @Test
    void a_file_that_is_no_database_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.duckdb"), "just a text, long enough to look at\n");

        assertOpening(file, ErrorCode.WAREHOUSE_UNREACHABLE, file + " is not a DuckDB database");
        assertThat(file).hasContent("just a text, long enough to look at\n");
    }

    @Test
    void a_folder_is_no_database() {
        assertOpening(folder, ErrorCode.WAREHOUSE_UNREACHABLE, folder + " is a folder");
    }

    @Test
    void settings_hold_in_every_session() {
        DuckDbConfig config = config(Map.of("TimeZone", "Asia/Tokyo", "preserve_insertion_order", "false"), List.of());
        try (Warehouse warehouse = new DuckDbWarehouse(config);
                Session first = warehouse.open();
                Session second = warehouse.open()) {
            for (Session session : List.of(first, second)) {
                assertThat(session.query(
                                        "select current_setting('TimeZone'), current_setting('preserve_insertion_order')")
                                .rows())
                        .containsExactly(List.of("Asia/Tokyo", false));
            }
        }
    }

    @Test
    void a_setting_that_duckdb_does_not_know_is_named() {
        try (Warehouse warehouse = new DuckDbWarehouse(config(Map.of("threadz", "4"), List.of()))) {
            assertThatThrownBy(warehouse::open).isInstanceOfSatisfying(WarehouseException.class, error -> {
                assertThat(error.diagnostic().code()).isEqualTo(ErrorCode.PROFILE_INVALID);
                assertThat(error).hasMessageContaining("'threadz'").hasMessageContaining("threads");
            });
        }
    }

    @Test
    void attached_databases_are_seen_by_every_session() {
        DuckDbAttachment attachment =
                new DuckDbAttachment(folder.resolve("other.duckdb").toString(), Optional.of("second"), List.of());
        try (Warehouse warehouse = new DuckDbWarehouse(config(Map.of(), List.of(attachment)));
                Session first = warehouse.open();
                Session second = warehouse.open()) {
            first.execute("create table second.main.t as select 1 as a");
            assertThat(second.query("select a from second.main.t").rows()).containsExactly(List.of(1L));
            assertThat(second.relations("second", "main")).hasSize(1);
            assertThat(second.relations("memory", "main")).isEmpty();
        }
    }

    @Test
    void built_in_extensions_load_without_a_network() {
        DuckDbConfig config = new DuckDbConfig(
                Optional.empty(),
                Map.of(),
                List.of(new DuckDbExtension("json", Optional.empty())),
                Map.of(),
                List.of());
        try (Warehouse warehouse = new DuckDbWarehouse(config);
                Session session = warehouse.open()) {
            assertThat(session.query("select json_extract('{\"a\": 1}', '$.a')::int")
                            .rows())
                    .containsExactly(List.of(1L));
        }
    }

    @Test
    @Tag("process")
    void a_database_in_use_by_another_process_is_named_with_its_owner() throws IOException {
        Path file = folder.resolve("shared.duckdb");
        try (DuckDbProcess owner = DuckDbProcess.holding(file);
                Warehouse warehouse = new DuckDbWarehouse(DuckDbConfig.of(file))) {
            assertThatThrownBy(warehouse::open).isInstanceOfSatisfying(WarehouseException.class, error -> {
                assertThat(error.diagnostic().code()).isEqualTo(ErrorCode.WAREHOUSE_LOCKED);
                assertThat(error)
                        .hasMessageStartingWith("the database " + file + " is in use by process " + owner.pid())
                        .hasMessageContaining("java");
                assertThat(error.diagnostic().hint()).isPresent();
            });
        }
    }

    @Test
    @Tag("process")
    void a_locked_database_is_waited_for_and_then_opened() throws IOException {
        Path file = folder.resolve("shared.duckdb");
        List<String> notices = new ArrayList<>();
        try (DuckDbProcess owner = DuckDbProcess.holding(file)) {
            LockWait wait = new LockWait(Duration.ofMinutes(2), notice -> {
                notices.add(notice);
                owner.kill();
            });
            try (Warehouse warehouse = new DuckDbWarehouse(DuckDbConfig.of(file), wait);
                    Session session = warehouse.open()) {
                assertThat(session.query("select 1").rows()).hasSize(1);
            }
            assertThat(notices)
                    .singleElement()
                    .asString()
                    .contains("process " + owner.pid())
                    .contains("waiting up to 120 s");
        }
    }

    @Test
    @Tag("process")
    void tables_are_whole_after_a_kill_in_the_middle_of_replacing_them() throws Exception {
        Path file = folder.resolve("killed.duckdb");
        for (int round = 0; round < 3; round++) {
            try (DuckDbProcess process = DuckDbProcess.replacingTables(file)) {
                Thread.sleep(100 + 70L * round);
                process.kill();
            }
            try (Warehouse warehouse = new DuckDbWarehouse(DuckDbConfig.of(file));
                    Session session = warehouse.open()) {
                for (int i = 0; i < DuckDbProcess.TABLES; i++) {
                    assertThat(session.query("select count(*), count(distinct generation) from t" + i)
                                    .rows())
                            .containsExactly(List.of((long) DuckDbProcess.ROWS, 1L));
                }
            }
        }
    }

    private static DuckDbConfig config(Map<String, String> settings, List<DuckDbAttachment> attachments) {
        return new DuckDbConfig(Optional.empty(), Map.of(), List.of(), settings, attachments);
    }

    private static void assertOpening(Path file, ErrorCode code, String message) {
        try (Warehouse warehouse = new DuckDbWarehouse(DuckDbConfig.of(file))) {
            assertThatThrownBy(warehouse::open).isInstanceOfSatisfying(WarehouseException.class, error -> {
                assertThat(error.diagnostic().code()).isEqualTo(code);
                assertThat(error).hasMessageContaining(message);
            });
        }
    }
}
