package dev.dataops.project.parse;

import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.Signature;
import dev.dataops.macros.EnvironmentVariables;
import dev.dataops.macros.InvocationContext;
import dev.dataops.macros.Target;
import dev.dataops.macros.Vars;
import dev.dataops.macros.catalog.DispatchRules;
import dev.dataops.macros.catalog.MacroCatalog;
import dev.dataops.project.yaml.ValueRenderer;
import dev.dataops.project.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Templates in {@code profiles.yml}: they see {@code env_var}, secrets included, and the variables of the command line, but no target yet. */
public final class ProfileTemplates {
    private static final Signature ENV_VAR = Signature.of("var").optional("default", null);

    private ProfileTemplates() {}

    /**
     * Returns what renders the values of a profile.
     *
     * @param environment the environment variables
     * @param vars what {@code --vars} gave
     */
    public static ValueRenderer of(Map<String, String> environment, Map<String, Object> vars) {
        EnvironmentVariables variables = new EnvironmentVariables(environment);
        JinjaCallable envVar = arguments -> {
            Bound bound = arguments.bind("env_var", ENV_VAR);
            return variables.secretOrValue(bound.text("var"), bound.get("default"));
        };
        Target none = new Target("", "", "", "", "", 1, Map.of(), Optional.empty());
        DispatchRules rules = new DispatchRules("", Map.of(), Set.of(), List.of());
        InvocationContext shared = InvocationContext.builder(
                        MacroCatalog.builder(rules).build(), none)
                .vars(new Vars(vars, "", Map.of()))
                .yaml(new YamlText())
                .build();
        return new ValueTemplates(shared).of("", Map.of("env_var", envVar));
    }
}
