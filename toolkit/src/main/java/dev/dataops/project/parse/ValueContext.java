package dev.dataops.project.parse;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.macros.ConfigValue;
import dev.dataops.macros.DbtContext;
import dev.dataops.macros.NodeContext;
import dev.dataops.macros.adapter.ParsingAdapter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a value of a YAML file sees: variables, the environment and the target, and nothing of any node. */
record ValueContext(String packageName, Map<String, Object> extras) implements NodeContext {
    @Override
    public String nodeId() {
        return "";
    }

    @Override
    public boolean execute() {
        return false;
    }

    @Override
    public boolean requiresVars() {
        return true;
    }

    @Override
    public boolean undefinedIsLenient() {
        return false;
    }

    @Override
    public Object ref(Optional<String> refPackage, String name, Optional<Object> version) {
        throw notHere("ref");
    }

    @Override
    public Object source(String sourceName, String tableName) {
        throw notHere("source");
    }

    @Override
    public ConfigValue config() {
        return ConfigValue.of(Map.of());
    }

    @Override
    public @Nullable Object self() {
        return null;
    }

    @Override
    public @Nullable Object model() {
        return null;
    }

    @Override
    public JinjaObject adapter(DbtContext context) {
        return new ParsingAdapter(context);
    }

    private static ToolkitException notHere(String function) {
        return new ToolkitException(
                Diagnostic.error(ErrorCode.JINJA_RUNTIME, function + "() cannot be used in the values of YAML files"));
    }
}
