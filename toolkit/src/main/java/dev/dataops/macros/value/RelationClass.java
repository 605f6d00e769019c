package dev.dataops.macros.value;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import dev.dataops.sql.Quoting;
import dev.dataops.sql.RelationName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * dbt's class {@code Relation}, as templates reach it by {@code api.Relation} and {@code adapter.Relation}.
 *
 * @param quoting what is quoted unless a call says otherwise: the project's {@code quoting} over the adapter's default
 */
public record RelationClass(Quoting quoting) implements JinjaObject {
    private static final Signature CREATE = Signature.of()
            .optional("database", null)
            .optional("schema", null)
            .optional("identifier", null)
            .optional("type", null)
            .keywords();
    private static final Signature NAME = Signature.of("name");

    /** Returns a relation with this class's quoting. */
    public RelationValue create(String database, String schema, String identifier) {
        return RelationValue.of(new RelationName(database, schema, identifier, quoting));
    }

    @Override
    public String typeName() {
        return "RelationProxy";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "create" -> (JinjaCallable) this::create;
            case "add_ephemeral_prefix" ->
                (JinjaCallable) arguments -> RelationValue.ephemeral(
                                arguments.bind(name, NAME).text("name"))
                        .name()
                        .identifier();
            case "get_relation_type" ->
                (JinjaCallable) arguments -> arguments.bind(name, NAME).text("name");
            case "Table", "View", "CTE", "External", "MaterializedView", "PointerTable", "Function" ->
                typeConstant(name);
            default -> Undefined.attribute(this, name);
        };
    }

    /** Returns dbt's word for a type constant such as {@code Relation.View}. */
    static String typeConstant(String name) {
        return switch (name) {
            case "MaterializedView" -> "materialized_view";
            case "PointerTable" -> "pointer_table";
            case "CTE" -> "cte";
            case "External" -> "external";
            case "Function" -> "function";
            case "View" -> "view";
            default -> "table";
        };
    }

    private RelationValue create(Arguments arguments) {
        Bound bound = arguments.bind("Relation.create", CREATE);
        Map<String, Object> path = new LinkedHashMap<>();
        for (String part : List.of("database", "schema", "identifier")) {
            path.put(part, bound.get(part));
        }
        RelationValue relation = RelationValue.of(new RelationName(
                RelationValue.part(path, "database", ""),
                RelationValue.part(path, "schema", ""),
                RelationValue.part(path, "identifier", ""),
                quoting));
        Object type = bound.get("type");
        return relation.withType(type == null ? "" : Values.str(type)).incorporate(bound.keywords());
    }
}
