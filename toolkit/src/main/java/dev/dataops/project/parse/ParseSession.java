package dev.dataops.project.parse;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.Problems;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.Template;
import dev.dataops.macros.DbtContext;
import dev.dataops.macros.InvocationContext;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.yaml.YamlRendering;
import dev.dataops.sql.Quoting;
import dev.dataops.sql.RelationName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parses and renders templates while a project is loaded. Safe for use by several threads. */
public final class ParseSession {
    private final InvocationContext shared;
    private final Quoting quoting;
    private final Problems problems;
    private final Map<String, Template> small = new ConcurrentHashMap<>();

    /**
     * Creates a session.
     *
     * @param shared what all templates share
     * @param quoting which parts of names the project quotes
     * @param problems where failures go
     */
    public ParseSession(InvocationContext shared, Quoting quoting, Problems problems) {
        this.shared = shared;
        this.quoting = quoting;
        this.problems = problems;
    }

    /** Returns what all templates share. */
    public InvocationContext shared() {
        return shared;
    }

    /** Returns which parts of names the project quotes. */
    public Quoting quoting() {
        return quoting;
    }

    /** Returns where failures go. */
    public Problems problems() {
        return problems;
    }

    /** Returns a template that many nodes share, such as that of a generic test; parsed once. */
    public Template small(String text) {
        Template known = small.get(text);
        return known != null ? known : small.computeIfAbsent(text, source -> Template.parse(source, "generic test"));
    }

    /**
     * Renders a node's template and notes what it refers to. A failure is reported; what was found before it is kept.
     *
     * @param extras names that only this template sees
     */
    public void render(
            NodeFacts facts, NodeConfig config, Template template, Findings findings, Map<String, Object> extras) {
        try {
            context(facts, config, findings, extras).render(template);
        } catch (ToolkitException exception) {
            report(facts, exception);
        }
    }

    /** Renders the hooks of a node's configuration, which may refer to nodes and call macros too. */
    public void renderHooks(NodeFacts facts, NodeConfig config, Findings findings) {
        for (String key : List.of("pre-hook", "post-hook")) {
            config.hooks(key).forEach(hook -> {
                if (YamlRendering.hasJinja(hook.sql())) {
                    try {
                        render(facts, config, Template.parse(hook.sql(), key), findings, Map.of());
                    } catch (ToolkitException exception) {
                        report(facts, exception);
                    }
                }
            });
        }
    }

    /** Returns the context of a node at parse time. */
    public DbtContext context(NodeFacts facts, NodeConfig config, Findings findings, Map<String, Object> extras) {
        RelationName relation =
                new RelationName(shared.target().database(), shared.target().schema(), facts.name(), quoting);
        ParsedNode node = new ParsedNode(facts, facts.name(), null, relation, config.asMap());
        return new DbtContext(shared, new ParseContext(node, findings, extras));
    }

    /** Reports that something about a node failed. */
    public void report(NodeFacts facts, ToolkitException exception) {
        for (Diagnostic finding : exception.diagnostics()) {
            Diagnostic placed = finding.where().isPresent() ? finding : finding.at(facts.location());
            problems.add(placed.of(facts.id().value()));
        }
    }
}
