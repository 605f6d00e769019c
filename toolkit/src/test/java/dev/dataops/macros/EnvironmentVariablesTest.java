package dev.dataops.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.core.ToolkitException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentVariablesTest {
    private final EnvironmentVariables environment = new EnvironmentVariables(
            Map.of("DBT_USER", "ada", "EMPTY", "", "DBT_ENV_SECRET_KEY", "k", "DBT_ENV_CUSTOM_ENV_RUN", "7"));

    private String render(String template) {
        return Macros.render(
                template,
                new SampleNode("shop"),
                new Macros().context().environment(environment).build());
    }

    @Test
    void templates_read_it_with_defaults() {
        assertThat(render("{{ env_var('DBT_USER') }}|{{ env_var('EMPTY', 'x') }}|{{ env_var('NONE', 'x') }}"))
                .isEqualTo("ada||x");
        assertThat(render("{{ dbt_metadata_envs }}")).isEqualTo("{'RUN': '7'}");
    }

    @Test
    void a_missing_variable_is_named_with_what_was_meant() {
        assertThatThrownBy(() -> render("{{ env_var('DBT_USR') }}"))
                .isInstanceOfSatisfying(
                        ToolkitException.class,
                        failure -> assertThat(failure.diagnostic().render())
                                .contains(
                                        "DO212",
                                        "models/orders.sql:1",
                                        "'DBT_USR' is not set",
                                        "did you mean 'DBT_USER'?"));
    }

    @Test
    void secrets_are_for_profiles_only() {
        assertThatThrownBy(() -> render("{{ env_var('DBT_ENV_SECRET_KEY') }}"))
                .hasMessageContaining("may be read in profiles.yml and packages.yml only");
        assertThat(environment.secretOrValue("DBT_ENV_SECRET_KEY", null)).isEqualTo("k");
    }

    @Test
    void remembers_what_was_read_but_no_secrets() {
        render("{{ env_var('DBT_USER') }}{{ env_var('NONE', 'x') }}");
        environment.secretOrValue("DBT_ENV_SECRET_KEY", null);

        assertThat(environment.read())
                .containsExactly(Map.entry("DBT_USER", Optional.of("ada")), Map.entry("NONE", Optional.empty()));
    }
}
