package dev.dataops.execution.artifacts;

import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.Project;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who depends on whom and who belongs to which group, as the manifest has it: by unique id, relatives sorted.
 *
 * @param parents what each node depends on
 * @param children what depends on each node
 * @param groups the members of each group
 */
record FamilyMaps(
        Map<String, List<String>> parents, Map<String, List<String>> children, Map<String, List<String>> groups) {

    static FamilyMaps of(Project project) {
        FamilyMaps maps = new FamilyMaps(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        project.nodes().keySet().forEach(id -> maps.children.put(id.value(), new ArrayList<>()));
        project.groups().values().forEach(group -> maps.groups.put(group.name(), new ArrayList<>()));
        project.nodes().values().forEach(maps::add);
        maps.children.values().forEach(Collections::sort);
        return maps;
    }

    private void add(Node node) {
        String id = node.id().value();
        List<String> parentIds =
                node.dependencies().nodes().stream().map(NodeId::value).sorted().toList();
        parents.put(id, parentIds);
        for (String parent : parentIds) {
            children.computeIfAbsent(parent, unknown -> new ArrayList<>()).add(id);
        }
        node.group().map(groups::get).ifPresent(members -> members.add(id));
    }
}
