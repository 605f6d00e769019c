package dev.dataops.graph.method;

import dev.dataops.project.Node;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The method {@code path}: matches nodes by their file, by the property file that describes them, or by a folder above their file. A step of the path may have
 * wildcards, and {@code **} stands for any number of folders. Files of packages match as dbt has it: by paths that the root project has too.
 */
final class PathPattern implements Predicate<Node> {
    private static final String ANY_FOLDERS = "**";

    private final ProjectPlace place;
    private final List<String> steps;
    private final String path;
    private final boolean plain;
    private final List<Predicate<String>> matchers;
    private final Map<String, Boolean> folders = new HashMap<>();

    PathPattern(String pattern, ProjectPlace place) {
        this.place = place;
        this.steps = steps(pattern, place.root());
        this.path = String.join("/", steps);
        this.plain = Wildcard.isPlain(path) && !steps.isEmpty();
        this.matchers = steps.stream().map(Wildcard::of).toList();
    }

    private static List<String> steps(String pattern, Path root) {
        String path = pattern.replace(File.separatorChar, '/');
        if (path.startsWith("/")) {
            String start = root.toString().replace(File.separatorChar, '/') + "/";
            if (!path.startsWith(start)) {
                throw InvalidSelector.because(
                        "the path '" + pattern + "' does not lie in the project " + root,
                        "write it relative to the project");
            }
            path = path.substring(start.length());
        }
        return Arrays.stream(path.split("/"))
                .filter(step -> !step.isEmpty() && !step.equals("."))
                .toList();
    }

    @Override
    public boolean test(Node node) {
        boolean own = node.facts().packageName().equals(place.name());
        String file = node.facts().originalFilePath();
        if (plain) {
            return (startsWithPath(file) && (own || Files.exists(place.root().resolve(path))))
                    || patch(node).filter(path::equals).isPresent();
        }
        return matches(file, own)
                || folderMatches(parent(file), own)
                || patch(node).filter(this::matches).isPresent();
    }

    /** Most paths have no wildcards and there may be many of them, so they take the short way. */
    private boolean startsWithPath(String file) {
        return file.startsWith(path) && (file.length() == path.length() || file.charAt(path.length()) == '/');
    }

    /** The root project's property file that describes a node. */
    private Optional<String> patch(Node node) {
        Optional<String> file = Optional.empty();
        if (node instanceof Node.Relational relational) {
            file = relational.properties().patchFile();
        } else if (node instanceof Node.DataTest test) {
            file = test.properties().patchFile();
        } else if (node instanceof Node.Analysis analysis) {
            file = analysis.properties().patchFile();
        }
        String start = place.name() + "://";
        return file.filter(each -> each.startsWith(start)).map(each -> each.substring(start.length()));
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Whether a folder or one above it matches; folders are few, so the answers are kept. */
    private boolean folderMatches(String folder, boolean own) {
        String key = own ? folder : folder + "/";
        Boolean known = folders.get(key);
        if (known == null) {
            known = matches(folder, own) || (!folder.isEmpty() && folderMatches(parent(folder), own));
            folders.put(key, known);
        }
        return known;
    }

    private boolean matches(String path, boolean own) {
        return matches(path) && (own || Files.exists(place.root().resolve(path)));
    }

    private boolean matches(String path) {
        return matches(0, path.isEmpty() ? List.of() : List.of(path.split("/")), 0);
    }

    private boolean matches(int step, List<String> names, int name) {
        if (step == steps.size()) {
            return name == names.size();
        }
        if (steps.get(step).equals(ANY_FOLDERS)) {
            return matches(step + 1, names, name) || (name < names.size() && matches(step, names, name + 1));
        }
        return name < names.size() && matchers.get(step).test(names.get(name)) && matches(step + 1, names, name + 1);
    }
}
