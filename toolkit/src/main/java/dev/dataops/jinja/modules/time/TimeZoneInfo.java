package dev.dataops.jinja.modules.time;

import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Python's {@code tzinfo}. */
interface TimeZoneInfo extends JinjaObject {
    /** Returns how far local time is ahead of UTC. */
    ZoneOffset offset();

    /** Returns the abbreviation, such as {@code UTC} or {@code EST}. */
    String abbreviation();

    /** Returns the time zone that holds at a moment given in UTC; a zone with daylight saving is another one in summer. */
    TimeZoneInfo at(LocalDateTime utc);

    @Override
    default @Nullable Object attribute(String name) {
        return switch (name) {
            case "utcoffset" -> (JinjaCallable) arguments -> PyTimedelta.ofSeconds(offset().getTotalSeconds());
            case "tzname" -> (JinjaCallable) arguments -> abbreviation();
            default -> Undefined.attribute(this, name);
        };
    }

    /**
     * Returns the argument {@code tzinfo} of a function.
     *
     * @throws JinjaException if it is neither a time zone nor {@code None}
     */
    static @Nullable TimeZoneInfo of(@Nullable Object value) {
        if (value == null || value instanceof TimeZoneInfo) {
            return (TimeZoneInfo) value;
        }
        throw JinjaException.of(
                "tzinfo argument must be None or of a tzinfo subclass, not type '" + Values.typeName(value) + "'");
    }
}
