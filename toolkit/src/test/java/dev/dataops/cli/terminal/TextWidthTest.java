package dev.dataops.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void counts_columns_and_not_characters() {
        assertThat(TextWidth.of("")).isZero();
        assertThat(TextWidth.of("Zürich")).isEqualTo(6);
        assertThat(TextWidth.of("Zu\u0308rich")).isEqualTo(6);
        assertThat(TextWidth.of("東京")).isEqualTo(4);
        assertThat(TextWidth.of("🎉!")).isEqualTo(3);
        assertThat(TextWidth.of("→…█")).isEqualTo(3);
    }

    @Test
    void cuts_where_it_no_longer_fits() {
        assertThat(TextWidth.cut("orders", 6, "…")).isEqualTo("orders");
        assertThat(TextWidth.cut("orders", 5, "…")).isEqualTo("orde…");
        assertThat(TextWidth.cut("東京都", 4, "…")).isEqualTo("東…");
        assertThat(TextWidth.cut("🎉🎉", 3, "…")).isEqualTo("🎉…");
        assertThat(TextWidth.cut("abc", 1, "..")).isEqualTo(".");
        assertThat(TextWidth.cut("abc", 0, "…")).isEmpty();
    }

    @Test
    void pads_to_columns() {
        assertThat(TextWidth.padRight("東", 4)).isEqualTo("東  ");
        assertThat(TextWidth.padLeft("7", 3)).isEqualTo("  7");
        assertThat(TextWidth.padLeft("1234", 3)).isEqualTo("1234");
    }
}
