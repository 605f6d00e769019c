package dev.dataops.project.load;

import dev.dataops.project.NodeId;
import dev.dataops.project.RefCall;
import dev.dataops.project.assemble.Patched;
import dev.dataops.project.assemble.Patching;
import dev.dataops.project.assemble.SourceAssembler;
import dev.dataops.project.load.SourceOverrides.Table;
import dev.dataops.project.properties.ColumnSpec;
import dev.dataops.project.properties.NodePatch;
import dev.dataops.project.properties.SourceSpec;
import dev.dataops.project.properties.TestSpec;
import dev.dataops.project.properties.VersionSpec;
import dev.dataops.project.resolve.Pending;
import dev.dataops.project.resolve.Resolver;
import dev.dataops.project.test.TestBuilder;
import dev.dataops.project.test.TestTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the generic tests that property files ask for. */
final class TestRequests {
    private final Resolver resolver;
    private final List<TestBuilder.Request> requests = new ArrayList<>();

    TestRequests(Resolver resolver) {
        this.resolver = resolver;
    }

    List<TestBuilder.Request> all(List<Patching.Subject> subjects, List<Table> tables) {
        subjects.forEach(this::add);
        tables.forEach(this::add);
        return requests;
    }

    private void add(Patching.Subject subject) {
        NodePatch patch = subject.patch();
        if (patch.versions().isEmpty()) {
            add(patch, Optional.empty(), patch.columns(), patch.tests());
            return;
        }
        for (VersionSpec version : patch.versions()) {
            boolean exists =
                    subject.nodes().stream().map(Patched::versionText).anyMatch(Optional.of(version.v())::equals);
            if (exists) {
                add(
                        patch,
                        Optional.of(version),
                        version.columnsOf(patch),
                        version.tests().orElse(patch.tests()));
            }
        }
    }

    private void add(NodePatch patch, Optional<VersionSpec> version, List<ColumnSpec> columns, List<TestSpec> tests) {
        boolean anyTest = !tests.isEmpty()
                || columns.stream().anyMatch(column -> !column.tests().isEmpty());
        if (!anyTest) {
            return;
        }
        TestTarget target = new TestTarget(
                patch.section(),
                Optional.empty(),
                patch.name(),
                version.map(spec -> new TestTarget.Version(spec.v(), spec.number())));
        RefCall ref = new RefCall(Optional.empty(), patch.name(), version.map(VersionSpec::v));
        String fromPackage = patch.file().owner().name();
        Optional<Pending> attached = resolver.attached(ref, fromPackage);
        Subject subject = new Subject(patch, target, attached.map(Pending::id), attached.flatMap(Pending::group));
        for (ColumnSpec column : columns) {
            boolean quoted = column.quote().or(patch::quoteColumns).orElse(false);
            column.tests().forEach(test -> subject.add(test, Optional.of(name(column, quoted)), column.tags()));
        }
        tests.forEach(test -> subject.add(test, Optional.empty(), List.of()));
    }

    private final class Subject {
        private final NodePatch patch;
        private final TestTarget target;
        private final Optional<NodeId> attachedTo;
        private final Optional<String> group;

        Subject(NodePatch patch, TestTarget target, Optional<NodeId> attachedTo, Optional<String> group) {
            this.patch = patch;
            this.target = target;
            this.attachedTo = attachedTo;
            this.group = group;
        }

        void add(TestSpec test, Optional<String> column, List<String> tags) {
            requests.add(new TestBuilder.Request(test, patch.file(), target, column, tags, attachedTo, group));
        }
    }

    private void add(Table table) {
        SourceSpec source = table.source();
        TestTarget target = new TestTarget(
                "sources", Optional.of(source.name()), table.table().name(), Optional.empty());
        Set<String> tags = new LinkedHashSet<>(source.fields().texts("tags"));
        tags.addAll(table.table().fields().texts("tags"));
        Optional<Boolean> quotes = SourceAssembler.quotesColumns(source, table.table());
        for (ColumnSpec column : table.table().columns()) {
            Set<String> all = new LinkedHashSet<>(tags);
            all.addAll(column.tags());
            boolean quoted = column.quote().or(() -> quotes).orElse(false);
            for (TestSpec test : column.tests()) {
                add(source, target, test, Optional.of(name(column, quoted)), all);
            }
        }
        table.table().tests().forEach(test -> add(source, target, test, Optional.empty(), tags));
    }

    private void add(SourceSpec source, TestTarget target, TestSpec test, Optional<String> column, Set<String> tags) {
        requests.add(new TestBuilder.Request(
                test, source.file(), target, column, List.copyOf(tags), Optional.empty(), Optional.empty()));
    }

    private static String name(ColumnSpec column, boolean quoted) {
        return quoted ? '"' + column.name() + '"' : column.name();
    }
}
