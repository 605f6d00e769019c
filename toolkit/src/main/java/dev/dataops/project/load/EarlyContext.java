package dev.dataops.project.load;

import dev.dataops.macros.EnvironmentVariables;
import dev.dataops.macros.InvocationContext;
import dev.dataops.macros.Vars;
import dev.dataops.macros.catalog.DispatchRules;
import dev.dataops.macros.catalog.MacroCatalog;
import dev.dataops.project.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What templates see before any macro is read: the target, the environment, and the variables of the command line. */
final class EarlyContext {
    private EarlyContext() {}

    static InvocationContext of(ProjectRequest request) {
        DispatchRules rules = new DispatchRules(
                "", Map.of(), Set.of(), List.of(request.target().type()));
        return InvocationContext.builder(MacroCatalog.builder(rules).build(), request.target())
                .vars(new Vars(request.vars(), "", Map.of()))
                .environment(new EnvironmentVariables(request.environment()))
                .flags(request.flags())
                .yaml(new YamlText())
                .invocation(request.invocationId(), request.startedAt())
                .build();
    }
}
