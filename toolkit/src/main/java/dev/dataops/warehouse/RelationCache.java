package dev.dataops.warehouse;

import dev.dataops.sql.RelationName;
import dev.dataops.sql.SchemaName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What relations exist, for the length of a run. Each schema is read with one metadata query when it is first needed; after that the cache is told
 * what the run creates, drops and renames, and never asks again. Names are compared without regard to case. Safe for use by several threads.
 */
public final class RelationCache {
    private final String defaultDatabase;
    private final ConcurrentMap<String, Map<String, RelationInfo>> schemas = new ConcurrentHashMap<>();

    /** Creates an empty cache for names whose empty database means {@code defaultDatabase}. */
    public RelationCache(String defaultDatabase) {
        this.defaultDatabase = defaultDatabase;
    }

    /** Reads those of the given schemas that have not been read yet. */
    public void load(Session session, Collection<SchemaName> wanted) {
        for (SchemaName schema : wanted) {
            relationsOf(session, schema);
        }
    }

    /** Returns a relation if it exists. */
    public Optional<RelationInfo> find(Session session, RelationName name) {
        return Optional.ofNullable(relationsOf(session, name.inSchema()).get(foldedIdentifier(name)));
    }

    /** Returns all relations of a schema, in no particular order. */
    public List<RelationInfo> list(Session session, SchemaName schema) {
        return List.copyOf(relationsOf(session, schema).values());
    }

    /** Notes that a relation now exists, whatever stood under its name before. */
    public void created(RelationInfo relation) {
        known(relation.name().inSchema())
                .ifPresent(relations -> relations.put(foldedIdentifier(relation.name()), relation));
    }

    /** Notes that a relation no longer exists. */
    public void dropped(RelationName name) {
        known(name.inSchema()).ifPresent(relations -> relations.remove(foldedIdentifier(name)));
    }

    /** Notes that a relation now has another name within its schema, whatever stood under that name before. */
    public void renamed(RelationName from, String newIdentifier) {
        known(from.inSchema()).ifPresent(relations -> {
            RelationInfo moved = relations.remove(foldedIdentifier(from));
            if (moved != null) {
                created(new RelationInfo(moved.name().withIdentifier(newIdentifier), moved.type()));
            }
        });
    }

    /** Notes that a schema and all it held no longer exist. */
    public void schemaDropped(SchemaName schema) {
        schemas.put(key(schema), new ConcurrentHashMap<>());
    }

    /** Forgets what is known of a schema, so that it is read again when next needed: for statements whose effect is not known. */
    public void forget(SchemaName schema) {
        schemas.remove(key(schema));
    }

    private Map<String, RelationInfo> relationsOf(Session session, SchemaName schema) {
        return schemas.computeIfAbsent(key(schema), key -> read(session, schema));
    }

    private Map<String, RelationInfo> read(Session session, SchemaName schema) {
        Map<String, RelationInfo> relations = new ConcurrentHashMap<>();
        for (RelationInfo relation : session.relations(database(schema), schema.schema())) {
            relations.put(foldedIdentifier(relation.name()), relation);
        }
        return relations;
    }

    private Optional<Map<String, RelationInfo>> known(SchemaName schema) {
        return Optional.ofNullable(schemas.get(key(schema)));
    }

    private String key(SchemaName schema) {
        return new SchemaName(database(schema), schema.schema()).foldedKey();
    }

    private String database(SchemaName schema) {
        return schema.database().isEmpty() ? defaultDatabase : schema.database();
    }

    private static String foldedIdentifier(RelationName name) {
        return name.identifier().toLowerCase(Locale.ROOT);
    }
}
