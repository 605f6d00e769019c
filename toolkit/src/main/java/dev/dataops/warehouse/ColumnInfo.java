package dev.dataops.warehouse;

/**
 * A column of a relation or result.
 *
 * @param name the name in the engine's own case
 * @param dataType the type as the engine spells it, such as {@code VARCHAR} or {@code DECIMAL(18,3)}
 */
public record ColumnInfo(String name, String dataType) {}
