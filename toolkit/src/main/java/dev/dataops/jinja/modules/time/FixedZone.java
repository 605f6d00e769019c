package dev.dataops.jinja.modules.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** {@code datetime.timezone}, and {@code pytz.utc}: a constant distance from UTC. */
final class FixedZone implements TimeZoneInfo {
    private static final String PYTZ_REPR = "<UTC>";

    static final FixedZone UTC = new FixedZone(ZoneOffset.UTC, null, "datetime.timezone.utc");
    static final FixedZone PYTZ_UTC = new FixedZone(ZoneOffset.UTC, "UTC", PYTZ_REPR);

    private final ZoneOffset offset;
    private final @Nullable String name;
    private final @Nullable String repr;

    private FixedZone(ZoneOffset offset, @Nullable String name, @Nullable String repr) {
        this.offset = offset;
        this.name = name;
        this.repr = repr;
    }

    static FixedZone of(ZoneOffset offset, @Nullable String name) {
        return offset.equals(ZoneOffset.UTC) && name == null ? UTC : new FixedZone(offset, name, null);
    }

    @Override
    public ZoneOffset offset() {
        return offset;
    }

    @Override
    public String abbreviation() {
        if (name != null) {
            return name;
        }
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC".concat(IsoText.offset(offset, true));
    }

    @Override
    public TimeZoneInfo at(LocalDateTime utc) {
        return this;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        if (PYTZ_REPR.equals(repr)) {
            Object member = PytzZone.commonAttribute(this, attribute);
            if (member != null) {
                return member;
            }
        }
        return TimeZoneInfo.super.attribute(attribute);
    }

    @Override
    public String str() {
        return abbreviation();
    }

    @Override
    public String repr() {
        if (repr != null) {
            return repr;
        }
        String argument = PyTimedelta.ofSeconds(offset.getTotalSeconds()).repr();
        return "datetime.timezone(" + argument + (name == null ? "" : ", '" + name + "'") + ")";
    }

    @Override
    public String typeName() {
        return "datetime.timezone";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FixedZone zone && offset.equals(zone.offset);
    }

    @Override
    public int hashCode() {
        return offset.hashCode();
    }
}
