package dev.dataops.project;

import java.util.Map;

/**
 * One statement of a {@code pre-hook} or {@code post-hook}.
 *
 * @param sql its Jinja SQL, rendered when its turn comes
 * @param transaction whether it runs inside the node's transaction (dbt's default)
 */
public record HookSql(String sql, boolean transaction) {
    /** Reads a hook as it stands in a configuration: text, or a map with {@code sql} and {@code transaction}. */
    public static HookSql of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new HookSql(String.valueOf(map.get("sql")), !Boolean.FALSE.equals(map.get("transaction")));
        }
        return new HookSql(String.valueOf(value), true);
    }
}
