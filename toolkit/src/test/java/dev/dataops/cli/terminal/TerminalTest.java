package dev.dataops.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void shows_colours_on_terminals_that_have_them() {
        assertThat(Terminal.of(true, Map.of("TERM", "xterm")).colours()).isTrue();
        assertThat(Terminal.of(false, Map.of("TERM", "xterm")).colours()).isFalse();
        assertThat(Terminal.of(true, Map.of("TERM", "dumb"))).isEqualTo(new Terminal(false, false, true));
        assertThat(Terminal.of(true, Map.of("NO_COLOR", "1"))).isEqualTo(new Terminal(true, false, true));
        assertThat(Terminal.of(true, Map.of("NO_COLOR", "")).colours()).isTrue();
        assertThat(Terminal.of(false, Map.of("FORCE_COLOR", "1")).colours()).isTrue();
        assertThat(Terminal.of(false, Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"))
                        .colours())
                .isFalse();
    }

    @Test
    void shows_characters_that_the_locale_has() {
        assertThat(Terminal.of(true, Map.of("LANG", "C")).unicode()).isFalse();
        assertThat(Terminal.of(true, Map.of("LANG", "C", "LC_ALL", "de_CH.utf8"))
                        .unicode())
                .isTrue();
        assertThat(Terminal.of(true, Map.of()).unicode()).isTrue();
        assertThat(Terminal.of(false, Map.of("LANG", "C")).unicode()).isTrue();
    }

    @Test
    void is_as_wide_as_the_environment_says() {
        assertThat(Terminal.PLAIN.width(Map.of("COLUMNS", "132"))).isEqualTo(132);
        assertThat(Terminal.PLAIN.width(Map.of("COLUMNS", "3"))).isEqualTo(20);
        assertThat(Terminal.PLAIN.width(Map.of("COLUMNS", "wide"))).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void paints_only_where_colours_show() {
        assertThat(new Terminal(true, true, true).paint(Style.RED, "no")).isEqualTo("\u001b[31mno\u001b[0m");
        assertThat(new Terminal(true, true, true).paint(Style.RED, "")).isEmpty();
        assertThat(Terminal.PLAIN.paint(Style.RED, "no")).isEqualTo("no");
    }
}
