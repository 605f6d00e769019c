package dev.dataops.graph;

import dev.dataops.project.Node;
import dev.dataops.project.ResourceType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random projects without circles: the same for the same seed. */
public final class RandomProject {
    private RandomProject() {}

    /** Nodes of all kinds that depend on each other, in no particular order. */
    public static List<Node> nodes(Random random, int size) {
        List<Node> nodes = new ArrayList<>();
        List<String> usable = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            Node node = node(random, at, usable);
            nodes.add(node);
            if (node.type() != ResourceType.TEST && node.type() != ResourceType.EXPOSURE) {
                usable.add(node.id().value());
            }
        }
        Collections.shuffle(nodes, random);
        return nodes;
    }

    private static Node node(Random random, int at, List<String> usable) {
        int dice = random.nextInt(100);
        if (usable.isEmpty() || dice < 5) {
            return SampleNodes.node(ResourceType.SOURCE, "n" + at);
        }
        if (dice < 45) {
            return SampleNodes.test("n" + at, some(random, usable, 1 + random.nextInt(3)));
        }
        ResourceType type = dice < 48 ? ResourceType.EXPOSURE : dice < 53 ? ResourceType.SNAPSHOT : ResourceType.MODEL;
        return SampleNodes.node(type, "n" + at, some(random, usable, random.nextInt(4)));
    }

    private static String[] some(Random random, List<String> usable, int count) {
        Set<String> picked = new LinkedHashSet<>();
        for (int at = 0; at < count; at++) {
            int back = 1 + random.nextInt(Math.min(usable.size(), 12));
            picked.add(usable.get(usable.size() - back));
        }
        return picked.toArray(String[]::new);
    }
}
