package dev.dataops.graph.select;

import dev.dataops.project.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody asks to select.
 *
 * @param select the values of {@code --select}, each with one or more criteria; empty for all nodes
 * @param exclude the values of {@code --exclude}
 * @param selector the name of a selector of {@code selectors.yml}; it wins over the two above, as in dbt
 * @param indirect when tests are picked because of their parents
 * @param types the types of nodes to keep in the end
 * @param emptyModels whether models without any SQL are kept: they can be listed and not be run
 */
public record SelectionRequest(
        List<String> select,
        List<String> exclude,
        Optional<String> selector,
        IndirectSelection indirect,
        Set<ResourceType> types,
        boolean emptyModels) {
    public SelectionRequest {
        select = List.copyOf(select);
        exclude = List.copyOf(exclude);
        types = Set.copyOf(types);
    }

    /** Returns a request for everything of some types. */
    public static SelectionRequest all(Set<ResourceType> types) {
        return new SelectionRequest(List.of(), List.of(), Optional.empty(), IndirectSelection.EAGER, types, false);
    }

    /** Returns this request with other criteria to select. */
    public SelectionRequest selecting(String... criteria) {
        return new SelectionRequest(List.of(criteria), exclude, selector, indirect, types, emptyModels);
    }

    /** Returns this request with other criteria to exclude. */
    public SelectionRequest excluding(String... criteria) {
        return new SelectionRequest(select, List.of(criteria), selector, indirect, types, emptyModels);
    }

    /** Returns this request by a selector of {@code selectors.yml}. */
    public SelectionRequest named(String name) {
        return new SelectionRequest(select, exclude, Optional.of(name), indirect, types, emptyModels);
    }

    /** Returns this request with another mode for tests. */
    public SelectionRequest with(IndirectSelection mode) {
        return new SelectionRequest(select, exclude, selector, mode, types, emptyModels);
    }
}
