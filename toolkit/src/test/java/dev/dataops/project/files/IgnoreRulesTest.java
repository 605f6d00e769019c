package dev.dataops.project.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {
    /** Decisions as those of {@code git check-ignore}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            old.sql|models/a/old.sql|true
            old.sql|models/older.sql|false
            *.py|models/a/x.py|true
            models/a|models/a/x.sql|true
            models/a|models/ab/x.sql|false
            a/|models/a/x.sql|true
            a/|models/a|false
            /a|models/a/x.sql|false
            /models|models/a/x.sql|true
            models/*.sql|models/a/x.sql|false
            models/**/x.sql|models/x.sql|true
            models/**/x.sql|models/a/b/x.sql|true
            **/x.sql|models/a/x.sql|true
            models/**|models/a/x.sql|true
            x?.sql|models/x1.sql|true
            x[0-9].sql|models/x1.sql|true
            x[!0-9].sql|models/x1.sql|false
            *.sql;!keep.sql|models/keep.sql|false
            *.sql;!keep.sql|models/other.sql|true
            !keep.sql;*.sql|models/keep.sql|true
            # *.sql|models/x.sql|false
            x.y.sql|models/xzy.sql|false
            """)
    void follows_the_rules_of_gitignore(String patterns, String path, boolean ignored) {
        IgnoreRules rules = IgnoreRules.parse(patterns.replace(";", "\n"));

        assertThat(rules.ignores(path)).isEqualTo(ignored);
    }
}
