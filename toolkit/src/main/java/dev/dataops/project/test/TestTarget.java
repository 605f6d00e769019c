package dev.dataops.project.test;

import java.util.Optional;

/**
 * What a generic test stands under.
 *
 * @param section the section of the property file, such as {@code models}
 * @param source the source's name, for a table of a source; empty for nodes
 * @param name the node's or the table's name
 * @param version the version of the model, if it is versioned
 */
public record TestTarget(String section, Optional<String> source, String name, Optional<Version> version) {
    /**
     * A version of a model.
     *
     * @param text the version as it prints
     * @param number whether it is written as a number
     */
    public record Version(String text, boolean number) {}

    /** Returns the argument {@code model} of the test's macro, as dbt writes it. */
    String modelArgument() {
        String target = source.map(owner -> "source('" + owner + "', '" + name + "')")
                .orElseGet(() -> "ref('" + name + "'"
                        + version.map(v -> ", version='" + v.text() + "'").orElse("") + ")");
        return "{{ get_where_subquery(" + target + ") }}";
    }

    /** Returns the part of a test's name that tells what it tests. */
    String label() {
        return source.map(owner -> owner + "_" + name)
                .orElseGet(() -> name + version.map(v -> "_v" + v.text()).orElse(""));
    }

    /** Returns the entry of the property file, as dbt's manifest names it, such as {@code models.orders}. */
    public String fileKey() {
        return section + "." + source.orElse(name);
    }

    /** Returns what it is in words, for messages. */
    public String words() {
        return source.map(owner -> "source '" + owner + "." + name + "'").orElse("'" + name + "'");
    }
}
