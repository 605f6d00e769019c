package dev.dataops.sql;

import java.util.Locale;

/**
 * A schema within a database.
 *
 * @param database the database (catalog); empty where the engine's current one is meant
 * @param schema the schema
 */
public record SchemaName(String database, String schema) {
    /** Returns a key under which engines that fold case hold two spellings for the same schema. */
    public String foldedKey() {
        return (database + "\0" + schema).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return database.isEmpty() ? schema : database + "." + schema;
    }
}
