package dev.dataops.execution.materialize;

import dev.dataops.warehouse.RelationInfo;
import java.util.OptionalLong;

/**
 * What a materialization made.
 *
 * @param relation the relation as it now stands
 * @param message what was done, for people, such as {@code CREATE TABLE}
 * @param rowsAffected rows written, where the warehouse says so
 */
public record Materialized(RelationInfo relation, String message, OptionalLong rowsAffected) {}
