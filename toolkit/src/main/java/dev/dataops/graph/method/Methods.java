package dev.dataops.graph.method;

import dev.dataops.project.Node;
import dev.dataops.project.ResourceType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The selector methods that look at one thing of a node. */
final class Methods {
    private static final List<String> TEST_TYPES = List.of("generic", "singular", "data", "unit");

    private Methods() {}

    static Predicate<Node> tag(Search search) {
        Predicate<String> wanted = Wildcard.of(search.text());
        return node -> {
            for (String tag : node.tags()) {
                if (wanted.test(tag)) {
                    return true;
                }
            }
            return false;
        };
    }

    static Predicate<Node> group(Search search) {
        Predicate<String> wanted = Wildcard.of(search.text());
        return node -> node.config().string("group").filter(wanted).isPresent();
    }

    static Predicate<Node> access(Search search) {
        return node -> node instanceof Node.Model model && model.access().equals(search.text());
    }

    static Predicate<Node> source(Search search) {
        List<Predicate<String>> parts = parts(search, 3, "source:[package.]source[.table]");
        int last = parts.size() - 1;
        Predicate<String> packageName = last == 2 ? parts.get(0) : Wildcard.of("*");
        Predicate<String> sourceName = last == 2 ? parts.get(1) : parts.get(0);
        Predicate<String> table = last == 0 ? Wildcard.of("*") : parts.get(last);
        return node -> node instanceof Node.Source source
                && packageName.test(source.facts().packageName())
                && sourceName.test(source.sourceName())
                && table.test(source.name());
    }

    static Predicate<Node> named(Search search, ResourceType type) {
        List<Predicate<String>> parts = parts(search, 2, type.label() + ":[package.]name");
        Predicate<String> packageName = parts.size() == 2 ? parts.get(0) : Wildcard.of("*");
        Predicate<String> name = parts.get(parts.size() - 1);
        return node -> node.type() == type && packageName.test(node.facts().packageName()) && name.test(node.name());
    }

    private static List<Predicate<String>> parts(Search search, int atMost, String form) {
        String[] parts = search.text().split("\\.", -1);
        if (parts.length > atMost) {
            throw InvalidSelector.because("'" + search.raw() + "' has too many dots", "write " + form);
        }
        return Arrays.stream(parts).map(Wildcard::of).toList();
    }

    static Predicate<Node> file(Search search) {
        Predicate<String> wanted = Wildcard.of(search.text());
        return node -> {
            String path = node.facts().originalFilePath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            int dot = name.lastIndexOf('.');
            return wanted.test(name) || (dot > 0 && wanted.test(name.substring(0, dot)));
        };
    }

    static Predicate<Node> inPackage(Search search, ProjectPlace place) {
        Predicate<String> wanted = Wildcard.of(search.text().equals("this") ? place.name() : search.text());
        return node -> wanted.test(node.facts().packageName());
    }

    static Predicate<Node> testName(Search search) {
        Predicate<String> wanted = Wildcard.of(search.text());
        return node -> node.type() == ResourceType.UNIT_TEST
                ? wanted.test(node.name())
                : generic(node).map(Node.GenericTest::name).filter(wanted).isPresent();
    }

    static Predicate<Node> testType(Search search) {
        return switch (search.text()) {
            case "generic", "schema" -> node -> generic(node).isPresent();
            case "singular" ->
                node -> node.type() == ResourceType.TEST && generic(node).isEmpty();
            case "data" -> node -> node.type() == ResourceType.TEST;
            case "unit" -> node -> node.type() == ResourceType.UNIT_TEST;
            default -> throw InvalidSelector.unknown(search, search.text(), "a type of test", TEST_TYPES);
        };
    }

    private static Optional<Node.GenericTest> generic(Node node) {
        return node instanceof Node.DataTest test ? test.generic() : Optional.empty();
    }

    static Predicate<Node> resourceType(Search search) {
        ResourceType type = ResourceType.ofLabel(search.text())
                .orElseThrow(() -> InvalidSelector.unknown(
                        search,
                        search.text(),
                        "a resource type",
                        Arrays.stream(ResourceType.values())
                                .map(ResourceType::label)
                                .toList()));
        return node -> node.type() == type;
    }
}
