package dev.dataops.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.sql.Dialect;
import org.junit.jupiter.api.Test;

class EphemeralCtesTest {
    private final EphemeralCtes ctes = new EphemeralCtes();

    @Test
    void leavesSqlAloneWhereNothingIsEphemeral() {
        assertThat(ctes.weave("select 1", Dialect.DUCKDB).sql()).isEqualTo("select 1");
    }

    @Test
    void putsAWithBeforeASelect() {
        ctes.add("__dbt__cte__a", "select 1 as id");

        assertThat(ctes.weave("-- all of them\nselect * from __dbt__cte__a", Dialect.DUCKDB)
                        .sql())
                .isEqualTo("-- all of them\nwith __dbt__cte__a as (\nselect 1 as id\n)\nselect * from __dbt__cte__a");
    }

    @Test
    void joinsAWithThatIsThere() {
        ctes.add("__dbt__cte__a", "select 1 as id");
        ctes.add("__dbt__cte__b", "select * from __dbt__cte__a");

        assertThat(ctes.weave("/* with */ WITH x as (select 2) select * from x", Dialect.DUCKDB)
                        .sql())
                .isEqualTo("/* with */ WITH __dbt__cte__a as (\nselect 1 as id\n), __dbt__cte__b as (\nselect * from"
                        + " __dbt__cte__a\n), x as (select 2) select * from x");
    }

    @Test
    void staysBehindRecursive() {
        ctes.add("__dbt__cte__a", "select 1");

        assertThat(ctes.weave("with recursive r as (select 1) select * from r", Dialect.DUCKDB)
                        .sql())
                .startsWith("with recursive __dbt__cte__a as (");
    }

    @Test
    void knowsWhereEachCharacterCameFrom() {
        ctes.add("__dbt__cte__a", "select 1");
        String sql = "with x as (select 2) select y from x";

        EphemeralCtes.Woven woven = ctes.weave(sql, Dialect.DUCKDB);

        assertThat(woven.unwoven(woven.sql().indexOf("with"))).isZero();
        assertThat(woven.unwoven(woven.sql().indexOf("__dbt__"))).isEqualTo(-1);
        assertThat(woven.unwoven(woven.sql().lastIndexOf("y from"))).isEqualTo(sql.indexOf("y from"));
    }
}
