package dev.dataops.warehouse.duckdb;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.sql.SqlStatement;
import dev.dataops.warehouse.WarehouseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what the driver throws into the port's errors. */
final class DuckDbErrors {
    /** DuckDB ends its message with the line of SQL concerned and a row of carets below the place. */
    private static final Pattern EXCERPT = Pattern.compile("\\n\\nLINE (\\d+): ([^\\n]*)\\n( *)\\^+\\s*$");

    /** The second way to say it is that of Windows. */
    private static final Pattern LOCK_OWNER =
            Pattern.compile("(?:lock is held in|already open in)\\s+(\\S.*?) \\(PID (\\d+)\\)");

    private static final String CUT = "...";

    private DuckDbErrors() {}

    /** Returns the error of a statement, with its place in the script that the statement is part of. */
    static WarehouseException of(Exception failure, SqlStatement statement) {
        String message = message(failure);
        if (message.startsWith("INTERRUPT Error")) {
            return cancelled(failure);
        }
        Matcher excerpt = EXCERPT.matcher(message);
        if (!excerpt.find()) {
            return new WarehouseException(sqlFailed(message), failure);
        }
        int line = Integer.parseInt(excerpt.group(1));
        int prefix = ("LINE " + line + ": ").length();
        int column = column(
                statement.text(), line, excerpt.group(2), excerpt.group(3).length() - prefix);
        return new WarehouseException(
                sqlFailed(message.substring(0, excerpt.start())),
                statement.line() + line - 1,
                line == 1 ? statement.column() + column - 1 : column,
                failure);
    }

    /** Returns the error of a statement that was stopped on request. */
    static WarehouseException cancelled(@Nullable Exception failure) {
        return new WarehouseException(Diagnostic.error(ErrorCode.INTERRUPTED, "the statement was cancelled"), failure);
    }

    /** Returns whether the driver has lost the reason of a failure, as it does when rows are streamed. */
    static boolean isUnexplained(Exception failure) {
        return message(failure).contains("Invalid result set");
    }

    /** Returns the error of something that is no statement of ours, such as loading rows. */
    static WarehouseException of(Exception failure) {
        return new WarehouseException(sqlFailed(message(failure)), failure);
    }

    /** Returns the error of opening a database file that exists or was to be created. */
    static WarehouseException opening(Exception failure, String path) {
        String message = message(failure);
        if (isLocked(failure)) {
            Matcher owner = LOCK_OWNER.matcher(message);
            String by = owner.find() ? "process " + owner.group(2) + " (" + owner.group(1) + ")" : "another process";
            return new WarehouseException(
                    Diagnostic.error(ErrorCode.WAREHOUSE_LOCKED, "the database " + path + " is in use by " + by)
                            .withHint(
                                    "DuckDB lets one process at a time open a file: close the other one or wait until it ends"),
                    failure);
        }
        return new WarehouseException(unopenable(message, path), failure);
    }

    /** Returns whether a database could not be opened because another process has it open. */
    static boolean isLocked(Exception failure) {
        String message = message(failure);
        return message.contains("Could not set lock on file") || message.contains("being used by another process");
    }

    /** Returns whether a statement failed only because another session changed the same thing at the same time. */
    static boolean isConflict(@Nullable Throwable failure) {
        if (failure == null) {
            return false;
        }
        String message = message(failure);
        return message.startsWith("TransactionContext Error")
                && (message.contains("onflict")
                        || message.contains("dependency was created after the transaction started"));
    }

    /** Returns whether DuckDB does not know a relation of this name. */
    static boolean isMissingRelation(Exception failure, String identifier) {
        String message = message(failure);
        return message.startsWith("Catalog Error: Table with name")
                && message.lines().findFirst().orElse("").contains(identifier);
    }

    private static Diagnostic unopenable(String message, String path) {
        if (message.contains("not a valid DuckDB database file") || message.contains("Could not read enough bytes")) {
            return Diagnostic.error(
                            ErrorCode.WAREHOUSE_UNREACHABLE, path + " is not a DuckDB database, or it is damaged")
                    .withHint("choose another path, or move the file away so that a new database can be made");
        }
        if (message.contains("Permission denied")) {
            return Diagnostic.error(ErrorCode.WAREHOUSE_UNREACHABLE, "no permission to open the database " + path)
                    .withHint("the file and its folder must be readable and writable by this user");
        }
        if (message.contains("Is a directory")) {
            return Diagnostic.error(ErrorCode.WAREHOUSE_UNREACHABLE, path + " is a folder, not a DuckDB database");
        }
        return Diagnostic.error(
                ErrorCode.WAREHOUSE_UNREACHABLE, "the database " + path + " could not be opened: " + message);
    }

    private static Diagnostic sqlFailed(String message) {
        Diagnostic diagnostic = Diagnostic.error(ErrorCode.SQL_FAILED, message);
        return message.startsWith("TransactionContext Error: Catalog write-write conflict")
                ? diagnostic.withHint("another session kept changing the same object; run again when it has ended")
                : diagnostic;
    }

    /** Internal errors come with a stack trace of the engine, which helps nobody here. */
    private static String message(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        int trace = message.indexOf("\n\nStack Trace:");
        return (trace < 0 ? message : message.substring(0, trace)).strip();
    }

    /**
     * Returns the column, counted from 1, that the carets point at. They are placed by the width of characters on a screen, and a long line is cut at
     * either end and marked with dots.
     */
    private static int column(String sql, int line, String excerpt, int caretOffset) {
        int index = indexAtWidth(excerpt, caretOffset);
        if (!excerpt.startsWith(CUT)) {
            return index + 1;
        }
        String rest = excerpt.substring(CUT.length());
        String middle = rest.endsWith(CUT) ? rest.substring(0, rest.length() - CUT.length()) : rest;
        int found = sql.lines().skip(line - 1L).findFirst().orElse("").indexOf(middle);
        return found < 0 ? 0 : found + index - CUT.length() + 1;
    }

    private static int indexAtWidth(String text, int wanted) {
        int width = 0;
        int index = 0;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            int next = width(character);
            if (width >= wanted && next > 0) {
                break;
            }
            width += next;
            index += Character.charCount(character);
        }
        return index;
    }

    private static int width(int character) {
        if (Character.isISOControl(character) || Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return Character.isIdeographic(character) || isKanaOrHangul(character) || character >= 0x1F300 ? 2 : 1;
    }

    private static boolean isKanaOrHangul(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
    }
}
