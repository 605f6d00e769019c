package dev.dataops.warehouse.duckdb;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.Suggestions;
import dev.dataops.sql.Dialect;
import dev.dataops.sql.SqlLiteral;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a profile's output for DuckDB and says what of it is wrong or not supported. */
final class DuckDbProfile {
    private static final String MEMORY = ":memory:";
    private static final Set<String> GENERAL = Set.of("type", "database", "schema", "threads", "query_comment");
    private static final Set<String> OURS = Set.of("path", "config_options", "extensions", "settings", "attach");
    /** Of no consequence here: sessions are short, conflicts are tried again anyway, and the rest says where external files would lie. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("keep_open", "retries", "external_root");

    private static final Set<String> NOT_SUPPORTED = Set.of(
            "secrets",
            "use_credential_provider",
            "filesystems",
            "remote",
            "plugins",
            "disable_transactions",
            "module_paths",
            "flights",
            "is_ducklake",
            "motherduck_token");
    private static final Set<String> ATTACH_FIELDS = Set.of("path", "type", "alias", "secret", "read_only", "options");
    /** At least two letters, so that a Windows drive is no scheme. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private static final Set<String> FILE_TYPES = Set.of("", "duckdb", "sqlite");

    private final Map<String, @Nullable Object> fields;
    private final Path folder;
    private final Problems problems;

    DuckDbProfile(Map<String, @Nullable Object> fields, Path folder, Problems problems) {
        this.fields = fields;
        this.folder = folder;
        this.problems = problems;
    }

    DuckDbConfig read() {
        fields.keySet().forEach(this::checkField);
        DuckDbConfig config =
                new DuckDbConfig(file(), texts("config_options"), extensions(), texts("settings"), attachments());
        checkDatabase(config);
        return config;
    }

    private void checkField(String name) {
        if (fields.get(name) == null) {
            return;
        }
        if (NOT_SUPPORTED.contains(name) && !Boolean.FALSE.equals(fields.get(name))) {
            problems.add(Diagnostic.error(
                            ErrorCode.NOT_SUPPORTED, "the field '" + name + "' of a duckdb target is not supported yet")
                    .withHint("remove it from the target in profiles.yml"));
        } else if (WITHOUT_EFFECT.contains(name)) {
            problems.add(Diagnostic.warning(
                    ErrorCode.NOT_SUPPORTED, "the field '" + name + "' of a duckdb target has no effect"));
        } else if (!GENERAL.contains(name) && !OURS.contains(name) && !NOT_SUPPORTED.contains(name)) {
            unknown("field '" + name + "' of a duckdb target", name, OURS);
        }
    }

    private void unknown(String what, String name, Set<String> known) {
        Diagnostic warning = Diagnostic.warning(ErrorCode.PROFILE_INVALID, "unknown " + what);
        problems.add(Suggestions.didYouMean(name, known)
                .map(warning::withHint)
                .orElse(warning.withHint("known are " + String.join(", ", new TreeSet<>(known)))));
    }

    private Optional<Path> file() {
        Object path = fields.get("path");
        String text = path == null ? MEMORY : path.toString();
        if (text.isBlank() || text.startsWith(MEMORY)) {
            return Optional.empty();
        }
        if (SCHEME.matcher(text).matches()) {
            problems.add(Diagnostic.error(
                            ErrorCode.NOT_SUPPORTED, "the path '" + text + "' of a duckdb target is not supported yet")
                    .withHint("use a file on this machine or " + MEMORY));
            return Optional.empty();
        }
        if (text.contains(";")) {
            invalid("the path '" + text
                    + "' of a duckdb target contains a semicolon, which DuckDB's driver cannot open");
            return Optional.empty();
        }
        return Optional.of(folder.resolve(text).normalize());
    }

    /** The database of a target is the file's, by dbt-duckdb's rule, or one that is attached. */
    private void checkDatabase(DuckDbConfig config) {
        Object database = fields.get("database");
        if (database == null || database.toString().equalsIgnoreCase(config.databaseName())) {
            return;
        }
        boolean attached = config.attachments().stream()
                .flatMap(attachment -> attachment.alias().stream())
                .anyMatch(database.toString()::equalsIgnoreCase);
        if (!attached) {
            problems.add(Diagnostic.error(
                            ErrorCode.PROFILE_INVALID,
                            "the database '" + database + "' of a duckdb target is not the one that its path names")
                    .withHint("write '" + config.databaseName()
                            + "' or leave the field away: DuckDB names a database after its file"));
        }
    }

    private List<DuckDbExtension> extensions() {
        List<DuckDbExtension> extensions = new ArrayList<>();
        for (Object entry : list("extensions")) {
            if (entry instanceof Map<?, ?> map && map.get("name") != null) {
                extensions.add(new DuckDbExtension(
                        String.valueOf(map.get("name")),
                        Optional.ofNullable(map.get("repo")).map(Object::toString)));
            } else if (entry instanceof String name) {
                extensions.add(new DuckDbExtension(name, Optional.empty()));
            } else {
                invalid("each entry of 'extensions' is a name, or a mapping with 'name' and 'repo'; found " + entry);
            }
        }
        return extensions;
    }

    private List<DuckDbAttachment> attachments() {
        List<DuckDbAttachment> attachments = new ArrayList<>();
        for (Object entry : list("attach")) {
            if (entry instanceof Map<?, ?> map && map.get("path") != null) {
                attachments.add(attachment(map));
            } else {
                invalid("each entry of 'attach' is a mapping with at least a 'path'; found " + entry);
            }
        }
        return attachments;
    }

    private DuckDbAttachment attachment(Map<?, ?> entry) {
        for (Object key : entry.keySet()) {
            if (!ATTACH_FIELDS.contains(key.toString())) {
                unknown("field '" + key + "' in 'attach' of a duckdb target", key.toString(), ATTACH_FIELDS);
            }
        }
        Map<String, Object> options = new LinkedHashMap<>();
        for (String name : List.of("type", "secret", "read_only")) {
            options.put(name, entry.get(name));
        }
        if (entry.get("options") instanceof Map<?, ?> more) {
            more.forEach((key, value) -> options.put(String.valueOf(key), value));
        }
        List<String> rendered = new ArrayList<>();
        options.forEach((name, value) -> option(name, value).ifPresent(rendered::add));
        return new DuckDbAttachment(
                attachedPath(String.valueOf(entry.get("path")), options.get("type")),
                Optional.ofNullable(entry.get("alias")).map(Object::toString),
                rendered);
    }

    /** Files are found from the folder of the project; anything else is the business of the extension that reads it. */
    private String attachedPath(String path, @Nullable Object type) {
        boolean isFile = FILE_TYPES.contains(type == null ? "" : type.toString().toLowerCase(Locale.ROOT));
        return isFile && !path.startsWith(MEMORY) && !SCHEME.matcher(path).matches()
                ? folder.resolve(path).normalize().toString()
                : path;
    }

    /** An option that is true stands alone, one that is false or empty is left away. */
    private static Optional<String> option(String name, @Nullable Object value) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return Optional.empty();
        }
        return Optional.of(
                Boolean.TRUE.equals(value) ? name : name + " " + SqlLiteral.text(value.toString(), Dialect.DUCKDB));
    }

    private List<?> list(String name) {
        Object value = fields.get(name);
        if (value == null || value instanceof List) {
            return value == null ? List.of() : (List<?>) value;
        }
        invalid("the field '" + name + "' of a duckdb target is a list; found " + value);
        return List.of();
    }

    private Map<String, String> texts(String name) {
        Object value = fields.get(name);
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, setting) -> texts.put(String.valueOf(key), String.valueOf(setting)));
        } else if (value != null) {
            invalid("the field '" + name + "' of a duckdb target is a mapping; found " + value);
        }
        return texts;
    }

    private void invalid(String message) {
        problems.add(Diagnostic.error(ErrorCode.PROFILE_INVALID, message));
    }
}
