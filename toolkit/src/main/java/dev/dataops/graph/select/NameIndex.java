package dev.dataops.graph.select;

import dev.dataops.graph.dag.Adjacency;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.graph.dag.EdgeList;
import dev.dataops.project.Node;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes by the words that the method {@code fqn} compares first: name, package, first folder. Where many names are selected, such as the models that a
 * change touches, not each needs to be compared with every node.
 */
final class NameIndex {
    private final Map<String, Integer> words = new HashMap<>();
    private final Adjacency nodes;

    NameIndex(DependencyGraph graph) {
        EdgeList wordToNode = new EdgeList(graph.size() * 4);
        for (int index = 0; index < graph.size(); index++) {
            List<String> fqn = graph.node(index).facts().fqn();
            String last = fqn.get(fqn.size() - 1);
            add(wordToNode, last, index);
            add(wordToNode, firstPart(fqn.get(0)), index);
            if (fqn.size() > 1) {
                add(wordToNode, firstPart(fqn.get(1)), index);
            }
            if (graph.node(index) instanceof Node.Model model && model.version().isPresent()) {
                String name = fqn.get(fqn.size() - 2);
                add(wordToNode, name, index);
                add(wordToNode, name + "_" + last, index);
            }
        }
        nodes = wordToNode.bySource(words.size());
    }

    private void add(EdgeList wordToNode, String word, int node) {
        Integer known = words.putIfAbsent(word, words.size());
        wordToNode.add(known == null ? words.size() - 1 : known, node);
    }

    /** Returns all nodes that a name without wildcards may match, and some more. */
    BitSet candidates(String name) {
        BitSet candidates = new BitSet();
        String[] parts = name.split("\\.", -1);
        collect(name, candidates);
        collect(parts[0], candidates);
        if (parts.length > 1) {
            collect(parts[parts.length - 2] + "_" + parts[parts.length - 1], candidates);
        }
        return candidates;
    }

    private void collect(String word, BitSet candidates) {
        Integer key = words.get(word);
        if (key != null) {
            for (int at = nodes.start(key); at < nodes.end(key); at++) {
                candidates.set(nodes.at(at));
            }
        }
    }

    private static String firstPart(String segment) {
        int dot = segment.indexOf('.');
        return dot < 0 ? segment : segment.substring(0, dot);
    }
}
