package dev.dataops.jinja.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.jinja.Template;
import dev.dataops.jinja.modules.time.PyDate;
import dev.dataops.jinja.modules.time.PyDateTime;
import dev.dataops.jinja.modules.time.PyTime;
import dev.dataops.jinja.value.Context;
import dev.dataops.jinja.value.Undefined;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What depends on the clock, and what hosts hand over; the rest is compared with Python's own modules elsewhere. */
class PythonModulesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2024-03-01T02:03:04.500600Z"), ZoneId.of("America/New_York"));

    private static String render(String source, Map<String, Object> names) {
        Map<String, Object> all = new HashMap<>(names);
        all.put("modules", PythonModules.all(CLOCK));
        Context context = name -> all.containsKey(name) ? all.get(name) : Undefined.of(name);
        return Template.parse(source, "a.sql").render(context);
    }

    @Test
    void tells_the_time_of_the_clock() {
        assertThat(render("{{ modules.datetime.datetime.now() }}", Map.of())).isEqualTo("2024-02-29 21:03:04.500600");
        assertThat(render("{{ modules.datetime.datetime.utcnow() }}", Map.of()))
                .isEqualTo("2024-03-01 02:03:04.500600");
        assertThat(render("{{ modules.datetime.date.today() }}", Map.of())).isEqualTo("2024-02-29");
        assertThat(render("{{ modules.datetime.datetime.now(modules.pytz.timezone('Europe/Berlin')) }}", Map.of()))
                .isEqualTo("2024-03-01 03:03:04.500600+01:00");
    }

    @Test
    void takes_dates_and_times_of_the_host() {
        Map<String, Object> names = Map.of(
                "run_started_at", PyDateTime.utc(CLOCK.instant()),
                "day", PyDate.of(LocalDate.of(2024, 1, 31)),
                "noon", PyTime.of(LocalTime.NOON),
                "moment", PyDateTime.of(OffsetDateTime.parse("2024-01-31T10:00:00+02:00")));

        assertThat(render("{{ run_started_at.strftime('%Y-%m-%d %H:%M:%S %Z') }}", names))
                .isEqualTo("2024-03-01 02:03:04 UTC");
        assertThat(render("{{ run_started_at.astimezone(modules.pytz.timezone('America/New_York')) }}", names))
                .isEqualTo("2024-02-29 21:03:04.500600-05:00");
        assertThat(render("{{ day }} {{ noon }} {{ moment }} {{ day.replace(day=1) < day }}", names))
                .isEqualTo("2024-01-31 12:00:00 2024-01-31 10:00:00+02:00 True");
    }

    @Test
    void a_pattern_may_come_with_its_names_and_braces() {
        assertThat(render(
                        "{{ modules.re.sub('(?P<first_part>\\\\w+)_{x}', '\\\\g<first_part>!', 'ab_{x}') }}", Map.of()))
                .isEqualTo("ab!");
    }
}
