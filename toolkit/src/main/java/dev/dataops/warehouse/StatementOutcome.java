package dev.dataops.warehouse;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a statement did.
 *
 * @param rowsAffected rows inserted, updated or deleted, where the engine says so
 * @param queryId the warehouse's own id of the query, where it gives one
 */
public record StatementOutcome(OptionalLong rowsAffected, Optional<String> queryId) {
    /** An outcome of which nothing is known. */
    public static final StatementOutcome NOTHING_KNOWN = new StatementOutcome(OptionalLong.empty(), Optional.empty());
}
