package dev.dataops.project.config;

import org.jspecify.annotations.Nullable;

/**
 * A configuration that dbt knows.
 *
 * @param key its name
 * @param fallback its value where nobody sets it
 * @param merge what happens where several levels set it
 * @param type what its value may be
 */
record ConfigField(String key, @Nullable Object fallback, Merge merge, FieldType type) {
    /** What happens to a value when a nearer level sets the same key. */
    enum Merge {
        /** The nearer one replaces it. */
        CLOBBER,
        /** Both become one list. */
        APPEND,
        /** Both are maps; the nearer one's entries replace or join the other's. */
        UPDATE,
        /** As {@link #UPDATE}, but entries are lists, and a key that begins with {@code +} adds to the list instead of replacing it. */
        GRANTS
    }
}
