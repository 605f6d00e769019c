package dev.dataops.settings;

import dev.dataops.macros.Target;
import java.nio.file.Path;
import java.util.Map;

/**
 * A target with what its adapter needs to open it.
 *
 * @param target the target, as templates see it
 * @param output all fields of the output, rendered, secrets included; for the adapter only
 * @param folder the folder that relative paths among them start from
 */
public record Profile(Target target, Map<String, Object> output, Path folder) {
    /** Prints the target only; the output may hold secrets. */
    @Override
    public String toString() {
        return "Profile[" + target + "]";
    }
}
