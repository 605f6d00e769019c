package dev.dataops.macros.value;

import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import dev.dataops.sql.Quoting;
import dev.dataops.sql.RelationName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * dbt's {@code Relation}: what {@code ref()}, {@code source()} and {@code this} return. Immutable; equal when all parts are equal, so usable
 * as a dict key. See <a href="https://docs.getdbt.com/reference/dbt-classes#relation">dbt's reference</a>.
 *
 * @param name the full name; empty parts are {@code None} to templates
 * @param shown which parts are rendered
 * @param type what the relation is, in dbt's words ({@code table}, {@code view}, ...); empty if that is not known
 * @param expression SQL that is rendered instead of the name, such as {@code read_csv('x.csv')}; empty for an ordinary relation
 * @param view a view of an information schema, rendered after the name; empty for an ordinary relation
 * @param limit how many rows are read from it at most, as {@code --empty} wants it; empty for all
 */
public record RelationValue(
        RelationName name, RelationParts shown, String type, String expression, String view, OptionalLong limit)
        implements JinjaObject {
    /** The types that dbt knows. */
    static final List<String> TYPES = List.of(
            "table",
            "view",
            "cte",
            "materialized_view",
            "ephemeral",
            "external",
            "pointer_table",
            "function",
            "dynamic_table");

    private static final String EPHEMERAL_PREFIX = "__dbt__cte__";
    private static final Signature PARTS =
            Signature.of().optional("database", null).optional("schema", null).optional("identifier", null);
    private static final Signature CHANGES = Signature.of().keywords();
    private static final Signature VIEW = Signature.of().optional("view_name", null);
    private static final Signature KEY = Signature.of("key").optional("default", null);
    private static final Signature ONE = Signature.of("identifier");

    public RelationValue {
        if (!type.isEmpty() && !TYPES.contains(type)) {
            String hint = Suggestions.didYouMean(type, TYPES)
                    .map(meant -> ": " + meant)
                    .orElse("");
            throw new JinjaException(ErrorCode.JINJA_RUNTIME, "'" + type + "' is not a type of relation" + hint);
        }
    }

    /** Returns a relation of no known type. */
    public static RelationValue of(RelationName name) {
        return new RelationValue(name, RelationParts.ALL, "", "", "", OptionalLong.empty());
    }

    /** Returns the name under which an ephemeral model is read: that of a common table expression. */
    public static RelationValue ephemeral(String identifier) {
        RelationName name = new RelationName("", "", EPHEMERAL_PREFIX + identifier, new Quoting(true, true, false));
        return of(name).withType("cte");
    }

    /** Returns this relation with a type in dbt's words. */
    public RelationValue withType(String newType) {
        return new RelationValue(name, shown, newType, expression, view, limit);
    }

    /** Returns this relation rendered as an expression instead of its name. */
    public RelationValue withExpression(String sql) {
        return new RelationValue(name, shown, type, sql, view, limit);
    }

    /** Returns this relation cut off after some rows when it is read. */
    public RelationValue withLimit(long rows) {
        return new RelationValue(name, shown, type, expression, view, OptionalLong.of(rows));
    }

    /** Returns this relation without its identifier: the schema. */
    public RelationValue withoutIdentifier() {
        return named(name.withIdentifier("")).including(new RelationParts(shown.database(), shown.schema(), false));
    }

    /** Returns the name as SQL, without regard to the limit. */
    public String render() {
        if (!expression.isEmpty()) {
            return expression;
        }
        String rendered = new RelationName(
                        shown.database() ? name.database() : "",
                        shown.schema() ? name.schema() : "",
                        shown.identifier() ? name.identifier() : "",
                        name.quoting())
                .render();
        return view.isEmpty() ? rendered : rendered + "." + view;
    }

    @Override
    public String str() {
        if (limit.isEmpty()) {
            return render();
        }
        String rows = limit.getAsLong() == 0 ? " where false limit 0" : " limit " + limit.getAsLong();
        return "(select * from " + render() + rows + ")";
    }

    @Override
    public String toString() {
        return str();
    }

    @Override
    public String repr() {
        return "<Relation " + render() + ">";
    }

    /** dbt_utils tells relations from text by it. */
    @Override
    public boolean isMapping() {
        return true;
    }

    @Override
    public String typeName() {
        return "Relation";
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return switch (attribute) {
            case "database" -> noneIfEmpty(name.database());
            case "schema" -> noneIfEmpty(name.schema());
            case "identifier", "table", "name" -> noneIfEmpty(name.identifier());
            case "type" -> noneIfEmpty(type);
            case "is_table" -> type.equals("table");
            case "is_view" -> type.equals("view");
            case "is_cte" -> type.equals("cte");
            case "is_materialized_view" -> type.equals("materialized_view");
            case "is_dynamic_table" -> type.equals("dynamic_table");
            case "is_pointer" -> type.equals("pointer_table");
            case "is_function" -> type.equals("function");
            case "external" -> noneIfEmpty(expression);
            case "information_schema_view" -> noneIfEmpty(view);
            case "limit" -> limit.isEmpty() ? null : limit.getAsLong();
            case "path" -> path();
            case "quote_character" -> "\"";
            case "quote_policy" -> quoted();
            case "include_policy" -> shown;
            case "can_be_renamed", "can_be_replaced" -> type.equals("table") || type.equals("view");
            case "Table", "View", "CTE", "External", "MaterializedView", "PointerTable", "Function" ->
                RelationClass.typeConstant(attribute);
            default -> method(attribute);
        };
    }

    private Object method(String method) {
        JinjaCallable callable = switch (method) {
            case "render" -> arguments -> render();
            case "include" -> arguments -> including(shown.changed(given(method, arguments)));
            case "quote" -> arguments -> quoting(quoted().changed(given(method, arguments)));
            case "replace_path" -> arguments -> named(renamed(given(method, arguments), name.quoting()));
            case "incorporate", "replace" ->
                arguments -> incorporate(arguments.bind(method, CHANGES).keywords());
            case "without_identifier" -> arguments -> withoutIdentifier();
            case "information_schema" ->
                arguments -> informationSchema(arguments.bind(method, VIEW).get(0));
            case "information_schema_only" -> arguments -> informationSchema(null);
            case "matches" -> arguments -> matches(given(method, arguments));
            case "quoted" -> arguments -> "\"" + arguments.bind(method, ONE).text("identifier") + "\"";
            case "add_ephemeral_prefix" ->
                arguments -> EPHEMERAL_PREFIX + arguments.bind(method, ONE).text("identifier");
            case "get" -> arguments -> get(arguments.bind(method, KEY));
            default -> null;
        };
        return callable == null ? Undefined.attribute(this, method) : callable;
    }

    /** Returns the parts that a call gave, by position or by name. */
    private static Map<String, Object> given(String method, Arguments arguments) {
        Bound bound = arguments.bind(method, PARTS);
        Map<String, Object> parts = new LinkedHashMap<>();
        for (String part : List.of("database", "schema", "identifier")) {
            if (bound.given(part)) {
                parts.put(part, bound.get(part));
            }
        }
        return parts;
    }

    private RelationValue named(RelationName newName) {
        return new RelationValue(newName, shown, type, expression, view, limit);
    }

    private RelationValue including(RelationParts parts) {
        return new RelationValue(name, parts, type, expression, view, limit);
    }

    private RelationValue quoting(RelationParts parts) {
        Quoting quoting = new Quoting(parts.database(), parts.schema(), parts.identifier());
        return named(new RelationName(name.database(), name.schema(), name.identifier(), quoting));
    }

    private RelationParts quoted() {
        Quoting quoting = name.quoting();
        return new RelationParts(quoting.database(), quoting.schema(), quoting.identifier());
    }

    private RelationName renamed(Map<?, ?> parts, Quoting quoting) {
        return new RelationName(
                part(parts, "database", name.database()),
                part(parts, "schema", name.schema()),
                part(parts, "identifier", name.identifier()),
                quoting);
    }

    /** Returns a part of a path out of a dict of parts; {@code None} empties it, and what is missing stays. */
    static String part(Map<?, ?> parts, String part, String otherwise) {
        if (!parts.containsKey(part)) {
            return otherwise;
        }
        Object value = parts.get(part);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw new JinjaException(
                ErrorCode.JINJA_RUNTIME,
                "the " + part + " of a relation must be text, not " + Values.typeName(value) + " "
                        + Values.repr(value));
    }

    /** Returns this relation with the changes of a call of {@code incorporate}. */
    RelationValue incorporate(Map<String, Object> changes) {
        RelationValue changed = this;
        for (Map.Entry<String, Object> change : changes.entrySet()) {
            Object value = change.getValue();
            changed = switch (change.getKey()) {
                case "path" -> changed.named(changed.renamed(dict(value), changed.name.quoting()));
                case "type" -> changed.withType(value == null ? "" : Values.str(value));
                case "quote_policy" -> changed.quoting(changed.quoted().changed(dict(value)));
                case "include_policy" -> changed.including(changed.shown.changed(dict(value)));
                case "limit" -> value instanceof Long rows ? changed.withLimit(rows) : changed;
                case "external" -> changed.withExpression(value == null ? "" : Values.str(value));
                default ->
                    throw new JinjaException(
                            ErrorCode.MACRO_ARGUMENTS, "a relation has no '" + change.getKey() + "' to incorporate");
            };
        }
        return changed;
    }

    static Map<?, ?> dict(@Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new JinjaException(ErrorCode.JINJA_RUNTIME, "expected a dict, not " + Values.typeName(value));
    }

    /** The information schema of the relation's database; the relation's own schema is no part of it. */
    private RelationValue informationSchema(@Nullable Object viewName) {
        Quoting quoting = new Quoting(name.quoting().database(), name.quoting().schema(), false);
        RelationName schema = new RelationName(name.database(), "", "INFORMATION_SCHEMA", quoting);
        RelationParts parts = new RelationParts(!name.database().isEmpty(), false, true);
        return new RelationValue(
                schema, parts, "view", "", viewName instanceof String text ? text : "", OptionalLong.empty());
    }

    private boolean matches(Map<String, Object> parts) {
        return parts.entrySet().stream()
                .filter(wanted -> wanted.getValue() != null)
                .allMatch(wanted ->
                        Values.str(attribute(wanted.getKey())).equalsIgnoreCase(Values.str(wanted.getValue())));
    }

    /** Packages tell relations from dicts by {@code obj.get('metadata').type}, as dbt_utils does. */
    private @Nullable Object get(Bound bound) {
        String key = bound.text("key");
        if (key.equals("metadata")) {
            return Map.of("type", "BaseRelation");
        }
        Object found = attribute(key);
        return found instanceof Undefined ? bound.get("default") : found;
    }

    private Map<String, Object> path() {
        Map<String, Object> path = new LinkedHashMap<>();
        path.put("database", noneIfEmpty(name.database()));
        path.put("schema", noneIfEmpty(name.schema()));
        path.put("identifier", noneIfEmpty(name.identifier()));
        return path;
    }

    private static @Nullable String noneIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
