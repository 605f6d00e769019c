package dev.dataops.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    @Test
    void quotes_any_name() {
        assertThat(Identifier.quote("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
        assertThat(RelationName.of("db", "", "a\"b")).hasToString("\"db\".\"a\"\"b\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_a1", "Orders"})
    void knows_plain_names(String name) {
        assertThat(Identifier.isPlain(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "größe", "a-b", "a;drop"})
    void knows_names_that_need_quotes(String name) {
        assertThat(Identifier.isPlain(name)).isFalse();
    }
}
