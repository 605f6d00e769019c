package dev.dataops.macros.adapter;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Values;
import dev.dataops.macros.DbtContext;
import dev.dataops.macros.value.AdapterResponse;
import dev.dataops.macros.value.AgateTable;
import dev.dataops.macros.value.ColumnClass;
import dev.dataops.macros.value.ColumnValue;
import dev.dataops.macros.value.RelationValue;
import dev.dataops.macros.value.ResultConversion;
import dev.dataops.sql.RelationName;
import dev.dataops.sql.SchemaName;
import dev.dataops.warehouse.ColumnInfo;
import dev.dataops.warehouse.RelationCache;
import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.RelationSql;
import dev.dataops.warehouse.RelationType;
import dev.dataops.warehouse.ResultTable;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.StatementOutcome;
import dev.dataops.warehouse.WarehouseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code adapter} while nodes run: questions go to the warehouse, those about tables and views to what is known of them. */
public final class RunningAdapter extends AdapterValue {
    private final Session session;
    private final RelationSql sql;
    private final RelationCache cache;

    /**
     * Creates the adapter for one rendering.
     *
     * @param session the node's own session
     * @param sql the engine's SQL
     * @param cache what the run knows of tables and views
     */
    public RunningAdapter(DbtContext context, Session session, RelationSql sql, RelationCache cache) {
        super(context);
        this.session = session;
        this.sql = sql;
        this.cache = cache;
    }

    @Override
    protected @Nullable Object ask(String method, Bound arguments) {
        return switch (method) {
            case "execute" -> execute(arguments);
            case "add_query" -> addQuery(arguments);
            case "get_relation" ->
                getRelation(database(arguments), arguments.text("schema"), arguments.text("identifier"));
            case "already_exists" ->
                getRelation(context().shared().target().database(), arguments.text("schema"), arguments.text("name"))
                        != null;
            case "list_relations" -> list(database(arguments), arguments.text("schema"));
            case "list_relations_without_caching" ->
                listAnew(relation(arguments, 0).name());
            case "get_columns_in_relation" -> columns(relation(arguments, 0));
            case "get_columns_in_table" ->
                columns(context()
                        .shared()
                        .relations()
                        .create(
                                context().shared().target().database(),
                                arguments.text("schema"),
                                arguments.text("identifier")));
            case "get_missing_columns" -> missingColumns(relation(arguments, 0), relation(arguments, 1));
            case "get_column_schema_from_query" -> schemaOf(arguments.text("sql"));
            case "check_schema_exists" -> schemaExists(database(arguments), arguments.text("schema"));
            case "location_exists" -> locationExists(arguments.text("location"));
            case "expand_target_column_types" -> null;
            default -> change(method, arguments);
        };
    }

    private @Nullable Object change(String method, Bound arguments) {
        RelationValue relation = relation(arguments, 0);
        RelationName name = located(relation.name());
        switch (method) {
            case "create_schema" -> session.execute(sql.createSchema(name.database(), name.schema()));
            case "drop_schema" -> {
                session.execute(sql.dropSchema(name.database(), name.schema()));
                cache.schemaDropped(name.inSchema());
            }
            case "drop_relation" -> drop(relation, name);
            case "truncate_relation" -> session.execute(sql.truncate(name));
            case "rename_relation" ->
                rename(relation, name, relation(arguments, 1).name().identifier());
            case "cache_added" -> cache.created(new RelationInfo(name, type(relation, name)));
            case "cache_dropped" -> cache.dropped(name);
            case "cache_renamed" ->
                cache.renamed(name, relation(arguments, 1).name().identifier());
            default -> throw new IllegalArgumentException(method);
        }
        return method.startsWith("cache_") ? "" : null;
    }

    private Object execute(Bound arguments) {
        String statement = arguments.text("sql");
        if (!arguments.truth("fetch")) {
            return PyTuple.of(response(session.execute(statement)), AgateTable.EMPTY);
        }
        ResultTable rows = session.query(statement);
        if (arguments.get("limit") instanceof Long limit
                && limit > 0
                && limit < rows.rows().size()) {
            rows = new ResultTable(rows.columns(), rows.rows().subList(0, limit.intValue()));
        }
        return PyTuple.of(
                response(StatementOutcome.NOTHING_KNOWN),
                ResultConversion.toTable(rows, context().shared().listener()::print));
    }

    private static AdapterResponse response(StatementOutcome outcome) {
        Object rows =
                outcome.rowsAffected().isPresent() ? outcome.rowsAffected().getAsLong() : null;
        return new AdapterResponse("OK", null, rows, outcome.queryId().orElse(null));
    }

    private Object addQuery(Bound arguments) {
        if (Values.truthy(arguments.get("bindings"))) {
            throw new JinjaException(
                    ErrorCode.NOT_SUPPORTED,
                    "adapter.add_query with bindings is not supported: write the values into the SQL");
        }
        session.execute(arguments.text("sql"));
        return PyTuple.of(null, null);
    }

    private @Nullable RelationValue getRelation(String database, String schema, String identifier) {
        Optional<RelationInfo> found = cache.find(session, RelationName.of(database, schema, identifier));
        return found.map(RunningAdapter::value).orElse(null);
    }

    private static RelationValue value(RelationInfo info) {
        RelationName name = info.name();
        return RelationValue.of(RelationName.of(name.database(), name.schema(), name.identifier()))
                .withType(info.type().label());
    }

    private List<Object> list(String database, String schema) {
        List<Object> relations = new ArrayList<>();
        cache.list(session, new SchemaName(database, schema)).forEach(info -> relations.add(value(info)));
        return relations;
    }

    private List<Object> listAnew(RelationName schema) {
        RelationName located = located(schema);
        cache.forget(located.inSchema());
        return list(located.database(), located.schema());
    }

    private List<Object> columns(RelationValue relation) {
        boolean isName = relation.expression().isEmpty() && relation.view().isEmpty();
        return isName ? values(session.columns(relation.name())) : schemaOf("select * from " + relation.render());
    }

    private List<Object> schemaOf(String query) {
        return values(session.query("select * from (" + query + "\n) as __dbt_schema where false limit 0")
                .columns());
    }

    private List<Object> values(List<ColumnInfo> infos) {
        ColumnClass type = context().shared().columns();
        List<Object> columns = new ArrayList<>();
        infos.forEach(info -> columns.add(type.column(info)));
        return columns;
    }

    private List<Object> missingColumns(RelationValue from, RelationValue to) {
        Set<String> present = columns(to).stream()
                .map(column -> ((ColumnValue) column).name())
                .collect(Collectors.toSet());
        List<Object> missing = new ArrayList<>(columns(from));
        missing.removeIf(column -> present.contains(((ColumnValue) column).name()));
        return missing;
    }

    private boolean schemaExists(String database, String schema) {
        return session.schemas(database).stream().anyMatch(schema::equalsIgnoreCase);
    }

    private boolean locationExists(String location) {
        try {
            session.query("select 1 from '" + location.replace("'", "''") + "' where false");
            return true;
        } catch (WarehouseException notThere) {
            return false;
        }
    }

    private void drop(RelationValue relation, RelationName name) {
        session.execute(sql.drop(name, type(relation, name)));
        cache.dropped(name);
    }

    private void rename(RelationValue relation, RelationName from, String newIdentifier) {
        session.execute(sql.rename(from, type(relation, from), newIdentifier));
        cache.renamed(from, newIdentifier);
    }

    /** What a relation is: as it says itself, else as the warehouse says. */
    private RelationType type(RelationValue relation, RelationName name) {
        if (relation.type().isEmpty()) {
            return cache.find(session, name).map(RelationInfo::type).orElse(RelationType.TABLE);
        }
        try {
            return RelationType.valueOf(relation.type().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ToolkitException(context()
                    .node()
                    .about(Diagnostic.error(
                            ErrorCode.RELATION_TYPE,
                            "cannot do this to " + relation.render() + ", which is of type " + relation.type())));
        }
    }

    /** A name whose database is known. */
    private RelationName located(RelationName name) {
        return name.database().isEmpty()
                ? new RelationName(
                        context().shared().target().database(), name.schema(), name.identifier(), name.quoting())
                : name;
    }

    private String database(Bound arguments) {
        return arguments.get("database") == null ? context().shared().target().database() : arguments.text("database");
    }

    private static RelationValue relation(Bound arguments, int index) {
        if (arguments.get(index) instanceof RelationValue relation) {
            return relation;
        }
        Object given = arguments.get(index);
        throw new JinjaException(
                ErrorCode.MACRO_ARGUMENTS,
                "expected a relation such as ref('name') returns, not " + Values.typeName(given)
                        + (given == null ? "" : " " + Values.repr(given)));
    }
}
