package dev.dataops.execution.artifacts;

import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.Template;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.macros.catalog.MacroScope;
import dev.dataops.macros.catalog.ScopeEntry;
import dev.dataops.project.MacroProperties;
import dev.dataops.project.PackageInfo;
import dev.dataops.project.Project;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Macros as dbt's manifest shows them. */
final class MacroShape {
    private static final String TEXT = "\\s*(?:\\w+\\s*=\\s*)?['\"]([\\w.]+)['\"]\\s*";
    private static final Pattern DISPATCH =
            Pattern.compile("\\badapter\\s*\\.\\s*dispatch\\s*\\(" + TEXT + "(?:," + TEXT + ")?[,)]");
    private static final MacroProperties NOTHING_SAID = new MacroProperties("", List.of(), Map.of(), true, "", "");

    private final Project project;

    MacroShape(Project project) {
        this.project = project;
    }

    Map<String, @Nullable Object> of(CatalogMacro macro) {
        MacroProperties said = project.macroProperties().getOrDefault(macro.id(), NOTHING_SAID);
        String path = pathInPackage(macro);
        Map<String, @Nullable Object> docs = new LinkedHashMap<>();
        docs.put("show", said.docsShow());
        docs.put("node_color", said.docsNodeColor().isEmpty() ? null : said.docsNodeColor());
        List<String> languages = macro.definition().supportedLanguages();
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("name", macro.name());
        shape.put("resource_type", "macro");
        shape.put("package_name", macro.packageName());
        shape.put("path", path);
        shape.put("original_file_path", path);
        shape.put("unique_id", macro.id());
        shape.put("macro_sql", macro.definition().sourceText());
        shape.put("depends_on", Map.of("macros", calls(macro)));
        shape.put("description", said.description());
        shape.put("meta", said.meta());
        shape.put("docs", docs);
        shape.put("config", ordered("meta", said.meta(), "docs", docs));
        shape.put("patch_path", said.patchFile().isEmpty() ? null : said.patchFile());
        shape.put("arguments", said.arguments());
        shape.put("created_at", 0.0);
        shape.put("supported_languages", languages.isEmpty() ? null : languages);
        return shape;
    }

    private static Map<String, @Nullable Object> ordered(String key, Object value, String other, Object otherValue) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(other, otherValue);
        return map;
    }

    /** Paths in the manifest begin at the package, those that people are shown at the project. */
    private String pathInPackage(CatalogMacro macro) {
        PackageInfo owner = project.packages().get(macro.packageName());
        if (owner == null) {
            return macro.path();
        }
        String folder = project.root()
                .directory()
                .relativize(owner.directory())
                .toString()
                .replace('\\', '/');
        return !folder.isEmpty() && macro.path().startsWith(folder + "/")
                ? macro.path().substring(folder.length() + 1)
                : macro.path();
    }

    /** Returns the ids of the macros that a macro calls, as far as its text alone says so; library macros are not looked into. */
    private List<String> calls(CatalogMacro macro) {
        if (!project.packages().containsKey(macro.packageName())) {
            return List.of();
        }
        MacroScope scope = project.macros().scope(macro.packageName());
        String text = macro.definition().sourceText();
        Set<String> ids = new LinkedHashSet<>();
        for (String name : Template.parse(text, macro.path()).calledNames()) {
            if (name.equals("adapter.dispatch")) {
                ids.addAll(dispatched(text, scope));
            } else {
                called(name, scope).ifPresent(found -> ids.add(found.id()));
            }
        }
        return List.copyOf(ids);
    }

    private static Optional<CatalogMacro> called(String name, MacroScope scope) {
        int dot = name.indexOf('.');
        if (dot >= 0) {
            return scope.find(name.substring(0, dot), name.substring(dot + 1));
        }
        ScopeEntry entry = scope.find(name);
        return entry instanceof CatalogMacro macro ? Optional.of(macro) : Optional.empty();
    }

    private static Set<String> dispatched(String text, MacroScope scope) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher call = DISPATCH.matcher(text);
        while (call.find()) {
            try {
                ids.add(scope.dispatch(call.group(1), Optional.ofNullable(call.group(2)))
                        .id());
            } catch (ToolkitException missing) {
                // What cannot be found matters to whoever calls the macro, if anybody does.
            }
        }
        return ids;
    }
}
