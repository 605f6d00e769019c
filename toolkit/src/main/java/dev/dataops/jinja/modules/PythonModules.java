package dev.dataops.jinja.modules;

import dev.dataops.jinja.modules.iteration.ItertoolsModule;
import dev.dataops.jinja.modules.regex.ReModule;
import dev.dataops.jinja.modules.time.DatetimeModule;
import dev.dataops.jinja.modules.time.PytzModule;
import dev.dataops.jinja.value.JinjaObject;
import java.time.Clock;
import java.util.Map;

/** The modules by name. */
public final class PythonModules {
    private PythonModules() {}

    /**
     * Returns the modules {@code datetime}, {@code pytz}, {@code re} and {@code itertools}.
     *
     * @param clock what {@code now()} and {@code today()} read, in its own zone
     */
    public static Map<String, JinjaObject> all(Clock clock) {
        return Map.of(
                "datetime", DatetimeModule.create(clock),
                "pytz", PytzModule.create(),
                "re", ReModule.create(),
                "itertools", ItertoolsModule.create());
    }
}
