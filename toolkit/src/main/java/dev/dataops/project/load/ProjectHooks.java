package dev.dataops.project.load;

import dev.dataops.project.Node.HookTime;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.parse.Draft;
import dev.dataops.project.parse.SqlFiles;
import dev.dataops.project.yaml.YamlList;
import dev.dataops.project.yaml.YamlNode;
import dev.dataops.project.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** The statements of {@code on-run-start} and {@code on-run-end}. */
final class ProjectHooks {
    private ProjectHooks() {}

    static List<Draft> of(ProjectFile owner, SqlFiles files) {
        List<Draft> drafts = new ArrayList<>();
        add(owner, "on-run-start", HookTime.RUN_START, files, drafts);
        add(owner, "on-run-end", HookTime.RUN_END, files, drafts);
        return drafts;
    }

    private static void add(ProjectFile owner, String key, HookTime when, SqlFiles files, List<Draft> drafts) {
        YamlNode value = owner.fields().get(key);
        List<YamlNode> statements =
                value instanceof YamlList list ? list.items() : value == null ? List.of() : List.of(value);
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i) instanceof YamlScalar scalar && !scalar.isNull()) {
                files.hook(owner, when, i, scalar.asText(), owner.yaml().at(scalar))
                        .ifPresent(drafts::add);
            }
        }
    }
}
