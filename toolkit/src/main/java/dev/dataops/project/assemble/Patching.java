package dev.dataops.project.assemble;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.Suggestions;
import dev.dataops.project.ResourceType;
import dev.dataops.project.parse.Draft;
import dev.dataops.project.properties.NodePatch;
import dev.dataops.project.properties.VersionSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the node that each entry of a property file is about. */
public final class Patching {
    private final Predicate<Draft> enabled;
    private final Problems problems;
    private final IdentityHashMap<Draft, Integer> places = new IdentityHashMap<>();
    private final List<Patched> nodes = new ArrayList<>();
    private final Map<String, List<Draft>> refable = new HashMap<>();
    private final Map<String, List<Draft>> others = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(NodePatch patch, List<Draft> drafts) {}

    /**
     * An entry of a property file and what it is about.
     *
     * @param patch the entry
     * @param nodes the nodes: none where there is no such node, several for versions
     */
    public record Subject(NodePatch patch, List<Patched> nodes) {}

    private Patching(Predicate<Draft> enabled, Problems problems) {
        this.enabled = enabled;
        this.problems = problems;
    }

    /**
     * Joins drafts with what property files say.
     *
     * @param drafts all drafts
     * @param patches all entries about them
     * @param enabled whether a draft is enabled before property files are asked; asked only where a name has several drafts
     * @param problems where it goes when an entry is about nothing, or two are about the same
     */
    public static Patching join(
            List<Draft> drafts, List<NodePatch> patches, Predicate<Draft> enabled, Problems problems) {
        Patching patching = new Patching(enabled, problems);
        drafts.forEach(patching::index);
        patches.forEach(patching::apply);
        return patching;
    }

    /** Returns all nodes, in the order of the drafts. */
    public List<Patched> nodes() {
        return nodes;
    }

    /** Returns the entries of property files with what they are about. */
    public List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            subjects.add(new Subject(
                    entry.patch, entry.drafts.stream().map(this::patched).toList()));
        }
        return subjects;
    }

    private Patched patched(Draft draft) {
        return nodes.get(place(draft));
    }

    private int place(Draft draft) {
        return Objects.requireNonNull(places.get(draft));
    }

    private void index(Draft draft) {
        places.put(draft, nodes.size());
        nodes.add(Patched.alone(draft));
        boolean isRefable = switch (draft.type()) {
            case MODEL, SEED, SNAPSHOT -> true;
            default -> false;
        };
        (isRefable ? refable : others)
                .computeIfAbsent(draft.name(), name -> new ArrayList<>(1))
                .add(draft);
    }

    private void apply(NodePatch patch) {
        if (!patch.versions().isEmpty()) {
            applyVersions(patch);
            return;
        }
        List<Draft> named = find(patch, patch.name());
        List<Draft> fitting =
                named.stream().filter(draft -> draft.type() == patch.type()).toList();
        entries.add(new Entry(patch, fitting.isEmpty() ? named : fitting));
        if (fitting.isEmpty()) {
            problems.add(
                    named.isEmpty()
                            ? withoutNode(patch, patch.name(), patch.where())
                            : wrongSection(patch, named.get(0)));
            return;
        }
        for (Draft draft : fitting) {
            Patched node = patched(draft);
            if (node.patch().isPresent()) {
                problems.add(twice(patch, node.patch().get(), draft));
            } else {
                nodes.set(place(draft), node.with(patch));
            }
        }
    }

    private void applyVersions(NodePatch patch) {
        List<Draft> drafts = new ArrayList<>();
        entries.add(new Entry(patch, drafts));
        String latest = patch.latestVersion().orElseGet(() -> newest(patch.versions()));
        for (VersionSpec version : patch.versions()) {
            String fileName = version.definedIn().orElse(patch.name() + "_" + version.formatted());
            List<Draft> found = models(patch, fileName);
            if (found.isEmpty() && version.v().equals(latest)) {
                found = models(patch, patch.name());
            }
            if (found.isEmpty()) {
                problems.add(withoutNode(patch, fileName, version.where()));
            }
            for (Draft draft : found) {
                Patched node = patched(draft);
                if (node.patch().isPresent()) {
                    problems.add(twice(patch, node.patch().get(), draft));
                } else {
                    nodes.set(place(draft), node.as(patch, version, latest));
                    drafts.add(draft);
                }
            }
        }
    }

    private List<Draft> models(NodePatch patch, String name) {
        return find(patch, name).stream()
                .filter(draft -> draft.type() == ResourceType.MODEL)
                .toList();
    }

    /**
     * Returns the drafts of a name: the enabled ones of the property file's own package, else those of any other; disabled ones only where no enabled
     * one has the name.
     */
    private List<Draft> find(NodePatch patch, String name) {
        boolean isRefable = patch.type() != ResourceType.ANALYSIS && patch.type() != ResourceType.TEST;
        List<Draft> named = (isRefable ? refable : others).getOrDefault(name, List.of());
        if (named.size() < 2) {
            return named;
        }
        List<Draft> active = named.stream().filter(enabled).toList();
        return ofOwnPackage(patch, active.isEmpty() ? named : active);
    }

    private static List<Draft> ofOwnPackage(NodePatch patch, List<Draft> named) {
        String own = patch.file().owner().name();
        List<Draft> near = named.stream()
                .filter(draft -> draft.facts().packageName().equals(own))
                .toList();
        return near.isEmpty() ? named : near;
    }

    private static String newest(List<VersionSpec> versions) {
        return versions.stream().map(VersionSpec::v).max(BY_VERSION).orElseThrow();
    }

    /** Numbers by value; as soon as one of two is no number, both as text. */
    private static final Comparator<String> BY_VERSION = (left, right) -> {
        Double a = number(left);
        Double b = number(right);
        return a == null || b == null ? left.compareTo(right) : a.compareTo(b);
    };

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException exception) {
            return null;
        }
    }

    private Diagnostic withoutNode(NodePatch patch, String name, SourceLocation where) {
        boolean isRefable = patch.type() != ResourceType.ANALYSIS && patch.type() != ResourceType.TEST;
        String word = patch.type().label();
        Diagnostic finding = Diagnostic.warning(
                        ErrorCode.PROPERTY_WITHOUT_NODE,
                        "'" + patch.section() + "' describes '" + name + "', but there is no such " + word)
                .at(where);
        Optional<String> meant = Suggestions.didYouMean(name, (isRefable ? refable : others).keySet());
        return finding.withHint(meant.orElse("remove the entry, or add the " + word));
    }

    private static Diagnostic wrongSection(NodePatch patch, Draft actual) {
        return Diagnostic.warning(
                        ErrorCode.PROPERTY_WITHOUT_NODE,
                        "'" + patch.name() + "' is described under '" + patch.section() + "', but it is a "
                                + actual.type().label() + "; only its tests count")
                .at(patch.where())
                .withHint("move the entry under '" + actual.type().label() + "s'");
    }

    private static Diagnostic twice(NodePatch patch, NodePatch first, Draft draft) {
        return Diagnostic.error(
                        ErrorCode.NAME_DUPLICATE,
                        draft.type().label() + " '" + patch.name() + "' is described twice: " + first.where() + " and "
                                + patch.where())
                .at(patch.where())
                .of(draft.facts().id().value())
                .withHint("merge the two entries into one");
    }
}
