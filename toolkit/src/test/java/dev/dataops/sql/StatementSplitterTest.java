package dev.dataops.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementSplitterTest {
    @Test
    void splits_at_top_level_semicolons_and_keeps_places() {
        List<SqlStatement> statements = StatementSplitter.split(
                "\n  insert into t values (';');\n\n-- note; here\nSELECT 1 /* ; */ ; update t set a = $$;$$\n",
                Dialect.DUCKDB);

        assertThat(statements)
                .containsExactly(
                        new SqlStatement("insert into t values (';')", "insert", 2, 3),
                        new SqlStatement("SELECT 1 /* ; */", "select", 5, 1),
                        new SqlStatement("update t set a = $$;$$", "update", 5, 20));
    }

    @Test
    void drops_what_holds_no_statement() {
        assertThat(StatementSplitter.split("", Dialect.DUCKDB)).isEmpty();
        assertThat(StatementSplitter.split(" ; ;\n-- only a remark\n; /* and another */ ", Dialect.DUCKDB))
                .isEmpty();
        assertThat(StatementSplitter.split("select 1; -- the end", Dialect.DUCKDB))
                .extracting(SqlStatement::text)
                .containsExactly("select 1");
    }

    @Test
    void keeps_comments_behind_the_last_statement() {
        assertThat(StatementSplitter.split("select 1 -- one\n", Dialect.DUCKDB))
                .containsExactly(new SqlStatement("select 1 -- one", "select", 1, 1));
    }

    @Test
    void knows_no_first_word_where_there_is_none() {
        assertThat(StatementSplitter.split("(select 1)", Dialect.DUCKDB))
                .containsExactly(new SqlStatement("(select 1)", "", 1, 1));
    }
}
