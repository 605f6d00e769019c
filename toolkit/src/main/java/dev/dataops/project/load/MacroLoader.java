package dev.dataops.project.load;

import dev.dataops.core.Problems;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.Template;
import dev.dataops.macros.Target;
import dev.dataops.macros.catalog.DbtLibrary;
import dev.dataops.macros.catalog.DispatchRules;
import dev.dataops.macros.catalog.MacroCatalog;
import dev.dataops.project.files.FileKind;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.files.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the macros and generic tests of all packages, and dbt's own. */
final class MacroLoader {
    private final Workers workers;
    private final Problems problems;

    MacroLoader(Workers workers, Problems problems) {
        this.workers = workers;
        this.problems = problems;
    }

    private record Parsed(SourceFile file, Optional<Template> template) {}

    MacroCatalog load(ProjectFile root, Map<String, ProjectFile> packages, SourceTree tree, Target target) {
        MacroCatalog.Builder catalog = MacroCatalog.builder(rules(root, packages, target));
        DbtLibrary.addTo(catalog, target.type());
        List<SourceFile> files = new ArrayList<>(tree.of(FileKind.MACRO));
        for (SourceFile test : tree.of(FileKind.TEST)) {
            if (test.relativePath().startsWith("generic/")) {
                files.add(test);
            }
        }
        for (Parsed parsed : workers.map(files, this::parse)) {
            parsed.template.ifPresent(
                    template -> catalog.add(parsed.file.owner().name(), template, parsed.file.shownPath()));
        }
        try {
            return catalog.build();
        } catch (ToolkitException exception) {
            problems.add(exception);
            problems.throwIfAny();
            throw exception;
        }
    }

    private Parsed parse(SourceFile file) {
        try {
            String text = SourceText.read(file.absolute(), file.shownPath());
            return new Parsed(file, Optional.of(Template.parse(text, file.shownPath())));
        } catch (ToolkitException exception) {
            problems.add(exception);
            return new Parsed(file, Optional.empty());
        }
    }

    static DispatchRules rules(ProjectFile root, Map<String, ProjectFile> packages, Target target) {
        return new DispatchRules(root.name(), root.dispatch(), packages.keySet(), List.of(target.type()));
    }
}
