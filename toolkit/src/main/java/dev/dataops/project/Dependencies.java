package dev.dataops.project;

import java.util.List;

/**
 * What a node depends on, as found by rendering it at parse time.
 *
 * @param refs the refs as written, each once, in the order of their first occurrence
 * @param sources the sources as written, each once, in the order of their first occurrence
 * @param nodes the enabled nodes that these stand for, each once
 * @param macros unique ids of the macros called, such as {@code macro.dbt.is_incremental}
 */
public record Dependencies(List<RefCall> refs, List<SourceCall> sources, List<NodeId> nodes, List<String> macros) {
    /** Depends on nothing. */
    public static final Dependencies NONE = new Dependencies(List.of(), List.of(), List.of(), List.of());

    /** Returns the macros alone. */
    public Dependencies onlyMacros() {
        return new Dependencies(List.of(), List.of(), List.of(), macros);
    }

    public Dependencies {
        refs = List.copyOf(refs);
        sources = List.copyOf(sources);
        nodes = List.copyOf(nodes);
        macros = List.copyOf(macros);
    }
}
