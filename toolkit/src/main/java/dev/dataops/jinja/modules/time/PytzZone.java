package dev.dataops.jinja.modules.time;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time zone of pytz at one of its offsets. What {@code pytz.timezone(name)} returns is at the zone's very first one, local mean time, until
 * {@code localize} or {@code astimezone} puts it right; see <a href="https://pythonhosted.org/pytz/">pytz</a>.
 */
final class PytzZone implements TimeZoneInfo {
    private static final Signature LOCALIZE = Signature.of("dt").optional("is_dst", false);
    private static final Signature NORMALIZE = Signature.of("dt");

    /** The abbreviations that the time zone database knows; Java has made up more. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "UTC", "GMT", "WET", "WEST", "CET", "CEST", "EET", "EEST", "BST", "IST", "MSK", "EST", "EDT", "CST", "CDT",
            "MST", "MDT", "PST", "PDT", "AKST", "AKDT", "HST", "HDT", "AST", "ADT", "NST", "NDT", "SAST", "WAT", "CAT",
            "EAT", "IDT", "PKT", "WIB", "WITA", "WIT", "HKT", "JST", "KST", "AWST", "ACST", "ACDT", "AEST", "AEDT",
            "NZST", "NZDT", "SST");

    private final ZoneId zone;
    private final ZoneOffset offset;
    private final String abbreviation;
    private final boolean daylightSaving;

    private PytzZone(ZoneId zone, ZoneOffset offset, String abbreviation, boolean daylightSaving) {
        this.zone = zone;
        this.offset = offset;
        this.abbreviation = abbreviation;
        this.daylightSaving = daylightSaving;
    }

    static TimeZoneInfo of(String name) {
        if (name.equalsIgnoreCase("utc")) {
            return FixedZone.PYTZ_UTC;
        }
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (id.equalsIgnoreCase(name)) {
                ZoneId zone = ZoneId.of(id);
                ZoneRules rules = zone.getRules();
                return rules.isFixedOffset()
                        ? at(zone, Instant.EPOCH)
                        : new PytzZone(zone, minutes(rules.getOffset(Instant.MIN)), "LMT", false);
            }
        }
        throw JinjaException.of("unknown time zone '" + name + "'");
    }

    /** pytz rounds local mean time to minutes. */
    private static ZoneOffset minutes(ZoneOffset exact) {
        return ZoneOffset.ofTotalSeconds((int) Math.floor((exact.getTotalSeconds() + 30) / 60.0) * 60);
    }

    private static PytzZone at(ZoneId zone, Instant moment) {
        ZoneRules rules = zone.getRules();
        ZoneOffset offset = rules.getOffset(moment);
        String abbreviation = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(moment.atZone(zone));
        String shown = ABBREVIATIONS.contains(abbreviation) ? abbreviation : numeric(offset);
        return new PytzZone(zone, offset, shown, rules.isDaylightSavings(moment));
    }

    /** Zones without an abbreviation go by their offset, such as {@code +03} or {@code +0530}. */
    private static String numeric(ZoneOffset offset) {
        String text = IsoText.offset(offset, false);
        return text.endsWith("00") ? text.substring(0, 3) : text;
    }

    @Override
    public ZoneOffset offset() {
        return offset;
    }

    @Override
    public String abbreviation() {
        return abbreviation;
    }

    @Override
    public TimeZoneInfo at(LocalDateTime utc) {
        return at(zone, utc.toInstant(ZoneOffset.UTC));
    }

    @Override
    public @Nullable Object attribute(String name) {
        if (name.equals("zone")) {
            return zone.getId();
        }
        Object common = commonAttribute(this, name);
        return common == null ? TimeZoneInfo.super.attribute(name) : common;
    }

    /** Returns an attribute that all time zones of pytz have, or null. */
    static @Nullable Object commonAttribute(TimeZoneInfo zone, String name) {
        return switch (name) {
            case "zone" -> zone.abbreviation();
            case "localize" -> (JinjaCallable) arguments -> localize(zone, arguments);
            case "normalize" ->
                (JinjaCallable) arguments ->
                        dateTime(arguments.bind("normalize", NORMALIZE)).inZone(zone);
            default -> null;
        };
    }

    private static PyDateTime dateTime(Bound bound) {
        if (bound.get(0) instanceof PyDateTime moment) {
            return moment;
        }
        throw JinjaException.of("expected a datetime, got " + Values.typeName(bound.get(0)));
    }

    private static Object localize(TimeZoneInfo zone, Arguments arguments) {
        Bound bound = arguments.bind("localize", LOCALIZE);
        PyDateTime naive = dateTime(bound);
        if (naive.zone() != null) {
            throw JinjaException.of("Not naive datetime (tzinfo is already set)");
        }
        return naive.withZone(zone instanceof PytzZone pytz ? pytz.localized(naive.wall(), bound.get(1)) : zone);
    }

    private PytzZone localized(LocalDateTime wall, @Nullable Object isDst) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        if (offsets.size() == 1) {
            return at(zone, wall.toInstant(offsets.get(0)));
        }
        if (isDst == null) {
            throw JinjaException.of((offsets.isEmpty() ? "non-existent" : "ambiguous") + " local time " + wall);
        }
        var transition = zone.getRules().getTransition(wall);
        PytzZone before = at(zone, transition.getInstant().minusSeconds(1));
        PytzZone after = at(zone, transition.getInstant());
        return before.daylightSaving == Values.truthy(isDst) ? before : after;
    }

    @Override
    public String str() {
        return zone.getId();
    }

    @Override
    public String repr() {
        String delta = PyTimedelta.ofSeconds(offset.getTotalSeconds()).str();
        return "<DstTzInfo '" + zone.getId() + "' " + abbreviation + (delta.startsWith("-") ? "" : "+") + delta
                + (daylightSaving ? " DST>" : " STD>");
    }

    @Override
    public String typeName() {
        return "pytz.timezone";
    }
}
