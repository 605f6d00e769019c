package dev.dataops.project.load;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.project.GroupInfo;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.assemble.PropertyAssembler;
import dev.dataops.project.properties.GroupSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups of the project and its packages. */
final class Groups {
    private final Map<String, GroupInfo> byName = new LinkedHashMap<>();

    Groups(List<GroupSpec> specs, PropertyAssembler about, Problems problems) {
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
                            spec.file().relativePath(),
                            spec.file().originalPath(),
                            spec.owner(),
                            about.describe(
                                            description,
                                            spec.file(),
                                            spec.fields().at("description"))
                                    .text(),
                            new NodeConfig(spec.fields().values("config"))));
        }
    }

    Map<String, GroupInfo> byName() {
        return byName;
    }
}
