package dev.dataops.project.load;

import dev.dataops.sql.Quoting;

/** What differs between adapters while a project is loaded. */
final class Adapters {
    private Adapters() {}

    /** Returns what an adapter quotes where nobody says otherwise. */
    static Quoting quoting(String adapter) {
        return adapter.equals("snowflake") ? Quoting.NONE : Quoting.ALL;
    }
}
