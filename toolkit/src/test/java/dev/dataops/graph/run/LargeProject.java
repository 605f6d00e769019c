package dev.dataops.graph.run;

import static dev.dataops.graph.SampleNodes.model;
import static dev.dataops.graph.SampleNodes.node;
import static dev.dataops.graph.SampleNodes.test;

import dev.dataops.project.Node;
import dev.dataops.project.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A layered project of any size, as large teams have them: staging on sources, intermediates on staging, marts on both; a fifth of the tests are relationships. */
final class LargeProject {
    private static final int SOURCES = 200;

    private LargeProject() {}

    static List<Node> nodes(int models, int tests) {
        Random random = new Random(42);
        List<Node> nodes = new ArrayList<>();
        for (int at = 0; at < SOURCES; at++) {
            nodes.add(node(ResourceType.SOURCE, "raw" + at));
        }
        for (int at = 0; at < models; at++) {
            int layer = at * 10 / models;
            if (layer < 3) {
                nodes.add(model("m" + at, "source.shop.raw" + random.nextInt(SOURCES)));
            } else if (layer < 6) {
                nodes.add(model("m" + at, "m" + random.nextInt(models * 3 / 10)));
            } else {
                int first = random.nextInt(at);
                nodes.add(model("m" + at, "m" + first, "m" + (first + 1 + random.nextInt(at - first)) % at));
            }
        }
        for (int at = 0; at < tests; at++) {
            String tested = "m" + at % models;
            String other = "m" + random.nextInt(models);
            boolean relationship = at % 5 == 0 && !other.equals(tested);
            nodes.add(relationship ? test("t" + at, tested, other) : test("t" + at, tested));
        }
        return nodes;
    }
}
