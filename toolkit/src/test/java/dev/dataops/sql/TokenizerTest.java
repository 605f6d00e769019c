package dev.dataops.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenizerTest {
    @Test
    void cuts_a_query_into_kinds() {
        assertThat(kinds("select a.\"b c\", 'it''s' -- end\nfrom t where x>=1.5e3;", Dialect.DUCKDB))
                .containsExactly(
                        "WORD select",
                        "WORD a",
                        "SYMBOL .",
                        "QUOTED_NAME \"b c\"",
                        "SYMBOL ,",
                        "STRING 'it''s'",
                        "LINE_COMMENT -- end",
                        "WORD from",
                        "WORD t",
                        "WORD where",
                        "WORD x",
                        "SYMBOL >=",
                        "NUMBER 1.5e3",
                        "SYMBOL ;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/* a /* b */ ; */ x|BLOCK_COMMENT /* a /* b */ ; */|WORD x",
                "$$a;'b$$ x|STRING $$a;'b$$|WORD x",
                "$t$ $$ ; $t$ x|STRING $t$ $$ ; $t$|WORD x",
                "E'a\\';b' x|STRING E'a\\';b'|WORD x",
                "'a\\' x|STRING 'a\\'|WORD x",
                "$1 x|WORD $1|WORD x",
                "a$b x|WORD a$b|WORD x",
                "1_000.25 x|NUMBER 1_000.25|WORD x",
                "0xFF x|NUMBER 0xFF|WORD x",
                ".5 x|NUMBER .5|WORD x",
                "größe x|WORD größe|WORD x",
                "->> x|SYMBOL ->>|WORD x",
                "// x|SYMBOL //|WORD x",
                "'open ; x|STRING 'open ; x|",
                "/* open ; x|BLOCK_COMMENT /* open ; x|"
            })
    void reads_duck_db(String sql, String first, String second) {
        List<String> expected = second == null ? List.of(first) : List.of(first, second);
        assertThat(kinds(sql, Dialect.DUCKDB)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/* a /* b */ x|BLOCK_COMMENT /* a /* b */|WORD x",
                "'a\\';b' x|STRING 'a\\';b'|WORD x",
                "// y ; z|LINE_COMMENT // y ; z|",
                "$$a$$ x|STRING $$a$$|WORD x",
            })
    void reads_snowflake(String sql, String first, String second) {
        List<String> expected = second == null ? List.of(first) : List.of(first, second);
        assertThat(kinds(sql, Dialect.SNOWFLAKE)).isEqualTo(expected);
    }

    @Test
    void leaves_the_dot_of_a_position_to_the_name_before_it() {
        assertThat(kinds("t.1", Dialect.DUCKDB)).containsExactly("WORD t", "SYMBOL .", "NUMBER 1");
        assertThat(kinds("[1:2]", Dialect.DUCKDB))
                .containsExactly("SYMBOL [", "NUMBER 1", "SYMBOL :", "NUMBER 2", "SYMBOL ]");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void loses_nothing_of_any_text(Dialect dialect) {
        String alphabet = "aE1_.$'\"`-/*\\;:>=|() \n\té\uD83D\uDE00\u0000";
        Random random = new Random(42);
        for (int round = 0; round < 5_000; round++) {
            String text = random.ints(random.nextInt(30), 0, alphabet.length())
                    .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                    .collect(Collectors.joining());
            List<Token> tokens = Tokenizer.tokenize(text, dialect);
            assertThat(tokens.stream().map(Token::text).collect(Collectors.joining()))
                    .isEqualTo(text);
            int offset = 0;
            for (Token token : tokens) {
                assertThat(token.text()).isNotEmpty();
                assertThat(token.start()).isEqualTo(offset);
                offset = token.end();
            }
        }
    }

    private static List<String> kinds(String sql, Dialect dialect) {
        return Tokenizer.tokenize(sql, dialect).stream()
                .filter(token -> token.kind() != TokenKind.BLANK)
                .map(token -> token.kind() + " " + token.text())
                .toList();
    }
}
