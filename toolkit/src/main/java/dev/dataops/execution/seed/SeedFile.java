package dev.dataops.execution.seed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A seed's CSV file: UTF-8, one header line, no record longer than the header; what a shorter one lacks is null. Read twice, never held in memory: once
 * to infer the types, once to load.
 */
public final class SeedFile {
    private final Path file;
    private final String shownPath;
    private final char delimiter;
    private final List<String> columns;
    private final List<SeedType> types;
    private final long rowCount;

    private SeedFile(
            Path file, String shownPath, char delimiter, List<String> columns, List<SeedType> types, long rowCount) {
        this.file = file;
        this.shownPath = shownPath;
        this.delimiter = delimiter;
        this.columns = columns;
        this.types = types;
        this.rowCount = rowCount;
    }

    /**
     * Reads a file once and infers its columns' types.
     *
     * @param file the file
     * @param shownPath its path as shown to people
     * @param delimiter the character between fields
     * @throws ToolkitException with code {@link ErrorCode#SEED_INVALID} and the line if the file is not well-formed CSV
     */
    public static SeedFile read(Path file, String shownPath, char delimiter) {
        try (Rows rows = new Rows(file, shownPath, delimiter)) {
            List<String> columns = rows.header();
            TypeInference inference = new TypeInference(columns.size());
            long count = 0;
            while (rows.hasNext()) {
                List<String> row = rows.next();
                for (int i = 0; i < columns.size(); i++) {
                    inference.see(i, row.get(i));
                }
                count++;
            }
            List<SeedType> types = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                types.add(inference.typeOf(i));
            }
            return new SeedFile(file, shownPath, delimiter, columns, List.copyOf(types), count);
        }
    }

    /** Returns the column names as the header spells them. */
    public List<String> columns() {
        return columns;
    }

    /** Returns the inferred types, one a column. */
    public List<SeedType> types() {
        return types;
    }

    /** Returns the number of records below the header. */
    public long rowCount() {
        return rowCount;
    }

    /** Opens the records for loading: each a list of texts; null for an empty field, and for the word {@code null} where the column is not text. The caller closes it. */
    public Rows rows() {
        Rows rows = new Rows(file, shownPath, delimiter);
        rows.header();
        rows.texts = types.stream().map(type -> type == SeedType.TEXT).toList();
        return rows;
    }

    /** The records of a file, one at a time. */
    public static final class Rows implements Iterator<List<String>>, AutoCloseable {
        private static final int BYTE_ORDER_MARK = 0xFEFF;
        /** The library tells the line only in its message. */
        private static final Pattern RECORD_LINE = Pattern.compile("started in line (\\d+)");

        private final String shownPath;
        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;
        private int width;
        /** Whether a column is text; empty as long as nobody knows. */
        private List<Boolean> texts = List.of();

        private Rows(Path file, String shownPath, char delimiter) {
            this.shownPath = shownPath;
            try {
                reader = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .skipEmptyLines(true)
                        .allowUnclosedQuote(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(open(file));
                records = reader.iterator();
            } catch (IOException e) {
                throw unreadable(e);
            } catch (UncheckedIOException e) {
                throw unreadable(e.getCause());
            }
        }

        /** Opens a file as strict UTF-8, behind its byte order mark if it has one. */
        private static BufferedReader open(Path file) throws IOException {
            BufferedReader text = Files.newBufferedReader(file);
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return text;
        }

        private List<String> header() {
            if (!hasNext()) {
                throw invalid(1, "the file is empty; its first line must name the columns");
            }
            List<String> header = List.copyOf(records.next().getFields());
            width = header.size();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < width; i++) {
                String name = header.get(i);
                if (name.isBlank()) {
                    throw invalid(1, "column " + (i + 1) + " has no name");
                }
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw invalid(1, "the column '" + name + "' is named twice");
                }
            }
            return header;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException e) {
                throw malformed(e);
            } catch (UncheckedIOException e) {
                throw unreadable(e.getCause());
            }
        }

        @Override
        public List<String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            CsvRecord record = records.next();
            if (record.getFieldCount() > width) {
                throw invalid(
                        record.getStartingLineNumber(),
                        "this line has " + record.getFieldCount() + " fields, the header has " + width);
            }
            String[] values = new String[width];
            for (int i = 0; i < record.getFieldCount(); i++) {
                String field = record.getField(i);
                boolean missing = field.isEmpty() || (isNotText(i) && TypeInference.isNullWord(field));
                if (!missing) {
                    values[i] = field;
                }
            }
            return Arrays.asList(values);
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        private boolean isNotText(int column) {
            return !texts.isEmpty() && !texts.get(column);
        }

        private ToolkitException malformed(CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof IOException io) {
                return unreadable(io);
            }
            Matcher line = RECORD_LINE.matcher(String.valueOf(e.getMessage()));
            return invalid(
                    line.find() ? Long.parseLong(line.group(1)) : 0, "not well-formed CSV: " + cause.getMessage());
        }

        private ToolkitException unreadable(@Nullable IOException e) {
            if (e instanceof MalformedInputException) {
                return invalid(0, "the file is not UTF-8");
            }
            return new ToolkitException(
                    Diagnostic.error(ErrorCode.FILE_UNREADABLE, "cannot read the seed: " + e)
                            .at(SourceLocation.of(shownPath)),
                    e);
        }

        private ToolkitException invalid(long line, String message) {
            return new ToolkitException(Diagnostic.error(ErrorCode.SEED_INVALID, message)
                    .at(new SourceLocation(shownPath, (int) line, 0))
                    .withHint("mend the line, or quote fields that hold the delimiter, a quote or a line break"));
        }
    }
}
