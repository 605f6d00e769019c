package dev.dataops.project;

import dev.dataops.core.Diagnostic;
import dev.dataops.macros.Target;
import dev.dataops.macros.Vars;
import dev.dataops.macros.catalog.MacroCatalog;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.sql.Quoting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A loaded project: the root project and its packages, every node enabled or not, every macro. Immutable.
 *
 * @param root the root project's package
 * @param packages all packages by name, the root project first, dbt's own not among them
 * @param target where it was loaded for
 * @param variables the variables of the project, its packages and {@code --vars}
 * @param quoting which parts of names the project quotes
 * @param nodes enabled nodes by id, in a stable order
 * @param disabled disabled nodes, by id
 * @param macros all macros
 * @param macroProperties what property files say about macros, by the macros' unique ids
 * @param docs docs blocks by id {@code doc.<package>.<name>}
 * @param groups groups by name
 * @param selectors {@code selectors.yml} as read, if there is one
 * @param refs resolves refs and sources to nodes
 * @param warnings what is odd but does not stop, unsupported features among it
 */
public record Project(
        PackageInfo root,
        Map<String, PackageInfo> packages,
        Target target,
        Vars variables,
        Quoting quoting,
        Map<NodeId, Node> nodes,
        Map<NodeId, Node> disabled,
        MacroCatalog macros,
        Map<String, MacroProperties> macroProperties,
        Map<String, DocBlock> docs,
        Map<String, GroupInfo> groups,
        Optional<YamlFile> selectors,
        RefIndex refs,
        List<Diagnostic> warnings) {

    /** Returns the root project's name. */
    public String name() {
        return root.name();
    }

    /** Returns an enabled node. */
    public Optional<Node> node(NodeId id) {
        return Optional.ofNullable(nodes.get(id));
    }
}
