package dev.dataops.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.macros.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
    private static final String SHOP = """
            shop:
              target: dev
              outputs:
                dev: {type: duckdb, path: data/shop.v2.duckdb, threads: 3, settings: {memory_limit: 1GB}}
                prod:
                  type: duckdb
                  path: "{{ env_var('DB_PATH') }}"
                  schema: live
                  password: "{{ env_var('DBT_ENV_SECRET_PASSWORD') }}"
                lake: {type: snowflake, account: x}
                memory: {type: duckdb}
                misnamed: {type: duckdb, path: a.duckdb, database: b}
            """;

    @TempDir
    Path folder;

    private Path project;
    private Path home;

    @BeforeEach
    void layOut() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        home = Files.createDirectories(folder.resolve("home/.dbt")).getParent();
        Files.writeString(project.resolve("dbt_project.yml"), "name: shop\nprofile: shop\n");
    }

    private ProfileRequest request(Map<String, String> environment) {
        return ProfileRequest.of(project, home, environment);
    }

    private static Diagnostic failure(ProfileRequest request) {
        ToolkitException[] caught = new ToolkitException[1];
        assertThatThrownBy(() -> Profiles.resolve(request))
                .isInstanceOfSatisfying(ToolkitException.class, exception -> caught[0] = exception);
        assertThat(caught[0].exitCode()).isEqualTo(2);
        return caught[0].diagnostic();
    }

    @Test
    void without_a_profile_the_target_is_a_duckdb_inside_the_project_and_says_so() {
        Profile profile = Profiles.resolve(request(Map.of()));

        Path file = project.resolve(".dataops/warehouse.duckdb");
        assertThat(profile.target())
                .isEqualTo(new Target(
                        "shop",
                        "dev",
                        "duckdb",
                        "warehouse",
                        "main",
                        4,
                        Map.of("path", file.toString()),
                        Optional.of("No profile (there is no profiles.yml): using the embedded DuckDB"
                                + " .dataops/warehouse.duckdb")));
        assertThat(profile.output()).containsEntry("path", file.toString());
    }

    @Test
    void a_profiles_yml_without_the_profile_leaves_the_embedded_duckdb() throws IOException {
        Files.writeString(project.resolve("profiles.yml"), "something_else: {outputs: {}}\n");

        assertThat(Profiles.resolve(request(Map.of())).target().notice())
                .contains("No profile (profiles.yml has no profile 'shop'): using the embedded DuckDB"
                        + " .dataops/warehouse.duckdb");
    }

    @Test
    void a_misspelt_profile_is_an_error_instead() throws IOException {
        Files.writeString(project.resolve("profiles.yml"), "shopp: {outputs: {}}\n");

        Diagnostic finding = failure(request(Map.of()));

        assertThat(finding.render())
                .isEqualTo("profiles.yml:1:1: error DO102: there is no profile 'shop'\n  → did you mean 'shopp'?");
    }

    @Test
    void reads_an_output_as_dbt_duckdb_does() throws IOException {
        Files.writeString(project.resolve("profiles.yml"), SHOP);

        Target target = Profiles.resolve(request(Map.of())).target();

        assertThat(target.name()).isEqualTo("dev");
        assertThat(target.database()).isEqualTo("shop");
        assertThat(target.schema()).isEqualTo("main");
        assertThat(target.threads()).isEqualTo(3);
        assertThat(target.fields()).containsEntry("settings", Map.of("memory_limit", "1GB"));
        assertThat(target.notice()).isEmpty();
    }

    @Test
    void renders_only_the_output_that_is_used_and_shows_no_secret() throws IOException {
        Files.writeString(project.resolve("profiles.yml"), SHOP);
        Map<String, String> environment = Map.of("DB_PATH", "/data/live.duckdb", "DBT_ENV_SECRET_PASSWORD", "hush");

        Profile profile = Profiles.resolve(request(environment).withTarget("prod"));

        assertThat(profile.target().database()).isEqualTo("live");
        assertThat(profile.target().schema()).isEqualTo("live");
        assertThat(profile.target().fields()).containsOnlyKeys("type", "path", "schema");
        assertThat(profile.output()).containsEntry("password", "hush");
        assertThat(profile.toString()).doesNotContain("hush");
    }

    @Test
    void a_database_in_memory_is_named_memory() throws IOException {
        Files.writeString(project.resolve("profiles.yml"), SHOP);

        Target target = Profiles.resolve(request(Map.of()).withTarget("memory")).target();

        assertThat(target.database()).isEqualTo("memory");
        assertThat(target.fields()).containsEntry("path", ":memory:");
        assertThat(target.threads()).isEqualTo(1);
    }

    @Test
    void the_environment_overrides_the_schema() throws IOException {
        Map<String, String> environment = Map.of("DBT_TARGET_SCHEMA", "issue_42");
        assertThat(Profiles.resolve(request(environment)).target().schema()).isEqualTo("issue_42");
        Files.writeString(project.resolve("profiles.yml"), SHOP);

        assertThat(Profiles.resolve(request(environment)).target().schema()).isEqualTo("issue_42");
    }

    @Test
    void flags_win_over_the_file() throws IOException {
        Files.writeString(project.resolve("profiles.yml"), SHOP);
        ProfileRequest asked = new ProfileRequest(
                project,
                project,
                home,
                Optional.empty(),
                Optional.of("shop"),
                Optional.of("memory"),
                OptionalInt.of(8),
                Map.of(),
                Map.of());

        assertThat(Profiles.resolve(asked).target().threads()).isEqualTo(8);
    }

    @Test
    void looks_where_dbt_looks_first_come_first_served() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(home.resolve(".dbt/profiles.yml"), profile("of_home"));
        assertThat(schemaFor(request(Map.of()))).isEqualTo("of_home");

        Files.writeString(project.resolve("profiles.yml"), profile("of_project"));
        assertThat(schemaFor(request(Map.of()))).isEqualTo("of_project");

        Files.writeString(elsewhere.resolve("profiles.yml"), profile("of_variable"));
        ProfileRequest byVariable = request(Map.of("DBT_PROFILES_DIR", elsewhere.toString()));
        assertThat(schemaFor(byVariable)).isEqualTo("of_variable");

        Path named = Files.createDirectories(folder.resolve("named"));
        Files.writeString(named.resolve("profiles.yml"), profile("of_flag"));
        assertThat(schemaFor(byVariable.withProfilesDirectory(named))).isEqualTo("of_flag");
    }

    private static String profile(String schema) {
        return "shop: {target: dev, outputs: {dev: {type: duckdb, schema: " + schema + "}}}\n";
    }

    private static String schemaFor(ProfileRequest request) {
        return Profiles.resolve(request).target().schema();
    }

    @Test
    void a_folder_that_was_named_must_have_the_file() {
        Diagnostic finding = failure(request(Map.of()).withProfilesDirectory(folder.resolve("nowhere")));

        assertThat(finding.code()).isEqualTo(ErrorCode.PROFILE_INVALID);
        assertThat(finding.message()).startsWith("there is no profiles.yml in ").endsWith("nowhere");
    }

    @Test
    void an_adapter_that_is_not_there_is_named_with_its_place() throws IOException {
        Files.writeString(project.resolve("profiles.yml"), SHOP);

        assertThat(failure(request(Map.of()).withTarget("lake")).render())
                .isEqualTo("profiles.yml:10:18: error DO103: target 'lake' of profile 'shop' needs the adapter"
                        + " 'snowflake', which the toolkit does not have\n"
                        + "  → this version has duckdb; choose another target with --target");
    }

    @Test
    void a_target_that_is_not_there_is_an_error() throws IOException {
        assertThat(failure(request(Map.of()).withTarget("prod")).message())
                .startsWith("there is no target 'prod': there is no profiles.yml, and the embedded DuckDB has the one");
        Files.writeString(project.resolve("profiles.yml"), SHOP);

        assertThat(failure(request(Map.of()).withTarget("prd")).render())
                .isEqualTo("profiles.yml:4:5: error DO102: profile 'shop' has no target 'prd'\n"
                        + "  → did you mean 'prod'?");
    }

    @Test
    void wrong_values_are_reported_at_their_place() throws IOException {
        Files.writeString(project.resolve("profiles.yml"), SHOP);
        assertThat(failure(request(Map.of()).withTarget("misnamed")).render())
                .startsWith("profiles.yml:12:56: error DO102: 'database' is 'b', but the database in 'a.duckdb' is"
                        + " named 'a'");

        assertThat(failure(request(Map.of()).withTarget("prod")).render())
                .startsWith("profiles.yml:7:13: error DO212: the environment variable 'DB_PATH' is not set");

        Files.writeString(project.resolve("profiles.yml"), "shop: {outputs: {default: {path: x, threads: many}}}\n");
        ToolkitException[] caught = new ToolkitException[1];
        assertThatThrownBy(() -> Profiles.resolve(request(Map.of())))
                .isInstanceOfSatisfying(ToolkitException.class, exception -> caught[0] = exception);
        assertThat(caught[0].diagnostics())
                .extracting(Diagnostic::message)
                .isEqualTo(List.of(
                        "target 'default' has no 'type'",
                        "'threads' of target 'default' must be a number from 1 to 999, but is text (many)"));
    }

    @Test
    void a_file_that_is_no_yaml_or_empty_is_an_error() throws IOException {
        Files.writeString(project.resolve("profiles.yml"), "shop: [\n");
        assertThat(failure(request(Map.of())).code()).isEqualTo(ErrorCode.YAML_SYNTAX);

        Files.writeString(project.resolve("profiles.yml"), "\n");
        assertThat(failure(request(Map.of())).message()).isEqualTo("the file holds no profiles");
    }
}
