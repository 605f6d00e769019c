package dev.dataops.graph.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.ToolkitException;
import dev.dataops.graph.SampleNodes;
import dev.dataops.graph.ShopProject;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.graph.method.ProjectPlace;
import dev.dataops.project.Node;
import dev.dataops.project.ResourceType;
import dev.dataops.project.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Selects from a project what dbt-core 1.11 selected from it. */
class DbtSelectionsTest {
    private static final DependencyGraph GRAPH = ShopProject.graph();

    @TempDir
    private static Path root;

    @BeforeAll
    static void makeFolders() {
        GRAPH.nodes().stream()
                .filter(node -> node.facts().packageName().equals("shop"))
                .forEach(DbtSelectionsTest::makeFile);
    }

    private static void makeFile(Node node) {
        try {
            Path file = root.resolve(node.facts().originalFilePath());
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[0]);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    @TestFactory
    Stream<DynamicTest> selects_what_dbt_selects() {
        return ShopProject.selections().stream()
                .map(selected -> DynamicTest.dynamicTest(selected.toString(), () -> check(selected)));
    }

    private static void check(ShopProject.Selected selected) {
        if (selected.error()) {
            assertThatThrownBy(() -> select(selected))
                    .isInstanceOfSatisfying(
                            ToolkitException.class,
                            error -> assertThat(error.exitCode()).isEqualTo(2));
            return;
        }
        Selection selection = select(selected);
        assertThat(SampleNodes.ids(selection.nodes().stream())).isEqualTo(selected.expected());
        assertThat(selection.warnings())
                .filteredOn(warning -> warning.code() == ErrorCode.SELECTOR_EMPTY)
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrderElementsOf(warnings(selected));
    }

    private static List<String> warnings(ShopProject.Selected selected) {
        return orNone(selected.empty()).stream()
                .map(raw -> "The selection criterion '" + raw + "' does not match any enabled nodes")
                .toList();
    }

    private static Selection select(ShopProject.Selected selected) {
        SelectionRequest request = new SelectionRequest(
                orNone(selected.select()),
                orNone(selected.exclude()),
                Optional.ofNullable(selected.selector()),
                Optional.ofNullable(selected.indirect())
                        .flatMap(IndirectSelection::ofLabel)
                        .orElse(IndirectSelection.EAGER),
                Scope.LIST.types(types(orNone(selected.types())), types(orNone(selected.except()))),
                true);
        return new NodeSelector(
                        GRAPH,
                        new ProjectPlace("shop", root),
                        YamlReader.read("selectors.yml", ShopProject.selectors(), new Problems()),
                        List.of())
                .select(request);
    }

    private static List<String> orNone(List<String> values) {
        return values == null ? List.of() : values;
    }

    private static Collection<ResourceType> types(List<String> labels) {
        Collection<ResourceType> types = new ArrayList<>();
        for (String label : labels) {
            switch (label) {
                case "all" -> types.addAll(EnumSet.allOf(ResourceType.class));
                case "default" -> types.addAll(Scope.LIST.types());
                default -> types.add(ResourceType.ofLabel(label).orElseThrow());
            }
        }
        return types;
    }
}
