package dev.dataops.execution.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1|2|-3; INTEGER",
                "1||null; INTEGER",
                "2147483648|1; BIGINT",
                "1|2.5; DOUBLE",
                "1.0|2.; INTEGER",
                "1e3|-2.5e1|+7; INTEGER",
                "007|0000000000000000000001; INTEGER",
                "2147483647|-2147483648; INTEGER",
                "3e9; BIGINT",
                "9223372036854775807|-9223372036854775808; BIGINT",
                "9223372036854775808; DOUBLE",
                "1e999999999; DOUBLE",
                "1e-3; DOUBLE",
                ".5|1; DOUBLE",
                "2024-01-31|2023-02-28; DATE",
                "2024-02-30; TEXT",
                "2024-01-31 10:20:30|2024-02-01T00:00:00; TIMESTAMP",
                "2024-01-31T10:20:30Z; TIMESTAMP",
                "2024-01-31|2024-01-31 10:20:30; TEXT",
                "true|False|TRUE; BOOLEAN",
                "true|1; TEXT",
                "yes|no; TEXT",
                "$5|7; TEXT",
                "a|1; TEXT",
                "null|NULL; INTEGER",
            })
    void infersTheTypeThatAllValuesFit(String values, SeedType expected) throws IOException {
        // The second column keeps lines from being blank.
        String lines = Arrays.stream(values.split("\\|", -1))
                .map(value -> value + ",x")
                .collect(Collectors.joining("\n"));

        SeedFile file = SeedFile.read(csv("v,filler\n" + lines + "\n"), "seeds/s.csv", ',');

        assertThat(file.types().get(0)).isEqualTo(expected);
    }

    @Test
    void readsQuotedFieldsOverSeveralLinesAndEmptyOnesAsNull() throws IOException {
        SeedFile file =
                SeedFile.read(csv("\uFEFFid,note\r\n1,\"two\nlines, \"\"quoted\"\"\"\r\n2,\r\n"), "seeds/s.csv", ',');

        assertThat(file.columns()).containsExactly("id", "note");
        assertThat(file.rowCount()).isEqualTo(2);
        assertThat(rows(file)).containsExactly(Arrays.asList("1", "two\nlines, \"quoted\""), Arrays.asList("2", null));
    }

    @Test
    void takesAnotherDelimiter() throws IOException {
        SeedFile file = SeedFile.read(csv("a;b\n1,5;x\n"), "seeds/s.csv", ';');

        assertThat(rows(file)).containsExactly(List.of("1,5", "x"));
    }

    @Test
    void readsWhatAShortLineLacksAsNull() throws IOException {
        SeedFile file = SeedFile.read(csv("a,b,c\n1,2,3\n4\n5,6\n"), "seeds/s.csv", ',');

        assertThat(rows(file))
                .containsExactly(List.of("1", "2", "3"), Arrays.asList("4", null, null), Arrays.asList("5", "6", null));
    }

    @Test
    void readsTheWordNullAsNullWhereTheColumnIsNotText() throws IOException {
        SeedFile file = SeedFile.read(csv("number,word\n1,a\nNULL,null\n"), "seeds/s.csv", ',');

        assertThat(rows(file)).containsExactly(List.of("1", "a"), Arrays.asList(null, "null"));
    }

    @Test
    void hasNoRowsWhereThereIsOnlyAHeader() throws IOException {
        SeedFile file = SeedFile.read(csv("a,b\n"), "seeds/s.csv", ',');

        assertThat(file.rowCount()).isZero();
        assertThat(file.types()).containsExactly(SeedType.INTEGER, SeedType.INTEGER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n1,2,3\\n           | 2 | this line has 3 fields, the header has 2",
                "a,b\\n\"x\\ny\",1\\n2,3,\\n | 4 | this line has 3 fields, the header has 2",
                "a,b\\n1,2\\n\"x,1\\n    | 3 | not well-formed CSV: Unclosed quote",
                "a,b\\n1,2\\n\"x\"y,1\\n  | 3 | not well-formed CSV: Unexpected character after closing quote: 'y' (0x79)",
                "a,A\\n1,2\\n             | 1 | the column 'A' is named twice",
                "a,\\n1,2\\n              | 1 | column 2 has no name",
                "''                       | 1 | the file is empty; its first line must name the columns",
            })
    void namesTheLineThatIsWrong(String text, int line, String message) throws IOException {
        Path file = csv(text.replace("\\n", "\n"));

        assertThatExceptionOfType(ToolkitException.class)
                .isThrownBy(() -> SeedFile.read(file, "seeds/s.csv", ','))
                .satisfies(failure -> {
                    assertThat(failure.diagnostic().code()).isEqualTo(ErrorCode.SEED_INVALID);
                    assertThat(failure.diagnostic().message()).startsWith(message);
                    assertThat(failure.diagnostic().where().orElseThrow().toString())
                            .isEqualTo("seeds/s.csv:" + line);
                });
    }

    @Test
    void saysThatAFileIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "a\nM\u00fcnchen\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(ToolkitException.class)
                .isThrownBy(() -> SeedFile.read(file, "seeds/latin.csv", ','))
                .satisfies(failure -> assertThat(failure.diagnostic().render())
                        .contains("seeds/latin.csv")
                        .contains("not UTF-8"));
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("s.csv"), text);
    }

    private static List<List<String>> rows(SeedFile file) {
        List<List<String>> rows = new ArrayList<>();
        try (SeedFile.Rows records = file.rows()) {
            records.forEachRemaining(rows::add);
        }
        return rows;
    }
}
