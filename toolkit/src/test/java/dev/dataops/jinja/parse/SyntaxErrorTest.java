package dev.dataops.jinja.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.jinja.Template;
import dev.dataops.jinja.value.JinjaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where and how the parser complains. */
class SyntaxErrorTest {
    private static Diagnostic failure(String source) {
        return catchThrowableOfType(JinjaException.class, () -> Template.parse(source, "models/a.sql"))
                .diagnostic();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "select {{ 1 2 }} ~ 1:13 ~ expected token 'end of print statement', got 'integer'",
                "a⏎  {% if x %} ~ 2:3 ~ Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'.",
                "{% for x in y %}⏎{% endif %} ~ 2:4 ~ Encountered unknown tag 'endif'.",
                "⏎⏎ {{ 'abc }} ~ 3:5 ~ text in quotes does not end",
                "é {{ (1 }} ~ 1:9 ~ unexpected '}', expected ')'",
                "{{ x ~ 1:5 ~ unexpected end of template, expected 'end of print statement'.",
                "{{ ~ 1:3 ~ unexpected end of template in a tag",
                "a {# b ~ 1:3 ~ Missing end of comment tag",
                "a {% raw %} b ~ 1:3 ~ Missing end of raw directive",
                "{% docs x %} b ~ 1:1 ~ Missing end of docs block",
                "{{ a ! b }} ~ 1:6 ~ unexpected char '!'",
                "{{ f(a=1, 2) }} ~ 1:5 ~ invalid syntax for function call expression",
                "{% set 1 = 2 %} ~ 1:8 ~ can't assign to 'integer'",
                "{% materialization x, adaptor='y' %}{% endmaterialization %} ~ 1:23 ~ materialization 'x' received unknown argument 'adaptor'",
                "{% break %} ~ 1:4 ~ 'break' outside loop",
                "{{ '\\x1' }} ~ 1:4 ~ \\x needs 2 hexadecimal digits",
                "{{ [1][1:2, 3] }} ~ 1:7 ~ a slice cannot stand beside other keys",
            })
    void says_what_is_wrong_and_where(String source, String where, String message) {
        Diagnostic failure = failure(source.replace('⏎', '\n'));

        assertThat(failure.where()).map(Object::toString).contains("models/a.sql:" + where);
        assertThat(failure.message()).startsWith(message);
        assertThat(failure.code()).isEqualTo(ErrorCode.JINJA_SYNTAX);
    }

    @Test
    void counts_lines_whatever_ends_them() {
        assertThat(failure("a\r\nb\rc\n {{ ? }}").where()).map(Object::toString).contains("models/a.sql:4:5");
    }

    @Test
    void guesses_what_was_meant() {
        assertThat(failure("{{ x|uper }}").hint()).contains("did you mean 'upper'?");
        assertThat(failure("{{ x is strng }}").hint()).contains("did you mean 'string'?");
        assertThat(failure("{% esle %}").hint()).contains("did you mean 'else'?");
        assertThat(failure("{% if x %}").hint()).contains("close it with {% endif %}");
    }

    @Test
    void refuses_endless_nesting() {
        assertThat(failure("{{ " + "(".repeat(10_000) + ")".repeat(10_000) + " }}")
                        .message())
                .isEqualTo("brackets are nested too deeply");
        assertThat(Template.parse("{{ " + "[".repeat(100) + "]".repeat(100) + " }}", "a.sql")
                        .macros())
                .isEmpty();
    }

    @Test
    void names_the_tag_that_is_still_open() {
        assertThat(failure("\n{% if a %}\n{% for x in y %}\n{% endif %}").message())
                .contains("You probably made a nesting mistake")
                .contains("The innermost block that needs to be closed is 'for', opened at line 3.");
    }

    @Test
    void refuses_other_files_as_parts() {
        Diagnostic failure = failure("{% include 'x.sql' %}");

        assertThat(failure.code()).isEqualTo(ErrorCode.NOT_SUPPORTED);
        assertThat(failure.message()).isEqualTo("{% include %} is not supported");
    }

    @Test
    void accepts_unknown_filters_where_they_may_never_be_reached() {
        String macro = "{% macro m() %}{{ x|nosuch }}{% endmacro %}";

        assertThat(Template.parse(macro, "macros/m.sql").macros()).hasSize(1);
        assertThat(Template.parse("{% if false %}{{ x|nosuch }}{% endif %}", "a.sql")
                        .macros())
                .isEmpty();
        assertThat(failure("{% for y in z %}{{ x|nosuch }}{% endfor %}").message())
                .isEqualTo("No filter named 'nosuch'.");
    }
}
