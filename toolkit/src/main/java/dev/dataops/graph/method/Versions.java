package dev.dataops.graph.method;

import dev.dataops.project.Node;
import java.util.List;
import java.util.function.Predicate;

/** The method {@code version}: matches models by where their version stands: {@code latest}, {@code prerelease}, {@code old} or {@code none}. */
final class Versions {
    private static final List<String> KINDS = List.of("latest", "prerelease", "old", "none");

    private Versions() {}

    static Predicate<Node> matching(Search search) {
        return switch (search.text()) {
            case "latest" -> versioned(order -> order == 0);
            case "prerelease" -> versioned(order -> order > 0);
            case "old" -> versioned(order -> order < 0);
            case "none" ->
                node -> node instanceof Node.Model model && model.version().isEmpty();
            default -> throw InvalidSelector.unknown(search, search.text(), "a kind of version", KINDS);
        };
    }

    private static Predicate<Node> versioned(Predicate<Integer> order) {
        return node -> node instanceof Node.Model model
                && model.version().isPresent()
                && model.latestVersion().isPresent()
                && order.test(
                        compare(model.version().get(), model.latestVersion().get()));
    }

    /** Versions are compared as numbers where both are numbers, else as texts. */
    private static int compare(String left, String right) {
        try {
            return Double.compare(Double.parseDouble(left), Double.parseDouble(right));
        } catch (NumberFormatException notNumbers) {
            return left.compareTo(right);
        }
    }
}
