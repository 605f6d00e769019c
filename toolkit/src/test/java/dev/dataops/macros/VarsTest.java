package dev.dataops.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VarsTest {
    private static final Vars VARS = new Vars(
            Map.of("cli", "command line"),
            "shop",
            Map.of(
                    "shop",
                    Map.of(
                            "cli", "root",
                            "global", "root",
                            "scoped", "root",
                            "shop", Map.of("scoped", "root for shop"),
                            "utils", Map.of("scoped", "root for utils", "mine", "root for utils")),
                    "utils",
                    Map.of(
                            "mine",
                            "utils",
                            "own",
                            "utils",
                            "global",
                            "utils",
                            "utils",
                            Map.of("own", "utils for utils"))));

    @ParameterizedTest
    @CsvSource({
        "cli, command line, command line",
        "global, root, root",
        "scoped, root for shop, root for utils",
        "mine, '', root for utils",
        "own, '', utils for utils",
    })
    void the_command_line_wins_over_the_root_project_and_that_over_the_package(
            String name, String inRoot, String inPackage) {
        assertThat(VARS.forPackage("shop").getOrDefault(name, "")).isEqualTo(inRoot);
        assertThat(VARS.forPackage("utils").getOrDefault(name, "")).isEqualTo(inPackage);
    }

    private static String render(String template, SampleNode node) {
        Vars vars = new Vars(
                Map.of(),
                "shop",
                Map.of("shop", Map.of("day", "2024-01-01", "limit", 3L, "in", "{{ target.schema }}_x")));
        return Macros.render(template, node, new Macros().context().vars(vars).build());
    }

    @Test
    void templates_read_them() {
        SampleNode node = new SampleNode("shop").running(Map.of());

        assertThat(render(
                        "{{ var('day') }} {{ var('limit') + 1 }} {{ var('none', 'x') }} {{ var('none', none) }}", node))
                .isEqualTo("2024-01-01 4 x None");
        assertThat(render("{{ var.has_var('day') }} {{ var.has_var('none') }}", node))
                .isEqualTo("True False");
        assertThat(render("{{ var('in') }}", node)).isEqualTo("main_x");
    }

    @Test
    void a_missing_var_fails_when_a_node_runs_and_is_none_while_it_is_parsed() {
        assertThat(render("{{ var('dai') is none }}", new SampleNode("shop"))).isEqualTo("True");
        assertThatThrownBy(() -> render("\n  {{ var('dai') }}", new SampleNode("shop").running(Map.of())))
                .asInstanceOf(type(ToolkitException.class))
                .extracting(ToolkitException::diagnostic)
                .satisfies(found -> assertThat(found.code()).isEqualTo(ErrorCode.VAR_MISSING))
                .satisfies(found -> assertThat(found.node()).contains("model.shop.orders"))
                .satisfies(found -> assertThat(found.where())
                        .map(Object::toString)
                        .hasValueSatisfying(where -> assertThat(where).startsWith("models/orders.sql:2")))
                .satisfies(found -> assertThat(found.render())
                        .contains("'dai' is not set; known vars: day, in, limit", "did you mean 'day'?"));
    }
}
