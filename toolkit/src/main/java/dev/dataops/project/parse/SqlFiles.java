package dev.dataops.project.parse;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.BlockDefinition;
import dev.dataops.jinja.Template;
import dev.dataops.jinja.runtime.BlockKind;
import dev.dataops.project.Node.HookTime;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.NodeId;
import dev.dataops.project.ResourceType;
import dev.dataops.project.SqlSource;
import dev.dataops.project.files.Hash;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.files.SourceText;
import dev.dataops.project.properties.NodePatch;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns files into drafts of nodes: models, seeds, snapshots, analyses, singular tests, and the project's hooks. Safe for use by several threads. */
public final class SqlFiles {
    /** From this size on dbt does not read a seed for its checksum. */
    private static final long BIG_SEED = 1024 * 1024;

    private final ParseSession session;
    private final NodeConfigs configs;

    /** Creates a parser. */
    public SqlFiles(ParseSession session, NodeConfigs configs) {
        this.session = session;
        this.configs = configs;
    }

    /**
     * Reads a file.
     *
     * @return the nodes that it defines; empty where it cannot be read, which is reported
     */
    public List<Draft> parse(SourceFile file) {
        try {
            return switch (file.kind()) {
                case MODEL -> List.of(sql(file, ResourceType.MODEL, file.relativePath()));
                case ANALYSIS -> List.of(sql(file, ResourceType.ANALYSIS, "analysis/" + file.relativePath()));
                case TEST ->
                    isPartOfOthers(file) ? List.of() : List.of(sql(file, ResourceType.TEST, file.relativePath()));
                case SNAPSHOT -> snapshots(file);
                case SEED -> List.of(seed(file));
                case PYTHON_MODEL -> List.of(pythonModel(file));
                default -> List.of();
            };
        } catch (ToolkitException exception) {
            exception.diagnostics().forEach(session.problems()::add);
            return List.of();
        }
    }

    /** Generic tests and fixtures lie below the tests, but are none. */
    private static boolean isPartOfOthers(SourceFile file) {
        return file.relativePath().startsWith("generic/") || file.relativePath().startsWith("fixtures/");
    }

    private Draft sql(SourceFile file, ResourceType type, String path) {
        SourceText text = SourceText.stripped(file);
        NodeFacts facts = facts(file, type, file.stem(), fqn(file.owner(), path, file.stem()), path, file.location());
        return rendered(file, facts, Template.parse(text.text(), text.begins(file.shownPath())), text, text.sha256());
    }

    private Draft rendered(SourceFile file, NodeFacts facts, Template template, SourceText text, String checksum) {
        SqlSource sql = new SqlSource(text.text(), template, checksum);
        Findings findings = new Findings();
        NodeConfig config = configs.of(file.owner(), facts.type(), facts.id().value(), facts.fqn(), List.of());
        session.render(facts, config, template, findings, Map.of());
        return new Draft(file.owner(), facts, file.absolute(), sql, text, findings, Optional.empty(), Optional.empty());
    }

    private List<Draft> snapshots(SourceFile file) {
        String whole = SourceText.read(file.absolute(), file.shownPath());
        String checksum = SourceText.stripped(whole).sha256();
        List<Draft> drafts = new ArrayList<>();
        for (BlockDefinition block : Template.parse(whole, file.shownPath()).blocks()) {
            if (block.kind() == BlockKind.SNAPSHOT) {
                List<String> fqn = fqn(file.owner(), file.relativePath(), file.stem());
                fqn.add(block.name());
                NodeFacts facts =
                        facts(file, ResourceType.SNAPSHOT, block.name(), fqn, file.relativePath(), block.location());
                SourceText text = SourceText.part(whole, block.start(), block.content());
                drafts.add(rendered(file, facts, block.template(), text, checksum));
            }
        }
        return drafts;
    }

    /** Returns the snapshot that an entry of a property file is by itself, by naming what it selects from. */
    public Optional<Draft> snapshotOf(NodePatch patch) {
        if (patch.relation().isEmpty()) {
            return Optional.empty();
        }
        SourceFile file = patch.file();
        String sql = "select * from {{ " + patch.relation().get() + " }}";
        String path = file.relativePath() + "/" + patch.name() + ".sql";
        List<String> fqn = fqn(file.owner(), file.relativePath(), patch.name());
        NodeFacts facts = facts(file, ResourceType.SNAPSHOT, patch.name(), fqn, path, patch.where());
        try {
            String checksum = SourceText.stripped(file).sha256();
            SourceText text = new SourceText(sql, patch.where().line() - 1, 0);
            return Optional.of(rendered(file, facts, Template.parse(sql, patch.where()), text, checksum));
        } catch (ToolkitException exception) {
            session.report(facts, exception);
            return Optional.empty();
        }
    }

    private Draft seed(SourceFile file) {
        String checksum =
                isBig(file) ? file.originalPath() : SourceText.stripped(file).sha256();
        NodeFacts facts = facts(
                file,
                ResourceType.SEED,
                file.stem(),
                fqn(file.owner(), file.relativePath(), file.stem()),
                file.relativePath(),
                file.location());
        SourceText nothing = new SourceText("", 0, 0);
        SqlSource sql = new SqlSource("", session.small(""), checksum);
        return new Draft(
                file.owner(), facts, file.absolute(), sql, nothing, new Findings(), Optional.empty(), Optional.empty());
    }

    private static boolean isBig(SourceFile file) {
        try {
            return Files.size(file.absolute()) > BIG_SEED;
        } catch (IOException exception) {
            return false; // reading it will say what is wrong
        }
    }

    private Draft pythonModel(SourceFile file) {
        SourceText text = SourceText.stripped(file);
        NodeFacts facts = facts(
                file,
                ResourceType.MODEL,
                file.stem(),
                fqn(file.owner(), file.relativePath(), file.stem()),
                file.relativePath(),
                file.location());
        Findings findings = new Findings();
        PythonModel.scan(text.text(), findings);
        Diagnostic unsupported = Diagnostic.error(ErrorCode.NOT_SUPPORTED, "Python models are not supported yet")
                .at(new SourceLocation(file.shownPath(), text.skippedLines() + 1, 1))
                .of(facts.id().value())
                .withHint("write the model in SQL, or leave it out with --exclude " + facts.name());
        SqlSource sql = new SqlSource(text.text(), session.small(""), text.sha256());
        return new Draft(
                file.owner(), facts, file.absolute(), sql, text, findings, Optional.of(unsupported), Optional.empty());
    }

    /**
     * Makes a node of a statement of {@code on-run-start} or {@code on-run-end}.
     *
     * @param owner the package whose {@code dbt_project.yml} holds it
     * @param when which of the two
     * @param index its place in the list, from 0
     * @param where where it stands
     */
    public Optional<Draft> hook(ProjectFile owner, HookTime when, int index, String statement, SourceLocation where) {
        String name = owner.name() + (when == HookTime.RUN_START ? "-on-run-start-" : "-on-run-end-") + index;
        String path = "hooks/" + name + ".sql";
        NodeFacts facts = new NodeFacts(
                NodeId.of(ResourceType.OPERATION, owner.name(), name),
                ResourceType.OPERATION,
                owner.name(),
                name,
                List.of(owner.name(), "hooks", name),
                path,
                "./dbt_project.yml",
                where);
        try {
            Template template = Template.parse(statement, where);
            Findings findings = new Findings();
            NodeConfig config = configs.of(owner, facts.type(), facts.id().value(), facts.fqn(), List.of());
            session.render(facts, config, template, findings, Map.of());
            SqlSource sql = new SqlSource(statement, template, Hash.SHA_256.of(statement));
            SourceText text = new SourceText(statement, where.line() - 1, where.column() - 1);
            Draft.Hook hook = new Draft.Hook(when, index);
            return Optional.of(new Draft(
                    owner,
                    facts,
                    owner.info().directory().resolve("dbt_project.yml"),
                    sql,
                    text,
                    findings,
                    Optional.empty(),
                    Optional.of(hook)));
        } catch (ToolkitException exception) {
            session.report(facts, exception);
            return Optional.empty();
        }
    }

    private static NodeFacts facts(
            SourceFile file, ResourceType type, String name, List<String> fqn, String path, SourceLocation where) {
        String packageName = file.owner().name();
        return new NodeFacts(
                NodeId.of(type, packageName, name), type, packageName, name, fqn, path, file.originalPath(), where);
    }

    /** Returns the package, the folders of a path, and the name. */
    public static List<String> fqn(ProjectFile owner, String path, String name) {
        List<String> fqn = new ArrayList<>(6);
        fqn.add(owner.name());
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            fqn.add(path.substring(from, slash));
            from = slash + 1;
        }
        fqn.add(name);
        return fqn;
    }
}
