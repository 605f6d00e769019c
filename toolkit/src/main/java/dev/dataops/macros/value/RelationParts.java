package dev.dataops.macros.value;

import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A choice among the parts of a relation's name: dbt's {@code Policy}, as in {@code relation.include_policy.database}.
 *
 * @param database whether the database is chosen
 * @param schema whether the schema is chosen
 * @param identifier whether the name of the table or view is chosen
 */
public record RelationParts(boolean database, boolean schema, boolean identifier) implements JinjaObject {
    /** All parts. */
    public static final RelationParts ALL = new RelationParts(true, true, true);

    /** Returns this choice with what a dict or three arguments say otherwise; what is not given, or {@code None}, stays. */
    RelationParts changed(Map<?, ?> changes) {
        return new RelationParts(
                pick(changes, "database", database),
                pick(changes, "schema", schema),
                pick(changes, "identifier", identifier));
    }

    private static boolean pick(Map<?, ?> changes, String part, boolean current) {
        Object wanted = changes.get(part);
        return wanted == null ? current : Values.truthy(wanted);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "database" -> database;
            case "schema" -> schema;
            case "identifier" -> identifier;
            default -> Undefined.attribute(this, name);
        };
    }
}
