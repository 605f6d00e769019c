package dev.dataops.jinja.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.Template;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Context;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Undefined;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MacroTest {
    private static final long LAUNCHER_STACK = 4L << 20;

    private final Map<String, Object> names = new HashMap<>();
    private final Context context = name -> names.containsKey(name) ? names.get(name) : Undefined.of(name);

    private void define(String source) {
        for (MacroDefinition macro : Template.parse(source, "macros/m.sql").macros()) {
            names.put(macro.name(), Macro.bind(macro, context));
        }
    }

    private String render(String source) {
        return Template.parse(source, "models/a.sql").render(context);
    }

    private JinjaException failure(String source) {
        return catchThrowableOfType(JinjaException.class, () -> render(source));
    }

    @Test
    void returns_text_or_what_return_was_given() {
        define("{% macro text(x) %}<{{ x }}>{% endmacro %}{% macro value(x) %}no{{ return([x]) }}no{% endmacro %}");

        assertThat(((Macro) names.get("text")).call(Arguments.of(1L))).isEqualTo("<1>");
        assertThat(((Macro) names.get("value")).call(Arguments.of(1L))).isEqualTo(List.of(1L));
    }

    @Test
    void sees_the_context_and_not_its_caller_nor_its_file() {
        names.put("shared", "s");
        define("{% set in_file = 'f' %}{% macro m() %}[{{ shared }}{{ in_file }}{{ in_model }}]{% endmacro %}");

        assertThat(render("{% set in_model = 'm' %}{{ m() }}")).isEqualTo("[s]");
    }

    @Test
    void an_error_tells_the_place_and_the_macros_being_called() {
        define("{% macro outer(x) %}\n  {{ inner(x) }}\n{% endmacro %}\n{% macro inner(x) %}{{ x.y.z }}{% endmacro %}");

        JinjaException failure = failure("select\n  {{ outer({}) }}");

        assertThat(failure.diagnostic().where()).map(Object::toString).contains("macros/m.sql:4:28");
        assertThat(failure).hasMessage("""
                        'dict object' has no attribute 'y'
                          in macro inner (macros/m.sql:4:28)
                          in macro outer (macros/m.sql:2:6)
                          in models/a.sql:2:6""");
        assertThat(failure.calls()).hasSize(3);
    }

    @Test
    void a_hosts_error_keeps_its_code_and_hint() {
        names.put("fail", (JinjaCallable) arguments -> {
            throw new ToolkitException(
                    Diagnostic.error(ErrorCode.MACRO_RAISED, "no").withHint("try yes"), new IllegalStateException());
        });
        define("{% macro m() %}{% do fail() %}{% endmacro %}");

        Diagnostic finding = failure("{{ m() }}").diagnostic();

        assertThat(finding.code()).isEqualTo(ErrorCode.MACRO_RAISED);
        assertThat(finding.hint()).contains("try yes");
        assertThat(finding.message()).startsWith("no\n  in macro m (macros/m.sql:1:22)");
        assertThat(finding.where()).map(Object::toString).contains("macros/m.sql:1:22");
    }

    @Test
    void an_error_of_the_template_itself_has_no_stack() {
        assertThat(failure("a\n {{ 1 + 'a' }}")).hasMessage("unsupported operand type(s) for +: 'int' and 'str'");
        assertThat(failure("a\n {{ 1 + 'a' }}").diagnostic().where())
                .map(Object::toString)
                .contains("models/a.sql:2:7");
    }

    @Test
    void an_unknown_function_is_named_with_what_may_be_meant() {
        Context guessing = new Context() {
            @Override
            public Object lookup(String name) {
                return Undefined.of(name);
            }

            @Override
            public Collection<String> suggestions() {
                return List.of("cents_to_dollars", "ref");
            }
        };

        assertThatThrownBy(() ->
                        Template.parse("{{ cent_to_dollars('a') }}", "a.sql").render(guessing))
                .isInstanceOfSatisfying(JinjaException.class, failure -> {
                    assertThat(failure.diagnostic().code()).isEqualTo(ErrorCode.MACRO_NOT_FOUND);
                    assertThat(failure.diagnostic().hint()).contains("did you mean 'cents_to_dollars'?");
                });
    }

    @Test
    void wrong_arguments_have_a_code_of_their_own() {
        define("{% macro m(column, precision=2) %}{% endmacro %}");

        assertThat(failure("{{ m(1, 2, 3) }}").diagnostic().code()).isEqualTo(ErrorCode.MACRO_ARGUMENTS);
        assertThat(failure("{{ m(1, presicion=3) }}").diagnostic().hint()).contains("did you mean 'precision'?");
        assertThat(failure("{{ m(1, column=3) }}")).hasMessageContaining("two values for its argument 'column'");
    }

    @Test
    void undefined_values_propagate_where_the_context_is_lenient() {
        Context lenient = new Context() {
            @Override
            public Object lookup(String name) {
                return Undefined.of(name);
            }

            @Override
            public boolean undefinedIsLenient() {
                return true;
            }
        };

        assertThat(Template.parse("[{{ a.b['c'](1).d[1:] }}{{ f(1)[0] }}]", "a.sql")
                        .render(lenient))
                .isEqualTo("[]");
        assertThatThrownBy(() -> Template.parse("{{ a + 1 }}", "a.sql").render(lenient))
                .hasMessage("'a' is undefined");
    }

    @Test
    void return_belongs_into_a_macro() {
        assertThat(failure("{{ return(1) }}")).hasMessage("return() was called outside of a macro");
    }

    @Test
    void recurses_five_hundred_deep() throws InterruptedException {
        define("""
                {%- macro down(n) %}{% if n > 0 %}{% for x in [n] %}{% call wrap() %}{{ down(x - 1)|trim }}{% endcall %}{% endfor %}
                {%- else %}end{% endif %}{% endmacro %}
                {%- macro wrap() %}{{ caller() }}{% endmacro %}""");

        assertThat(onLaunchersStack("{{ down(500) }}")).isEqualTo("end");
    }

    @Test
    void endless_recursion_is_an_error_of_the_template() throws InterruptedException {
        define("{% macro down(n) %}{{ down(n + 1) }}{% endmacro %}");

        assertThat(onLaunchersStack("{{ down(0) }}")).startsWith("maximum recursion depth exceeded");
    }

    private String onLaunchersStack(String source) throws InterruptedException {
        AtomicReference<String> result = new AtomicReference<>();
        Runnable render = () -> {
            try {
                result.set(render(source));
            } catch (JinjaException e) {
                result.set(e.getMessage());
            }
        };
        Thread thread = new Thread(null, render, "templates", LAUNCHER_STACK);
        thread.start();
        thread.join();
        return result.get();
    }
}
