package dev.dataops.project.parse;

import dev.dataops.project.RefCall;
import dev.dataops.project.SourceCall;
import dev.dataops.project.config.ConfigCalls;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the rendering of a template has shown: refs, sources, macros called, configurations made. Belongs to one node. */
public final class Findings {
    private final Set<RefCall> refs = new LinkedHashSet<>(2);
    private final Set<SourceCall> sources = new LinkedHashSet<>(2);
    private final Set<String> macros = new LinkedHashSet<>(2);
    private final ConfigCalls config = new ConfigCalls();

    /** Returns the refs in the order of their first occurrence; may be added to. */
    public Set<RefCall> refs() {
        return refs;
    }

    /** Returns the sources in the order of their first occurrence; may be added to. */
    public Set<SourceCall> sources() {
        return sources;
    }

    /** Returns the unique ids of the macros that the template itself calls; may be added to. */
    public Set<String> macros() {
        return macros;
    }

    /** Returns what {@code config(...)} was called with. */
    public ConfigCalls config() {
        return config;
    }
}
