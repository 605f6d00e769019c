package dev.dataops.warehouse;

import java.util.Locale;

/** What kind of relation a name stands for. */
public enum RelationType {
    TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    EXTERNAL,
    CTE;

    /** Returns dbt's word for it, such as {@code view}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
