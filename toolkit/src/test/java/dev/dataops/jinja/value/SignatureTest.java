package dev.dataops.jinja.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.core.ErrorCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Signature REF =
            Signature.of("package_or_name").optional("name", null).optional("version", null);

    @Test
    void assigns_by_position_and_by_name() {
        Bound bound = Arguments.with(List.of("shop"), Map.of("version", 2L)).bind("ref", REF);

        assertThat(bound.text("package_or_name")).isEqualTo("shop");
        assertThat(bound.get("name")).isNull();
        assertThat(bound.given("name")).isFalse();
        assertThat(bound.get("version")).isEqualTo(2L);
        assertThat(bound.given("version")).isTrue();
    }

    @Test
    void collects_what_is_left_where_it_may() {
        Signature log = Signature.of("message").rest().keywords();
        Bound bound =
                Arguments.with(List.of("a", "b", "c"), Map.of("info", true)).bind("log", log);

        assertThat(bound.rest()).isEqualTo(PyTuple.of("b", "c"));
        assertThat(bound.keywords()).containsExactly(Map.entry("info", true));
    }

    @Test
    void complains_as_python_does() {
        assertFails(Arguments.NONE, "ref() missing 1 required positional argument: 'package_or_name'");
        assertFails(Arguments.of(1L, 2L, 3L, 4L), "ref() takes from 1 to 3 positional arguments but 4 were given");
        assertFails(
                Arguments.with(List.of(1L), Map.of("package_or_name", 2L)),
                "ref() got multiple values for argument 'package_or_name'");
        assertFails(Arguments.with(List.of(1L), Map.of("nam", 2L)), "ref() got an unexpected keyword argument 'nam'");
        assertThatThrownBy(() -> Arguments.of(1L).bind("f", Signature.of("a", "b", "c")))
                .hasMessage("f() missing 2 required positional arguments: 'b' and 'c'");
    }

    private static void assertFails(Arguments arguments, String message) {
        assertThatThrownBy(() -> arguments.bind("ref", REF))
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        JinjaException.class,
                        failure -> assertThat(failure.diagnostic().code()).isEqualTo(ErrorCode.MACRO_ARGUMENTS));
    }
}
