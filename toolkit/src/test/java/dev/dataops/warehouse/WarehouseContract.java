package dev.dataops.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.core.ErrorCode;
import dev.dataops.sql.RelationName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every warehouse behind the port must do. An adapter's test extends this and adds what is its own. */
public abstract class WarehouseContract {
    private static final String SCHEMA = "contract";

    protected Warehouse warehouse;
    protected Session session;
    protected RelationSql sql;

    /** Returns a warehouse in which the contract may create and drop what it wants. */
    protected abstract Warehouse newWarehouse() throws Exception;

    @BeforeEach
    void open() throws Exception {
        warehouse = newWarehouse();
        session = warehouse.open();
        sql = warehouse.relationSql();
        session.execute(sql.createSchema(warehouse.defaultDatabase(), SCHEMA));
    }

    @AfterEach
    void close() {
        session.close();
        warehouse.close();
    }

    @Test
    void a_script_runs_statement_by_statement() {
        session.execute(
                "create table " + name("t") + " (a int); insert into " + name("t") + " values (1), (2); -- done");

        StatementOutcome outcome =
                session.execute("insert into " + name("t") + " values (3); delete from " + name("t") + " where a > 1");

        assertThat(outcome.rowsAffected()).hasValue(2);
        assertThat(longs("select a from " + name("t"))).containsExactly(1L);
    }

    @Test
    void text_without_a_statement_does_nothing() {
        assertThat(session.execute(" ; -- nothing\n")).isEqualTo(StatementOutcome.NOTHING_KNOWN);
        assertThat(session.query("")).isEqualTo(ResultTable.EMPTY);
    }

    @Test
    void a_query_returns_the_columns_and_rows_of_the_last_statement() {
        ResultTable result = session.query("select 1 as x; select 2 as \"two words\", 'b' as b");

        assertThat(result.columns()).extracting(ColumnInfo::name).containsExactly("two words", "b");
        assertThat(result.rows()).containsExactly(List.of(2L, "b"));
    }

    @Test
    void values_come_as_java_values() {
        List<Object> row =
                onlyRow("select cast(7 as bigint), cast(1.50 as decimal(10, 2)), cast(0.5 as double), true, 'it''s',"
                        + " cast('2024-02-29' as date), cast('23:59:58' as time), cast('2024-03-31 02:30:00.123456' as timestamp),"
                        + " cast('2024-03-31 02:30:00+00:00' as timestamptz), null");

        assertThat(row.subList(0, 8))
                .containsExactly(
                        7L,
                        new BigDecimal("1.50"),
                        0.5,
                        true,
                        "it's",
                        LocalDate.of(2024, 2, 29),
                        LocalTime.of(23, 59, 58),
                        LocalDateTime.of(2024, 3, 31, 2, 30, 0, 123_456_000));
        assertThat(((OffsetDateTime) row.get(8)).toInstant()).hasToString("2024-03-31T02:30:00Z");
        assertThat(row.get(9)).isNull();
    }

    @Test
    void loaded_rows_come_back_as_they_went_in() {
        session.execute(sql.createTable(
                relation("typed"),
                List.of(
                        new ColumnInfo("i", "integer"),
                        new ColumnInfo("l", "bigint"),
                        new ColumnInfo("d", "decimal(18, 3)"),
                        new ColumnInfo("f", "double"),
                        new ColumnInfo("b", "boolean"),
                        new ColumnInfo("s", "varchar"),
                        new ColumnInfo("day", "date"),
                        new ColumnInfo("t", "timestamp"),
                        new ColumnInfo("z", "timestamptz"))));
        OffsetDateTime instant = OffsetDateTime.parse("2024-03-31T02:30:00.5+02:00");
        List<Object> full = Arrays.asList(
                1L,
                Long.MAX_VALUE,
                new BigDecimal("-1.250"),
                1e300,
                false,
                "quote ' \" \\ ; é 日本 \n",
                LocalDate.of(9999, 12, 31),
                LocalDateTime.of(2024, 3, 31, 2, 30, 0, 1_000),
                instant);
        List<Object> empty = Arrays.asList(new Object[full.size()]);

        long loaded = session.load(relation("typed"), List.of(full, empty).iterator());

        assertThat(loaded).isEqualTo(2);
        List<List<Object>> rows = session.query("select * from " + name("typed") + " order by i nulls last")
                .rows();
        assertThat(rows.get(0).subList(0, 8)).isEqualTo(full.subList(0, 8));
        assertThat(((OffsetDateTime) rows.get(0).get(8)).toInstant()).isEqualTo(instant.toInstant());
        assertThat(rows.get(1)).isEqualTo(empty);
    }

    @Test
    void loading_casts_text_and_numbers_to_the_type_of_the_column() {
        session.execute("create table " + name("t") + " (d date, n decimal(10, 2), s varchar)");

        session.load(
                relation("t"),
                List.of(List.of("2024-02-29", 7L, 8L), List.of(LocalDate.of(2024, 3, 1), new BigDecimal("1.5"), "x"))
                        .iterator());

        assertThat(session.query("select * from " + name("t") + " order by d").rows())
                .containsExactly(
                        List.of(LocalDate.of(2024, 2, 29), new BigDecimal("7.00"), "8"),
                        List.of(LocalDate.of(2024, 3, 1), new BigDecimal("1.50"), "x"));
    }

    @Test
    void loading_takes_all_rows_or_none() {
        session.execute("create table " + name("t") + " (n integer)");
        List<List<Object>> rows = new ArrayList<>(IntStream.range(0, 50_000)
                .mapToObj(i -> List.<Object>of((long) i))
                .toList());
        assertThat(session.load(relation("t"), rows.iterator())).isEqualTo(50_000);
        rows.add(List.of("not a number"));

        assertFails(() -> session.load(relation("t"), rows.iterator()), "not a number");

        assertThat(longs("select count(*) from " + name("t"))).containsExactly(50_000L);
        assertFails(() -> session.load(relation("missing"), rows.iterator()), "missing");
    }

    @Test
    void a_stream_hands_over_rows_until_nobody_wants_more() {
        session.execute("create table " + name("t") + " as " + numbers(100_000));
        List<Object> seen = new ArrayList<>();
        List<String> columns = new ArrayList<>();

        session.stream("select n, 'x' as x from " + name("t") + " order by n", new RowConsumer() {
            @Override
            public void columns(List<ColumnInfo> found) {
                found.forEach(column -> columns.add(column.name()));
            }

            @Override
            public boolean row(List<Object> values) {
                seen.add(values.get(0));
                return seen.size() < 5_000;
            }
        });

        assertThat(columns).containsExactly("n", "x");
        assertThat(seen).hasSize(5_000).startsWith(0L, 1L).endsWith(4_999L);
        assertThat(longs("select 1")).containsExactly(1L);
    }

    @Test
    void a_transaction_takes_effect_at_its_end_or_not_at_all() {
        session.execute("create table " + name("t") + " (a int)");
        try (Session other = warehouse.open()) {
            session.begin();
            session.execute("insert into " + name("t") + " values (1)");
            assertThat(other.query("select a from " + name("t")).rows()).isEmpty();
            session.rollback();
            session.begin();
            session.execute("insert into " + name("t") + " values (2)");
            session.commit();
            assertThat(other.query("select a from " + name("t")).rows()).containsExactly(List.of(2L));
        }
        session.rollback();
    }

    @Test
    void a_failing_statement_ends_the_transaction_that_its_script_began() {
        assertFails(
                () -> session.execute("begin; create table " + name("t") + " (a int); select nonsense"), "nonsense");

        assertThat(session.relations(warehouse.defaultDatabase(), SCHEMA)).isEmpty();
        assertThat(longs("select 1")).containsExactly(1L);
    }

    @Test
    void atomic_statements_take_effect_together() {
        assertFails(
                () -> session.executeAtomically(List.of("create table " + name("a") + " (a int)", "select nonsense")),
                "nonsense");
        assertThat(session.relations(warehouse.defaultDatabase(), SCHEMA)).isEmpty();

        session.executeAtomically(
                List.of("create table " + name("a") + " (a int)", "create table " + name("b") + " (a int)"));
        assertThat(session.relations(warehouse.defaultDatabase(), SCHEMA)).hasSize(2);

        session.begin();
        session.executeAtomically(List.of("drop table " + name("a")));
        session.rollback();
        assertThat(session.relations(warehouse.defaultDatabase(), SCHEMA)).hasSize(2);
    }

    @Test
    void a_table_that_cannot_be_rebuilt_stays_as_it_was() {
        session.execute(sql.createOrReplaceTableAs(relation("t"), "select 1 as a"));

        assertFails(
                () -> session.execute(sql.createOrReplaceTableAs(relation("t"), "select cast('x' as int) as a")), "x");

        assertThat(longs("select a from " + name("t"))).containsExactly(1L);
        session.execute(
                sql.createOrReplaceTableAs(relation("t"), "select a + 1 as a from " + name("t") + " -- itself"));
        assertThat(longs("select a from " + name("t"))).containsExactly(2L);
    }

    @ParameterizedTest
    @EnumSource(
            value = RelationType.class,
            names = {"TABLE", "VIEW"})
    void a_candidate_takes_the_place_of_whatever_was_there(RelationType existing) {
        session.execute(
                existing == RelationType.VIEW
                        ? sql.createOrReplaceView(relation("t"), "select 1 as a")
                        : sql.createOrReplaceTableAs(relation("t"), "select 1 as a"));
        session.execute(sql.createOrReplaceView(relation("reader"), "select a from " + name("t")));
        session.execute(sql.createOrReplaceTableAs(relation("t__dbt_tmp"), "select 2 as a"));
        RelationInfo candidate = new RelationInfo(relation("t__dbt_tmp"), RelationType.TABLE);

        session.executeAtomically(sql.publish(candidate, relation("t"), Optional.of(existing)));

        assertThat(longs("select a from " + name("reader"))).containsExactly(2L);
        assertThat(session.relations(warehouse.defaultDatabase(), SCHEMA))
                .extracting(found -> found.type().label() + " " + found.name().identifier())
                .containsExactlyInAnyOrder("table t", "view reader");
    }

    @Test
    void a_candidate_takes_a_free_place() {
        session.execute(sql.createOrReplaceView(relation("v__dbt_tmp"), "select 2 as a"));

        session.executeAtomically(sql.publish(
                new RelationInfo(relation("v__dbt_tmp"), RelationType.VIEW), relation("v"), Optional.empty()));

        assertThat(longs("select a from " + name("v"))).containsExactly(2L);
    }

    @Test
    void metadata_tells_what_exists() {
        session.execute("create table " + name("Orders") + " (\"Id\" int, amount decimal(10, 2))");
        session.execute(sql.createOrReplaceView(relation("latest"), "select * from " + name("Orders")));
        session.execute(sql.createTemporaryTableAs(sql.temporaryName(relation("passing"), "__tmp"), "select 1 as a"));

        assertThat(session.relations(warehouse.defaultDatabase(), SCHEMA))
                .containsExactlyInAnyOrder(
                        new RelationInfo(relation("Orders"), RelationType.TABLE),
                        new RelationInfo(relation("latest"), RelationType.VIEW));
        assertThat(session.relations(warehouse.defaultDatabase(), "nowhere")).isEmpty();
        assertThat(session.schemas(warehouse.defaultDatabase())).contains(SCHEMA);
        assertThat(session.columns(relation("latest")))
                .extracting(ColumnInfo::name)
                .containsExactly("Id", "amount");
        assertThat(session.columns(relation("Orders")).get(1).dataType()).containsIgnoringCase("(10,2)");
        assertThat(session.columns(relation("missing"))).isEmpty();
    }

    @Test
    void columns_can_be_asked_for_inside_a_transaction() {
        RelationName passing = sql.temporaryName(relation("t"), "__tmp");
        session.begin();
        session.execute(sql.createTemporaryTableAs(passing, "select 1 as a, 'x' as b"));

        assertThat(session.columns(relation("missing"))).isEmpty();
        assertThat(session.columns(passing)).extracting(ColumnInfo::name).containsExactly("a", "b");
        session.commit();
    }

    @Test
    void a_temporary_table_is_seen_by_its_session_only() {
        RelationName passing = sql.temporaryName(relation("t"), "__tmp");
        session.execute(sql.createTemporaryTableAs(passing, "select 1 as a"));
        session.execute(sql.createTemporaryTableAs(passing, "select 2 as a"));

        assertThat(longs("select a from " + passing)).containsExactly(2L);
        try (Session other = warehouse.open()) {
            assertThat(other.columns(passing)).isEmpty();
        }
    }

    @Test
    void relations_are_created_renamed_emptied_and_dropped() {
        session.execute(sql.createTable(relation("a b"), List.of(new ColumnInfo("x y", "int"))));
        session.execute("insert into " + name("a b") + " values (1)");
        session.execute(sql.rename(relation("a b"), RelationType.TABLE, "say \"c\""));
        session.execute(sql.truncate(relation("say \"c\"")));
        assertThat(session.query("select \"x y\" from " + name("say \"c\"")).rows())
                .isEmpty();
        session.execute(sql.createOrReplaceView(relation("v"), "select 1 as a"));
        session.execute(sql.rename(relation("v"), RelationType.VIEW, "w"));
        session.execute(sql.drop(relation("w"), RelationType.VIEW));
        session.execute(sql.drop(relation("w"), RelationType.VIEW));
        session.execute(sql.drop(relation("say \"c\""), RelationType.TABLE));
        assertThat(session.relations(warehouse.defaultDatabase(), SCHEMA)).isEmpty();

        session.execute(sql.createSchema(warehouse.defaultDatabase(), "short lived"));
        session.execute(sql.createSchema(warehouse.defaultDatabase(), "short lived"));
        session.execute(sql.dropSchema(warehouse.defaultDatabase(), "short lived"));
        session.execute(sql.dropSchema(warehouse.defaultDatabase(), "short lived"));
        assertThat(session.schemas(warehouse.defaultDatabase())).doesNotContain("short lived");
    }

    @Test
    void columns_are_added_dropped_and_changed() {
        session.execute(sql.createOrReplaceTableAs(relation("t"), "select 1 as a, 2 as b"));

        session.execute(
                sql.addColumns(relation("t"), List.of(new ColumnInfo("c", "int"), new ColumnInfo("d d", "date"))));
        session.execute(sql.dropColumns(relation("t"), List.of("b", "c")));
        session.execute(sql.alterColumnType(relation("t"), new ColumnInfo("a", "varchar")));

        assertThat(session.columns(relation("t"))).extracting(ColumnInfo::name).containsExactly("a", "d d");
        assertThat(onlyRow("select * from " + name("t"))).isEqualTo(Arrays.asList("1", null));
    }

    @Test
    void rows_are_inserted_by_the_names_of_their_columns() {
        session.execute(sql.createOrReplaceTableAs(relation("t"), "select 1 as a, 'x' as b"));
        session.execute(sql.createOrReplaceTableAs(relation("s"), "select 'y' as b, 2 as a, true as c"));

        session.execute(sql.insert(relation("t"), relation("s"), List.of("a", "b")));

        assertThat(session.query("select a, b from " + name("t") + " order by a")
                        .rows())
                .containsExactly(List.of(1L, "x"), List.of(2L, "y"));
    }

    @Test
    void matching_rows_are_deleted_by_one_key_or_several() {
        String rows = "select * from (values (1, 'x', 5), (2, 'y', 5), (2, 'z', 5), (null, 'x', 5)) as r(a, b, c)";
        session.execute(
                sql.createOrReplaceTableAs(relation("s"), "select * from (values (2, 'y'), (null, 'x')) as r(a, b)"));

        session.execute(sql.createOrReplaceTableAs(relation("t"), rows));
        session.execute(sql.deleteMatching(relation("t"), relation("s"), List.of("a"), List.of()));
        assertThat(session.query("select b from " + name("t") + " order by b, a")
                        .rows())
                .containsExactly(List.of("x"), List.of("x"));

        session.execute(sql.createOrReplaceTableAs(relation("t"), rows));
        session.execute(sql.deleteMatching(relation("t"), relation("s"), List.of("a", "b"), List.of()));
        assertThat(session.query("select b from " + name("t") + " order by b").rows())
                .containsExactly(List.of("x"), List.of("x"), List.of("z"));

        session.execute(sql.createOrReplaceTableAs(relation("t"), rows));
        session.execute(sql.deleteMatching(relation("t"), relation("s"), List.of("a"), List.of("c > 7 or b = 'z'")));
        assertThat(longs("select count(*) from " + name("t"))).containsExactly(3L);
    }

    @Test
    void a_merge_updates_what_matches_and_inserts_the_rest() {
        session.execute(sql.createOrReplaceTableAs(
                relation("t"),
                "select * from (values (1, 'a', 1), (2, 'b', 1), (3, 'c', 1)) as r(id, \"the name\", v)"));
        session.execute(sql.createOrReplaceTableAs(
                relation("s"),
                "select * from (values (2, 'B', 2), (3, 'C', 2), (4, 'D', 2)) as r(id, \"the name\", v)"));
        List<String> columns = List.of("id", "the name", "v");

        session.execute(sql.merge(
                relation("t"),
                relation("s"),
                List.of("id"),
                columns,
                List.of("the name"),
                List.of("DBT_INTERNAL_DEST.id < 100 and DBT_INTERNAL_SOURCE.v = 2")));

        assertThat(session.query("select * from " + name("t") + " order by id").rows())
                .containsExactly(
                        List.of(1L, "a", 1L), List.of(2L, "B", 1L), List.of(3L, "C", 1L), List.of(4L, "D", 2L));
        session.execute(sql.merge(relation("t"), relation("s"), List.of("id", "v"), columns, columns, List.of()));
        session.execute(sql.merge(relation("t"), relation("s"), List.of(), columns, columns, List.of()));
        session.execute(sql.merge(relation("t"), relation("s"), List.of("id"), columns, List.of(), List.of()));
        assertThat(longs("select count(*) from " + name("t"))).containsExactly(9L);
    }

    @Test
    void an_error_tells_where_in_the_script_it_is() {
        String script = "select 1;\n\n  select 2,\n    no_such_column\nfrom (select 1 as a) as t";

        assertThatThrownBy(() -> session.execute(script)).isInstanceOfSatisfying(WarehouseException.class, error -> {
            assertThat(error.diagnostic().code()).isEqualTo(ErrorCode.SQL_FAILED);
            assertThat(error.getMessage())
                    .contains("no_such_column")
                    .doesNotContain("Exception")
                    .doesNotContain("^");
            assertThat(error.sqlLine()).isEqualTo(4);
            assertThat(error.sqlColumn()).isEqualTo(5);
        });
    }

    @Test
    void an_error_in_a_wrapped_query_is_one_line_further_down() {
        assertThatThrownBy(() -> session.execute(
                        sql.createOrReplaceView(relation("v"), "select\n  missing\nfrom (select 1 as a) as t")))
                .isInstanceOfSatisfying(WarehouseException.class, error -> {
                    assertThat(error.sqlLine() - 1).isEqualTo(2);
                    assertThat(error.sqlColumn()).isEqualTo(3);
                });
    }

    @Test
    void a_running_statement_is_cancelled_from_another_thread() throws Exception {
        session.execute("create table " + name("t") + " (a int)");
        session.begin();
        session.execute("insert into " + name("t") + " values (1)");
        CountDownLatch started = new CountDownLatch(1);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            Future<?> running = worker.submit(() -> {
                started.countDown();
                session.query(endless());
            });
            started.await();

            session.cancel();

            assertThatThrownBy(running::get).cause().satisfies(WarehouseContract::isInterrupted);
        } finally {
            worker.shutdownNow();
            assertThat(worker.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThatThrownBy(() -> session.execute("select 1")).satisfies(WarehouseContract::isInterrupted);
        assertThatThrownBy(
                        () -> session.load(relation("t"), List.of(List.of(1L)).iterator()))
                .satisfies(WarehouseContract::isInterrupted);
        session.rollback();
        try (Session other = warehouse.open()) {
            assertThat(other.query("select * from " + name("t")).rows()).isEmpty();
        }
    }

    @Test
    void sessions_build_side_by_side_while_others_read() throws Exception {
        int builders = 4;
        int rounds = 25;
        for (int i = 0; i < builders; i++) {
            session.execute(sql.createOrReplaceTableAs(relation("t" + i), "select 0 as generation"));
            session.execute(sql.createOrReplaceView(relation("v" + i), "select * from " + name("t" + i)));
        }
        ExecutorService workers = Executors.newFixedThreadPool(builders + 1);
        try {
            List<Future<?>> building = new ArrayList<>();
            for (int i = 0; i < builders; i++) {
                int mine = i;
                building.add(workers.submit(() -> rebuild("t" + mine, rounds)));
            }
            Future<?> reading = workers.submit(() -> readWhile(building, builders));
            for (Future<?> future : building) {
                future.get();
            }
            reading.get();
        } finally {
            workers.shutdownNow();
        }
        for (int i = 0; i < builders; i++) {
            assertThat(longs("select generation from " + name("v" + i))).containsExactly((long) rounds);
        }
    }

    @Test
    void sessions_that_create_the_same_thing_do_not_fail_each_other() throws Exception {
        int builders = 4;
        ExecutorService workers = Executors.newFixedThreadPool(builders);
        try {
            List<Future<?>> building = new ArrayList<>();
            for (int i = 0; i < builders; i++) {
                building.add(workers.submit(() -> {
                    try (Session own = warehouse.open()) {
                        for (int round = 0; round < 20; round++) {
                            own.execute(sql.createSchema(warehouse.defaultDatabase(), "shared" + round));
                        }
                    }
                }));
            }
            for (Future<?> future : building) {
                future.get();
            }
        } finally {
            workers.shutdownNow();
        }
        assertThat(session.schemas(warehouse.defaultDatabase())).contains("shared0", "shared19");
    }

    @Test
    void the_time_of_the_warehouse_is_counted() {
        long before = session.warehouseNanos();
        session.query("select count(*) from (" + numbers(10_000) + ") as n");
        assertThat(session.warehouseNanos()).isGreaterThan(before);
    }

    /** Returns a query of the whole numbers from 0, as column {@code n}. */
    protected abstract String numbers(long count);

    /** Returns a query that would run for hours. */
    protected abstract String endless();

    protected final RelationName relation(String identifier) {
        return RelationName.of(warehouse.defaultDatabase(), SCHEMA, identifier);
    }

    protected final String name(String identifier) {
        return relation(identifier).render();
    }

    protected final List<Object> onlyRow(String query) {
        List<List<Object>> rows = session.query(query).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    protected final List<Object> longs(String query) {
        return session.query(query).rows().stream().map(row -> row.get(0)).toList();
    }

    protected static void assertFails(ThrowingCallable action, String message) {
        assertThatThrownBy(action).isInstanceOfSatisfying(WarehouseException.class, error -> {
            assertThat(error.diagnostic().code()).isEqualTo(ErrorCode.SQL_FAILED);
            assertThat(error).hasMessageContaining(message);
        });
    }

    private static void isInterrupted(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        WarehouseException.class,
                        error -> assertThat(error.diagnostic().code()).isEqualTo(ErrorCode.INTERRUPTED));
    }

    private void rebuild(String table, int rounds) {
        RelationInfo candidate = new RelationInfo(relation(table + "__dbt_tmp"), RelationType.TABLE);
        try (Session own = warehouse.open()) {
            for (int round = 1; round <= rounds; round++) {
                own.execute(sql.createOrReplaceTableAs(candidate.name(), "select " + round + " as generation"));
                own.executeAtomically(sql.publish(candidate, relation(table), Optional.of(RelationType.TABLE)));
            }
        }
    }

    private void readWhile(List<Future<?>> building, int tables) {
        try (Session own = warehouse.open()) {
            while (building.stream().anyMatch(future -> !future.isDone())) {
                for (int i = 0; i < tables; i++) {
                    assertThat(own.query("select generation from " + name("v" + i))
                                    .rows())
                            .hasSize(1);
                }
                assertThat(own.relations(warehouse.defaultDatabase(), SCHEMA)).hasSizeGreaterThanOrEqualTo(2 * tables);
            }
        }
    }
}
