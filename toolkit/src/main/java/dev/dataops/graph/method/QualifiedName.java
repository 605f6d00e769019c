package dev.dataops.graph.method;

import dev.dataops.project.Node;
import dev.dataops.project.ResourceType;
import java.util.List;
import java.util.function.Predicate;

/**
 * The method {@code fqn}: matches nodes, other than sources, by name, by folder or by package. {@code a.b} matches what lies in the folder b of the package
 * or folder a; the package may be left out. A part with wildcards matches all that follows. Of a versioned model both {@code orders} and {@code
 * orders.v2} or {@code orders_v2} match.
 */
final class QualifiedName implements Predicate<Node> {
    private final String wanted;
    private final boolean onePart;
    private final String lastTwoParts;
    /** What stands before the first part with a wildcard, with the dot; all where no part has one. */
    private final String plain;

    private final int parts;
    private final boolean wild;
    private final Predicate<String> rest;
    private final Predicate<String> whole;

    QualifiedName(String wanted) {
        List<String> all = List.of(wanted.split("\\.", -1));
        List<String> plainParts = all.stream().takeWhile(QualifiedName::isPlain).toList();
        this.wanted = wanted;
        parts = all.size();
        onePart = parts == 1;
        wild = plainParts.size() < parts;
        lastTwoParts = String.join("_", all.subList(Math.max(0, parts - 2), parts));
        plain = String.join(".", plainParts) + (wild && !plainParts.isEmpty() ? "." : "");
        rest = Wildcard.of(String.join(".", all.subList(plainParts.size(), parts)));
        whole = Wildcard.of(wanted);
    }

    private static boolean isPlain(String part) {
        return Wildcard.isPlain(part) && part.indexOf(']') < 0;
    }

    @Override
    public boolean test(Node node) {
        if (node.type() == ResourceType.SOURCE) {
            return false;
        }
        List<String> fqn = node.facts().fqn();
        boolean versioned = node instanceof Node.Model model && model.version().isPresent();
        return leafMatches(fqn, versioned) || startMatches(fqn, 0) || startMatches(fqn, 1);
    }

    private boolean leafMatches(List<String> fqn, boolean versioned) {
        String last = fqn.get(fqn.size() - 1);
        if (!versioned) {
            return nameMatches(last);
        }
        String name = fqn.get(fqn.size() - 2);
        return nameMatches(name) || lastTwoParts.equals(name + "_" + last);
    }

    /** A name matches as it stands; a pattern without dots matches names wherever they are nested. */
    private boolean nameMatches(String name) {
        return wild ? wanted.equals(name) || (onePart && whole.test(name)) : wanted.equals(name);
    }

    /** Compares with the segments from one on; dots inside a segment separate like those between them. */
    private boolean startMatches(List<String> fqn, int from) {
        if (wild) {
            String joined = String.join(".", fqn.subList(Math.min(from, fqn.size()), fqn.size()));
            return joined.startsWith(plain) && parts(joined) >= parts && rest.test(joined.substring(plain.length()));
        }
        int at = 0;
        for (int segment = from; segment < fqn.size(); segment++) {
            String text = fqn.get(segment);
            int left = wanted.length() - at;
            if (text.length() >= left) {
                return text.regionMatches(0, wanted, at, left) && (text.length() == left || text.charAt(left) == '.');
            }
            if (!wanted.startsWith(text, at) || wanted.charAt(at + text.length()) != '.') {
                return false;
            }
            at += text.length() + 1;
        }
        return false;
    }

    private static int parts(String joined) {
        return 1 + (int) joined.chars().filter(letter -> letter == '.').count();
    }
}
