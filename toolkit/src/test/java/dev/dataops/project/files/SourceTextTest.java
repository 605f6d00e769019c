package dev.dataops.project.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.core.ToolkitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {
    @TempDir
    Path folder;

    @Test
    void strips_what_python_strips_and_knows_where_the_rest_begins() {
        SourceText text = SourceText.stripped("\n \u00a0\r\n\t  select 1\n\u2003\n");

        assertThat(text).isEqualTo(new SourceText("select 1", 2, 3));
        assertThat(text.begins("a.sql")).hasToString("a.sql:3:4");
        assertThat(SourceText.stripped(" \n ")).isEqualTo(new SourceText("", 1, 1));
    }

    @Test
    void hashes_as_dbt_does() {
        assertThat(SourceText.stripped("select 1\n").sha256())
                .isEqualTo("822ae07d4783158bc1912bb623e5107cc9002d519e1143a9c200ed6ee18b6d0f");
    }

    @Test
    void reads_files_of_any_size() throws IOException {
        for (int size : new int[] {0, 1, 8191, 8192, 8193, 100_000}) {
            Path file = folder.resolve("f" + size);
            Files.writeString(file, "ä".repeat(size));

            assertThat(SourceText.read(file, "f")).isEqualTo("ä".repeat(size));
        }
    }

    @Test
    void says_what_is_wrong_with_a_file() throws IOException {
        Path latin = folder.resolve("latin.sql");
        Files.write(latin, new byte[] {'a', (byte) 0xe4, 'b'});

        assertThatThrownBy(() -> SourceText.read(latin, "models/latin.sql"))
                .isInstanceOfSatisfying(
                        ToolkitException.class,
                        exception -> assertThat(exception.diagnostic().render())
                                .isEqualTo(
                                        "models/latin.sql: error DO209: the file is not UTF-8 text\n  → save it as UTF-8"));
        assertThatThrownBy(() -> SourceText.read(folder.resolve("none"), "none"))
                .isInstanceOfSatisfying(
                        ToolkitException.class,
                        exception -> assertThat(exception.diagnostic().render())
                                .isEqualTo("none: error DO209: there is no such file\n  → check the path"));
    }
}
