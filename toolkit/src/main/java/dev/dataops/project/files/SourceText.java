package dev.dataops.project.files;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The text of a file as dbt takes it: UTF-8, blanks at both ends stripped.
 *
 * @param text the text
 * @param skippedLines how many line breaks were stripped at the beginning
 * @param skippedColumns how many characters were stripped at the beginning of the first line that is left
 */
public record SourceText(String text, int skippedLines, int skippedColumns) {
    private static final int BUFFER = 8192;

    /** Reads a file and strips it. */
    public static SourceText stripped(SourceFile file) {
        return stripped(read(file.absolute(), file.shownPath()));
    }

    /** Returns a part of a text as it is. */
    public static SourceText part(String whole, int start, String part) {
        int lines = 0;
        int lineStart = 0;
        for (int i = 0; i < start; i++) {
            if (whole.charAt(i) == '\n') {
                lines++;
                lineStart = i + 1;
            }
        }
        return new SourceText(part, lines, start - lineStart);
    }

    /** Strips a text. */
    public static SourceText stripped(String whole) {
        int start = 0;
        int end = whole.length();
        int lines = 0;
        int lineStart = 0;
        while (start < end && isBlank(whole.charAt(start))) {
            if (whole.charAt(start) == '\n') {
                lines++;
                lineStart = start + 1;
            }
            start++;
        }
        while (end > start && isBlank(whole.charAt(end - 1))) {
            end--;
        }
        return new SourceText(whole.substring(start, end), lines, start - lineStart);
    }

    /** Returns whether Python's {@code strip} takes a character away. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u0085';
    }

    /** Returns where the text begins in its file. */
    public SourceLocation begins(String shownPath) {
        return new SourceLocation(shownPath, skippedLines + 1, skippedColumns + 1);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param shown its path for messages
     * @throws ToolkitException if it cannot be read or is not UTF-8
     */
    public static String read(Path file, String shown) {
        try {
            byte[] bytes = bytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            boolean doubtful = text.indexOf('\uFFFD') >= 0;
            return doubtful
                    ? StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                    : text;
        } catch (CharacterCodingException exception) {
            throw failure(shown, "the file is not UTF-8 text", "save it as UTF-8", exception);
        } catch (FileNotFoundException exception) {
            throw failure(shown, "there is no such file", "check the path", exception);
        } catch (IOException exception) {
            throw failure(
                    shown,
                    "the file cannot be read: " + exception.getMessage(),
                    "check that you may read it",
                    exception);
        }
    }

    /**
     * Reads a YAML file as dbt does: blanks at its end are stripped, so that a block of text in the last line has no line break behind it.
     *
     * @param file the file
     * @param shown its path for messages
     * @throws ToolkitException if it cannot be read or is not UTF-8
     */
    public static String yaml(Path file, String shown) {
        String text = read(file, shown);
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Reads a small file with few system calls: projects have thousands of them. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            byte[] start = new byte[BUFFER];
            int count = in.readNBytes(start, 0, BUFFER);
            if (count < BUFFER) {
                return Arrays.copyOf(start, count);
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream(4 * BUFFER);
            all.write(start);
            in.transferTo(all);
            return all.toByteArray();
        }
    }

    private static ToolkitException failure(String shown, String message, String hint, IOException cause) {
        return new ToolkitException(
                Diagnostic.error(ErrorCode.FILE_UNREADABLE, message)
                        .at(SourceLocation.of(shown))
                        .withHint(hint),
                cause);
    }

    /** Returns dbt's checksum of the file. */
    public String sha256() {
        return Hash.SHA_256.of(text);
    }
}
