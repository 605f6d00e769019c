package dev.dataops.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void leaves_ordinary_text_alone() {
        String text = "Zürich → 東京 🎉\n\tselect a::int\n";
        assertThat(Printable.text(text)).isSameAs(text);
    }

    @Test
    void shows_control_characters_instead_of_obeying_them() {
        assertThat(Printable.text("a\u001b[2Jb\u0007c\u009bd\rover"))
                .isEqualTo("a\\u001b[2Jb\\u0007c\\u009bd\\u000dover");
        assertThat(Printable.text("user\u202etxt.exe\u2066")).isEqualTo("user\\u202etxt.exe\\u2066");
    }

    @Test
    void takes_line_ends_of_windows_for_what_they_are() {
        assertThat(Printable.text("a\r\nb")).isEqualTo("a\nb");
        assertThat(Printable.line("a\r\nb\tc\nd")).isEqualTo("a b c d");
    }

    @Test
    void gives_no_commands_to_github_actions() {
        assertThat(Printable.text("::add-mask::x\n  ::error::y\nz ::warning::"))
                .isEqualTo("\\::add-mask::x\n  \\::error::y\nz ::warning::");
        assertThat(Printable.text("a ##[command]b")).isEqualTo("a #\\#[command]b");
    }
}
