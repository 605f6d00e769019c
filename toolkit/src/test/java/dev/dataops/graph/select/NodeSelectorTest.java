package dev.dataops.graph.select;

import static dev.dataops.graph.SampleNodes.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.ToolkitException;
import dev.dataops.graph.ShopProject;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.graph.method.ProjectPlace;
import dev.dataops.project.Node;
import dev.dataops.project.ResourceType;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlReader;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeSelectorTest {
    private static final DependencyGraph GRAPH = ShopProject.graph();

    @Test
    void gives_nodes_in_topological_order() {
        Selection selection = select(run().selecting("ledger", "stg_orders", "orders"));

        assertThat(selection.nodes()).extracting(Node::name).containsExactly("stg_orders", "orders", "ledger");
        assertThat(selection.warnings()).isEmpty();
    }

    @Test
    void leaves_out_models_without_sql_unless_they_are_only_listed() {
        assertThat(select(run().selecting("blank")).nodes()).isEmpty();
        assertThat(select(list().selecting("blank")).nodes()).hasSize(1);
    }

    @Test
    void says_what_may_have_been_meant() {
        assertThat(hint("oders")).contains("did you mean 'orders'?");
        assertThat(hint("tag:nightli")).contains("did you mean 'nightly'?");
        assertThat(hint("+source:raw.order+")).contains("did you mean 'raw.orders'?");
        assertThat(hint("models/core/order.sql")).contains("did you mean 'models/core/orders.sql'?");
        assertThat(hint("clicks")).contains("sources are selected by source:web.clicks");
        assertThat(hint("switched_off")).contains("model.shop.switched_off is disabled in models/switched_off.sql");
        assertThat(hint("oders,oders")).isEmpty();
        assertThat(hint("entirely_different")).isEmpty();
    }

    @Test
    void takes_the_default_selector_when_nothing_is_asked_for() {
        String yaml = "selectors: [{name: night, definition: 'tag:nightly', default: true}]";

        Selection free = select(run(), yaml);
        Selection asked = select(run().selecting("orders"), yaml);

        assertThat(free.defaultSelector()).contains("night");
        assertThat(free.nodes()).extracting(Node::name).containsExactlyInAnyOrder("customers", "stg_clicks");
        assertThat(asked.defaultSelector()).isEmpty();
        assertThat(asked.nodes()).extracting(Node::name).containsExactly("orders");
    }

    @Test
    void says_that_a_named_selector_hides_the_others() {
        Selection selection = select(
                run().selecting("orders").named("night"), "selectors: [{name: night, definition: 'tag:nightly'}]");

        assertThat(selection.nodes()).extracting(Node::name).containsExactlyInAnyOrder("customers", "stg_clicks");
        assertThat(selection.warnings())
                .extracting(Diagnostic::message)
                .containsExactly("--selector is given, so --select and --exclude are not looked at");
    }

    @Test
    void names_what_is_wrong_in_select_and_in_exclude() {
        ToolkitException error = catchThrowableOfType(
                ToolkitException.class, () -> select(run().selecting("tagg:x").excluding("sorce:y")));

        assertThat(error.diagnostics()).hasSize(2);
    }

    @Test
    void says_that_a_method_is_not_supported_yet() {
        ToolkitException error =
                catchThrowableOfType(ToolkitException.class, () -> select(run().selecting("state:modified+")));

        assertThat(error.diagnostic().code()).isEqualTo(ErrorCode.NOT_SUPPORTED);
        assertThat(error.exitCode()).isEqualTo(2);
    }

    @Test
    void tells_which_selected_nodes_cannot_be_run() {
        SelectionRequest request = SelectionRequest.all(EnumSet.of(ResourceType.UNIT_TEST));

        assertThat(select(request).unsupported()).hasSize(1);
        assertThat(select(run()).unsupported()).isEmpty();
    }

    @Test
    void finds_many_names_as_it_finds_one() {
        NameIndex index = new NameIndex(GRAPH);
        List<String> values = ShopProject.selections().stream()
                .filter(selected -> !selected.error() && selected.select() != null)
                .flatMap(selected -> selected.select().stream())
                .filter(value -> value.matches("[\\w.]+"))
                .toList();

        assertThat(values).hasSizeGreaterThan(40);
        for (String value : values) {
            Spec.Criterion criterion = new SelectorParser(IndirectSelection.EMPTY).criterion(value);
            BitSet candidates = index.candidates(criterion.search().text());
            assertThat(IntStream.range(0, GRAPH.size())
                            .filter(node -> criterion
                                    .method()
                                    .matcher(criterion.search(), new ProjectPlace("shop", Path.of("/shop")))
                                    .test(GRAPH.node(node)))
                            .filter(node -> !candidates.get(node)))
                    .as(value)
                    .isEmpty();
        }
        Selection many =
                select(run().selecting("stg_orders", "stg_customers", "orders", "dim_v1", "dim.v2", "customers"));
        assertThat(many.nodes()).hasSize(6);
    }

    @Test
    void knows_what_each_command_works_on() {
        assertThat(Scope.RUN.types(List.of(), List.of())).containsExactly(ResourceType.MODEL);
        assertThat(Scope.BUILD.types(List.of(ResourceType.MODEL, ResourceType.SOURCE), List.of()))
                .containsExactly(ResourceType.MODEL);
        assertThat(Scope.BUILD.types(List.of(), List.of(ResourceType.TEST)))
                .doesNotContain(ResourceType.TEST)
                .contains(ResourceType.SEED);
        assertThat(Scope.LIST.types(List.of(ResourceType.ANALYSIS), List.of())).containsExactly(ResourceType.ANALYSIS);
    }

    private static Optional<String> hint(String raw) {
        Selection selection = select(run().selecting(raw));
        assertThat(selection.nodes()).isEmpty();
        assertThat(selection.warnings())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("The selection criterion '" + raw + "' does not match any enabled nodes");
        return selection.warnings().get(0).hint();
    }

    private static SelectionRequest run() {
        return SelectionRequest.all(Scope.RUN.types());
    }

    private static SelectionRequest list() {
        SelectionRequest run = run();
        return new SelectionRequest(run.select(), run.exclude(), run.selector(), run.indirect(), run.types(), true);
    }

    private static Selection select(SelectionRequest request) {
        return select(request, "selectors: []");
    }

    private static Selection select(SelectionRequest request, String yaml) {
        Optional<YamlFile> selectors = YamlReader.read("selectors.yml", yaml, new Problems());
        return new NodeSelector(
                        GRAPH, new ProjectPlace("shop", Path.of("/shop")), selectors, List.of(model("switched_off")))
                .select(request);
    }
}
