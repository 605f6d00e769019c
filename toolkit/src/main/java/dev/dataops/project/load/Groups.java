package dev.dataops.project.load;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.Suggestions;
import dev.dataops.project.GroupInfo;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.assemble.PropertyAssembler;
import dev.dataops.project.properties.GroupSpec;
import dev.dataops.project.resolve.Pending;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups of the project and its packages. */
final class Groups {
    private final Map<String, GroupInfo> byName = new LinkedHashMap<>();
    private final Problems problems;

    Groups(List<GroupSpec> specs, PropertyAssembler about, Problems problems) {
        this.problems = problems;
        Map<String, GroupSpec> first = new LinkedHashMap<>();
        for (GroupSpec spec : specs) {
            String packageName = spec.file().owner().name();
            GroupSpec other = first.putIfAbsent(packageName + "." + spec.name(), spec);
            if (other != null) {
                problems.add(Diagnostic.error(
                                ErrorCode.NAME_DUPLICATE,
                                "the group '" + spec.name() + "' exists twice: " + other.where() + " and "
                                        + spec.where())
                        .at(spec.where())
                        .withHint("rename or remove one of them"));
            }
            String description = spec.fields().text("description", "");
            byName.putIfAbsent(
                    spec.name(),
                    new GroupInfo(
                            spec.name(),
                            packageName,
                            spec.file().originalPath(),
                            spec.owner(),
                            about.describe(description, spec.file(), spec.where())
                                    .text(),
                            new NodeConfig(spec.fields().values("config"))));
        }
    }

    Map<String, GroupInfo> byName() {
        return byName;
    }

    /** Reports nodes of groups that do not exist. */
    void check(List<Pending> nodes) {
        for (Pending node : nodes) {
            boolean unknown = node.enabled()
                    && node.group().isPresent()
                    && !byName.containsKey(node.group().get());
            if (unknown && node.config().string("group").isPresent()) {
                String group = node.group().get();
                problems.add(Diagnostic.error(ErrorCode.CONFIG_INVALID, "there is no group '" + group + "'")
                        .at(node.where())
                        .of(node.id().value())
                        .withHint(Suggestions.didYouMean(group, byName.keySet())
                                .orElse("define it under 'groups:' in a property file")));
            }
        }
    }
}
