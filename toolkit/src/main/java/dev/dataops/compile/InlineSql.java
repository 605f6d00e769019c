package dev.dataops.compile;

import dev.dataops.core.SourceLocation;
import dev.dataops.jinja.Template;
import dev.dataops.macros.Target;
import dev.dataops.project.Dependencies;
import dev.dataops.project.Node;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.NodeId;
import dev.dataops.project.NodeProperties;
import dev.dataops.project.Project;
import dev.dataops.project.ResourceType;
import dev.dataops.project.SqlSource;
import dev.dataops.sql.RelationName;
import java.util.List;

/** SQL that somebody typed on the command line, as a node of the root project that nothing else knows of. */
public final class InlineSql {
    private static final String NAME = "inline_query";

    private InlineSql() {}

    /**
     * Returns the node.
     *
     * @param sql SQL with Jinja in it
     * @param project the project that it sees
     * @throws dev.dataops.core.ToolkitException with line and column if it is no template
     */
    public static Node.Analysis of(String sql, Project project) {
        String packageName = project.name();
        Target target = project.target();
        NodeFacts facts = new NodeFacts(
                NodeId.of(ResourceType.ANALYSIS, packageName, NAME),
                ResourceType.ANALYSIS,
                packageName,
                NAME,
                List.of(packageName, NAME),
                NAME,
                NAME,
                SourceLocation.of("--inline"));
        return new Node.Analysis(
                facts,
                NodeConfig.EMPTY,
                Dependencies.NONE,
                new SqlSource(sql, Template.parse(sql, "--inline"), ""),
                RelationName.of(target.database(), target.schema(), NAME),
                NodeProperties.NONE);
    }
}
