package dev.dataops.warehouse;

import dev.dataops.sql.RelationName;

/**
 * A relation that exists.
 *
 * @param name its name in the engine's own case
 * @param type what it is
 */
public record RelationInfo(RelationName name, RelationType type) {}
