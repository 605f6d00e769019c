package dev.dataops.graph.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expectations are what Python 3.11's {@code fnmatch.fnmatchcase(text, pattern)} answers. */
class WildcardTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "*, , true",
                "*, anything.at all, true",
                "stg_*, stg_orders, true",
                "stg_*, my_stg_orders, false",
                "stg_?, stg_1, true",
                "stg_?, stg_12, false",
                "a.b, axb, false",
                "a+b, a+b, true",
                "a(b, a(b, true",
                "[abc]x, bx, true",
                "[abc]x, dx, false",
                "[a-c]x, bx, true",
                "[!a-c]x, bx, false",
                "[!a-c]x, dx, true",
                "[c-a]x, bx, false",
                "[!c-a]x, bx, true",
                "[]]x, ]x, true",
                "[!]]x, ]x, false",
                "[a-]x, -x, true",
                "[-a]x, -x, true",
                "[ax, [ax, true",
                "[]x, []x, true",
                "[^a]x, ax, true",
                "[^a]x, ^x, true",
                "[a\\]x, \\x, true",
                "[a&&b]x, &x, true",
                "x], x], true",
                "Stg*, stg_orders, false",
            })
    void matches_as_fnmatch_does(String pattern, String text, boolean matches) {
        assertThat(Wildcard.of(pattern).test(text == null ? "" : text)).isEqualTo(matches);
    }
}
