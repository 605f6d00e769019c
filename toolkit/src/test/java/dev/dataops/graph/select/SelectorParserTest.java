package dev.dataops.graph.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.graph.method.Method;
import dev.dataops.graph.select.Spec.Combination;
import dev.dataops.graph.select.Spec.Criterion;
import dev.dataops.graph.select.Spec.Operator;
import dev.dataops.graph.select.Spec.Reach;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorParserTest {
    private final SelectorParser parser = new SelectorParser(IndirectSelection.CAUTIOUS);

    @ParameterizedTest
    @CsvSource({
        "orders, FQN, orders, 0, 0, false",
        "+orders, FQN, orders, 2147483647, 0, false",
        "2+orders+3, FQN, orders, 2, 3, false",
        "orders+, FQN, orders, 0, 2147483647, false",
        "@tag:nightly, TAG, nightly, 0, 0, true",
        "1+source:raw.orders+, SOURCE, raw.orders, 1, 2147483647, false",
        "config.materialized:view, CONFIG, view, 0, 0, false",
        "a+b, FQN, a+b, 0, 0, false",
        "12, FQN, 12, 0, 0, false",
        "models/a.sql, PATH, models/a.sql, 0, 0, false",
        "orders.SQL, FILE, orders.SQL, 0, 0, false",
        "model.py, FILE, model.py, 0, 0, false",
        "codes.csv+1, FILE, codes.csv, 0, 1, false",
        "schema.yml, FQN, schema.yml, 0, 0, false",
        "tag:a:b, TAG, a:b, 0, 0, false",
    })
    void reads_a_criterion(
            String raw, Method method, String value, int parents, int children, boolean childrensParents) {
        Criterion criterion = parser.criterion(raw);

        assertThat(criterion.method()).isEqualTo(method);
        assertThat(criterion.search().text()).isEqualTo(value);
        assertThat(criterion.reach()).isEqualTo(new Reach(parents, children, childrensParents));
        assertThat(criterion.indirect()).isEqualTo(IndirectSelection.CAUTIOUS);
    }

    @Test
    void reads_the_arguments_of_a_method() {
        assertThat(parser.criterion("config.meta.owner:ann").search().arguments())
                .containsExactly("meta", "owner");
    }

    @Test
    void joins_by_blanks_and_commas() {
        Combination union = (Combination) parser.union(List.of(" a,+b  c\n", "d"));

        assertThat(union.operator()).isEqualTo(Operator.UNION);
        assertThat(union.parts())
                .extracting(part -> ((Combination) part).expected().orElseThrow())
                .containsExactly("a,+b", "c", "d");
        assertThat(((Combination) union.parts().get(0)).operator()).isEqualTo(Operator.INTERSECTION);
    }

    @Test
    void names_all_that_is_wrong_at_once() {
        ToolkitException error = catchThrowableOfType(
                ToolkitException.class, () -> parser.union(List.of("tagg:x orders", "@a+ 99999999999+b")));

        assertThat(error.exitCode()).isEqualTo(2);
        assertThat(error.diagnostics()).extracting(Diagnostic::code).containsOnly(ErrorCode.SELECTOR_INVALID);
        assertThat(error.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "'tagg' in 'tagg:x' is not a selector method",
                        "in '@a+' the operators @ and + contradict each other",
                        "in '99999999999+b' the depth 99999999999 is too large");
    }

    @Test
    void lists_the_methods_and_the_nearest_one() {
        ToolkitException error = catchThrowableOfType(ToolkitException.class, () -> parser.criterion("pakage:x"));

        assertThat(error.diagnostic().hint().orElseThrow())
                .startsWith("did you mean 'package'? known are fqn, tag, group, ")
                .contains("config", "unit_test");
    }
}
