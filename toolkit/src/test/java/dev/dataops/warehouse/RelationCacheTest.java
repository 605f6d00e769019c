package dev.dataops.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.sql.RelationName;
import dev.dataops.sql.SchemaName;
import dev.dataops.warehouse.duckdb.DuckDbConfig;
import dev.dataops.warehouse.duckdb.DuckDbWarehouse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cache must not notice what others do behind its back: that shows that it asks once. */
class RelationCacheTest {
    private final Warehouse warehouse = new DuckDbWarehouse(DuckDbConfig.inMemory());
    private final RelationCache cache = new RelationCache("memory");
    private Session session;

    @BeforeEach
    void open() {
        session = warehouse.open();
        session.execute(
                "create table t (a int); create view v as select 1 as a; create schema other; create table other.o (a int)");
    }

    @AfterEach
    void close() {
        session.close();
        warehouse.close();
    }

    @Test
    void finds_what_exists_in_any_case() {
        assertThat(cache.find(session, name("T"))).contains(new RelationInfo(name("t"), RelationType.TABLE));
        assertThat(cache.find(session, RelationName.of("", "MAIN", "V")))
                .contains(new RelationInfo(name("v"), RelationType.VIEW));
        assertThat(cache.find(session, name("missing"))).isEmpty();
        assertThat(cache.find(session, RelationName.of("memory", "nowhere", "t")))
                .isEmpty();
        assertThat(cache.list(session, new SchemaName("memory", "main"))).hasSize(2);
    }

    @Test
    void asks_once_a_schema() {
        cache.load(session, List.of(new SchemaName("memory", "main")));
        session.execute("drop table t; drop table other.o");

        assertThat(cache.find(session, name("t"))).isPresent();
        assertThat(cache.find(session, RelationName.of("memory", "other", "o"))).isEmpty();

        cache.forget(new SchemaName("memory", "MAIN"));
        assertThat(cache.find(session, name("t"))).isEmpty();
    }

    @Test
    void is_told_what_changes() {
        cache.load(session, List.of(new SchemaName("memory", "main"), new SchemaName("", "other")));

        cache.created(new RelationInfo(name("T"), RelationType.VIEW));
        assertThat(cache.find(session, name("t")).map(RelationInfo::type)).contains(RelationType.VIEW);
        cache.renamed(name("v"), "w");
        assertThat(cache.find(session, name("v"))).isEmpty();
        assertThat(cache.find(session, name("w"))).contains(new RelationInfo(name("w"), RelationType.VIEW));
        cache.dropped(name("W"));
        assertThat(cache.find(session, name("w"))).isEmpty();
        cache.schemaDropped(new SchemaName("memory", "other"));
        assertThat(cache.list(session, new SchemaName("memory", "other"))).isEmpty();
    }

    @Test
    void keeps_nothing_of_a_schema_that_nobody_asked_for() {
        cache.created(new RelationInfo(name("imagined"), RelationType.TABLE));

        assertThat(cache.find(session, name("imagined"))).isEmpty();
    }

    private static RelationName name(String identifier) {
        return RelationName.of("memory", "main", identifier);
    }
}
