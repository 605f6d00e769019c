package dev.dataops.project.load;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.ToolkitException;
import dev.dataops.macros.InvocationContext;
import dev.dataops.project.DocBlock;
import dev.dataops.project.MacroProperties;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.Project;
import dev.dataops.project.assemble.ConfigChecks;
import dev.dataops.project.assemble.Docs;
import dev.dataops.project.assemble.ExposureAssembler;
import dev.dataops.project.assemble.MacroAssembler;
import dev.dataops.project.assemble.NodeAssembler;
import dev.dataops.project.assemble.Patching;
import dev.dataops.project.assemble.PropertyAssembler;
import dev.dataops.project.assemble.SourceAssembler;
import dev.dataops.project.files.FileKind;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.parse.DocFiles;
import dev.dataops.project.parse.Draft;
import dev.dataops.project.parse.NodeConfigs;
import dev.dataops.project.parse.ParseSession;
import dev.dataops.project.parse.RelationNaming;
import dev.dataops.project.parse.SqlFiles;
import dev.dataops.project.parse.ValueTemplates;
import dev.dataops.project.properties.PropertyFile;
import dev.dataops.project.properties.PropertyReader;
import dev.dataops.project.resolve.NameChecks;
import dev.dataops.project.resolve.Pending;
import dev.dataops.project.resolve.RefNames;
import dev.dataops.project.resolve.Resolver;
import dev.dataops.project.resolve.Resolver.Resolved;
import dev.dataops.project.resolve.Uniqueness;
import dev.dataops.project.test.KnownTests;
import dev.dataops.project.test.TestBuilder;
import dev.dataops.sql.Quoting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One loading, from the macros on: the steps in their order, each spread over all workers. */
final class Loading {
    private final ProjectRequest request;
    private final ProjectFile root;
    private final Map<String, ProjectFile> packages;
    private final InvocationContext shared;
    private final Problems problems;
    private final Workers workers;
    private final ParseSession session;
    private final ValueTemplates values;
    private final NodeConfigs configs;
    private final RelationNaming naming;

    Loading(
            ProjectRequest request,
            ProjectFile root,
            Map<String, ProjectFile> packages,
            InvocationContext shared,
            Quoting quoting,
            Problems problems,
            Workers workers) {
        this.request = request;
        this.root = root;
        this.packages = packages;
        this.shared = shared;
        this.problems = problems;
        this.workers = workers;
        this.session = new ParseSession(shared, quoting, problems);
        this.values = new ValueTemplates(shared);
        this.configs = new NodeConfigs(root, problems);
        this.naming = new RelationNaming(shared, packages.keySet(), quoting);
    }

    Project load(SourceTree tree) {
        List<PropertyFile> properties = properties(tree);
        Said said = new Said(properties);
        List<Draft> drafts = drafts(tree, said);
        Docs docs = docs(tree);
        PropertyAssembler about = new PropertyAssembler(docs, problems);
        Groups groups = new Groups(said.groups(), about, problems);
        ConfigChecks checks = new ConfigChecks(groups.byName().keySet(), problems);
        NodeAssembler assembler = new NodeAssembler(session, configs, naming, about, checks);
        Patching patching = Patching.join(drafts, said.patches(), assembler::isEnabledAlone, problems);

        List<Pending> nodes = new ArrayList<>(workers.map(patching.nodes(), assembler::assemble));
        nodes = Uniqueness.ids(nodes, problems);
        SourceOverrides overrides = new SourceOverrides(said.sources(), packages.keySet(), problems);
        SourceAssembler sources = new SourceAssembler(
                configs,
                about,
                request.target(),
                Adapters.quoting(request.target().type()),
                session.quoting(),
                problems);
        nodes.addAll(workers.map(overrides.tables(), table -> sources.assemble(table.source(), table.table())));
        ExposureAssembler others = new ExposureAssembler(session, configs, about);
        nodes.addAll(workers.map(said.exposures(), others::assemble));
        nodes.addAll(workers.map(said.others(), others::assemble));

        boolean ownFirst = root.flag("require_ref_searches_node_package_before_root", false);
        Resolver resolver = new Resolver(nodes, root.name(), ownFirst, problems);
        nodes.addAll(tests(patching, overrides, resolver, about, checks));
        nodes = Uniqueness.ids(nodes, problems);
        Uniqueness.relations(nodes, problems);
        new NameChecks(!root.flag("require_resource_names_without_spaces", true), problems).check(nodes);

        List<Resolved> resolved = workers.map(nodes, resolver::resolve);
        Map<String, MacroProperties> macros =
                new MacroAssembler(shared.catalog(), about, problems).assemble(said.macros());
        return project(resolved, docs, groups, macros, ownFirst);
    }

    private List<PropertyFile> properties(SourceTree tree) {
        List<PropertyFile> found = new ArrayList<>();
        workers.map(tree.of(FileKind.PROPERTIES), this::propertyFile).forEach(file -> file.ifPresent(found::add));
        return found;
    }

    private Optional<PropertyFile> propertyFile(SourceFile file) {
        try {
            return PropertyReader.read(file, values.of(file.owner().name()), problems);
        } catch (ToolkitException exception) {
            problems.add(exception);
            return Optional.empty();
        }
    }

    private List<Draft> drafts(SourceTree tree, Said said) {
        SqlFiles files = new SqlFiles(session, configs);
        List<Draft> drafts = new ArrayList<>();
        workers.map(tree.nodes(), files::parse).forEach(drafts::addAll);
        packages.values().forEach(owner -> drafts.addAll(ProjectHooks.of(owner, files)));
        said.patches().forEach(patch -> files.snapshotOf(patch).ifPresent(drafts::add));
        return drafts;
    }

    private Docs docs(SourceTree tree) {
        Map<String, DocBlock> blocks = new LinkedHashMap<>();
        for (List<DocBlock> found : workers.map(tree.of(FileKind.DOCS), this::docFile)) {
            for (DocBlock block : found) {
                DocBlock other = blocks.putIfAbsent(block.id(), block);
                if (other != null && !other.originalFilePath().equals(block.originalFilePath())) {
                    problems.add(Diagnostic.error(
                            ErrorCode.NAME_DUPLICATE,
                            "the docs block '" + block.name() + "' exists twice: " + other.originalFilePath() + " and "
                                    + block.originalFilePath()));
                }
            }
        }
        return new Docs(blocks, root.name(), values);
    }

    private List<DocBlock> docFile(SourceFile file) {
        try {
            return DocFiles.read(file);
        } catch (ToolkitException exception) {
            problems.add(exception);
            return List.of();
        }
    }

    private List<Pending> tests(
            Patching patching,
            SourceOverrides overrides,
            Resolver resolver,
            PropertyAssembler about,
            ConfigChecks checks) {
        KnownTests known = new KnownTests(shared.catalog(), packages.keySet(), problems);
        boolean nested = root.flag("require_generic_test_arguments_property", true);
        TestBuilder builder = new TestBuilder(session, configs, naming, about, values, known, checks, nested);
        List<TestBuilder.Request> requests = new TestRequests(resolver).all(patching.subjects(), overrides.tables());
        List<Pending> tests = new ArrayList<>(requests.size());
        workers.map(requests, builder::build).forEach(test -> test.ifPresent(tests::add));
        return tests;
    }

    private Project project(
            List<Resolved> resolved, Docs docs, Groups groups, Map<String, MacroProperties> macros, boolean ownFirst) {
        Map<NodeId, Node> enabled = new LinkedHashMap<>();
        Map<NodeId, Node> disabled = new LinkedHashMap<>();
        for (Resolved one : resolved) {
            (one.enabled() ? enabled : disabled).put(one.node().id(), one.node());
        }
        Warnings warnings = new Warnings(problems);
        warnings.unsupported(enabled.values());
        warnings.unusedConfigs(configs);
        return new Project(
                root.info(),
                ProjectLoader.infos(packages),
                request.target(),
                shared.vars(),
                session.quoting(),
                enabled,
                disabled,
                shared.catalog(),
                macros,
                docs.blocks(),
                groups.byName(),
                Selectors.read(root, values.of(root.name()), problems),
                new RefNames(enabled.values(), root.name(), ownFirst),
                problems.warnings());
    }
}
