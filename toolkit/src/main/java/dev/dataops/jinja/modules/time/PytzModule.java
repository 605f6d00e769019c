package dev.dataops.jinja.modules.time;

import dev.dataops.jinja.modules.object.PyModule;
import dev.dataops.jinja.operation.Sequences;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Signature;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeSet;

/** The module pytz. */
public final class PytzModule {
    private static final Signature ZONE = Signature.of("zone");
    private static final Signature OFFSET = Signature.of("offset");

    private PytzModule() {}

    /** Returns the module. */
    public static JinjaObject create() {
        return new PyModule(
                "pytz",
                Map.of(
                        "utc",
                        FixedZone.PYTZ_UTC,
                        "UTC",
                        FixedZone.PYTZ_UTC,
                        "timezone",
                        (JinjaCallable) PytzModule::timezone,
                        "FixedOffset",
                        (JinjaCallable) PytzModule::fixedOffset,
                        "all_timezones",
                        Sequences.list(new TreeSet<>(ZoneId.getAvailableZoneIds()))));
    }

    private static Object timezone(Arguments arguments) {
        return PytzZone.of(arguments.bind("timezone", ZONE).text("zone"));
    }

    private static Object fixedOffset(Arguments arguments) {
        Bound bound = arguments.bind("FixedOffset", OFFSET);
        return FixedZone.of(ZoneOffset.ofTotalSeconds(Numbers.toInt(bound.get(0)) * 60), null);
    }
}
