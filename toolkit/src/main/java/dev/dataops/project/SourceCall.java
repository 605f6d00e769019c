package dev.dataops.project;

/**
 * A {@code source(...)} as written.
 *
 * @param source the source's name
 * @param table the table's name within it
 */
public record SourceCall(String source, String table) {}
