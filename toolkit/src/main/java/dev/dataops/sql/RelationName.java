package dev.dataops.sql;

import java.util.Locale;

/**
 * The full name of a table or view, as it is written in SQL.
 *
 * @param database the database (catalog); empty where the engine's current one is meant
 * @param schema the schema; empty where the engine's current one is meant
 * @param identifier the name of the table or view
 * @param quoting which parts are quoted when rendered
 */
public record RelationName(String database, String schema, String identifier, Quoting quoting) {
    /** Creates a fully quoted name. */
    public static RelationName of(String database, String schema, String identifier) {
        return new RelationName(database, schema, identifier, Quoting.ALL);
    }

    /** Returns a sibling in the same schema. */
    public RelationName withIdentifier(String other) {
        return new RelationName(database, schema, other, quoting);
    }

    /** Returns the schema it lies in. */
    public SchemaName inSchema() {
        return new SchemaName(database, schema);
    }

    /** Returns the name as SQL text, such as {@code "db"."main"."orders"}; empty parts are left out. */
    public String render() {
        StringBuilder text = new StringBuilder(database.length() + schema.length() + identifier.length() + 8);
        append(text, database, quoting.database());
        append(text, schema, quoting.schema());
        append(text, identifier, quoting.identifier());
        return text.toString();
    }

    /** Returns a key under which engines that fold case hold two spellings for the same relation. */
    public String foldedKey() {
        return (database + "\0" + schema + "\0" + identifier).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return render();
    }

    private static void append(StringBuilder text, String part, boolean quoted) {
        if (part.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append('.');
        }
        if (quoted) {
            text.append(Identifier.quote(part));
        } else {
            text.append(part);
        }
    }
}
