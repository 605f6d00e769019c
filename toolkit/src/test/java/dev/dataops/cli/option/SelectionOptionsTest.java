package dev.dataops.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.terminal.Terminal;
import dev.dataops.core.ToolkitException;
import dev.dataops.graph.select.IndirectSelection;
import dev.dataops.graph.select.Scope;
import dev.dataops.graph.select.SelectionRequest;
import dev.dataops.project.ResourceType;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SelectionOptionsTest {
    private final Map<String, String> environment = new TreeMap<>();

    private SelectionRequest request(Scope scope, String... args) {
        SelectionOptions options = new SelectionOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
        Shell shell = new Shell(
                InputStream.nullInputStream(),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                Terminal.PLAIN,
                Terminal.PLAIN,
                environment,
                Path.of("").toAbsolutePath(),
                Clock.systemUTC(),
                Shell.Settings.USUAL);
        return scope == Scope.LIST ? options.listRequest(shell) : options.request(shell, scope);
    }

    @Test
    void takes_many_values_and_many_options() {
        SelectionRequest request =
                request(Scope.RUN, "-s", "a", "+b", "--select", "c", "-m", "d", "--exclude", "e f", "--selector", "g");

        assertThat(request.select()).containsExactly("a", "+b", "c", "d");
        assertThat(request.exclude()).containsExactly("e f");
        assertThat(request.selector()).contains("g");
        assertThat(request.indirect()).isEqualTo(IndirectSelection.EAGER);
        assertThat(request.types()).containsExactly(ResourceType.MODEL);
        assertThat(request.emptyModels()).isFalse();
    }

    @Test
    void keeps_types_that_the_command_works_on() {
        assertThat(request(Scope.BUILD, "--resource-type", "model", "SEED", "source")
                        .types())
                .containsExactlyInAnyOrder(ResourceType.MODEL, ResourceType.SEED);
        assertThat(request(Scope.BUILD, "--resource-types", "all", "--exclude-resource-type", "test", "unit_test")
                        .types())
                .containsExactlyInAnyOrder(
                        ResourceType.MODEL,
                        ResourceType.SEED,
                        ResourceType.SNAPSHOT,
                        ResourceType.EXPOSURE,
                        ResourceType.SAVED_QUERY);
        assertThat(request(Scope.LIST, "--resource-type", "default").types()).doesNotContain(ResourceType.ANALYSIS);
        assertThat(request(Scope.LIST, "--resource-type", "all").types()).contains(ResourceType.ANALYSIS);
        assertThat(request(Scope.LIST, "-m", "a").types()).containsExactly(ResourceType.MODEL);
        assertThat(request(Scope.LIST).emptyModels()).isTrue();
    }

    @Test
    void reads_the_environment_where_no_option_says_otherwise() {
        environment.put("DBT_INDIRECT_SELECTION", "Cautious");
        environment.put("DBT_ENGINE_RESOURCE_TYPES", "model seed");

        assertThat(request(Scope.BUILD).indirect()).isEqualTo(IndirectSelection.CAUTIOUS);
        assertThat(request(Scope.BUILD).types()).containsExactlyInAnyOrder(ResourceType.MODEL, ResourceType.SEED);
        assertThat(request(Scope.BUILD, "--indirect-selection", "empty").indirect())
                .isEqualTo(IndirectSelection.EMPTY);
        assertThat(request(Scope.BUILD, "--resource-type", "test").types()).containsExactly(ResourceType.TEST);
    }

    @Test
    void suggests_the_nearest_type() {
        ToolkitException error =
                catchThrowableOfType(ToolkitException.class, () -> request(Scope.BUILD, "--resource-type", "modle"));

        assertThat(error.diagnostic().message()).isEqualTo("there is no resource type 'modle'");
        assertThat(error.diagnostic().hint().orElseThrow())
                .startsWith("did you mean 'model'? the types are model, seed,");
    }
}
