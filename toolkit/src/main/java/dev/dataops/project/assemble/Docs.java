package dev.dataops.project.assemble;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.Values;
import dev.dataops.project.DocBlock;
import dev.dataops.project.parse.ValueTemplates;
import dev.dataops.project.yaml.YamlRendering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The docs blocks of all packages, and the descriptions that use them. Safe for use by several threads. */
public final class Docs {
    private final Map<String, DocBlock> blocks;
    private final Map<String, Map<String, DocBlock>> byName = new LinkedHashMap<>();
    private final String root;
    private final ValueTemplates templates;

    /**
     * A description.
     *
     * @param text the description, rendered
     * @param blocks ids of the docs blocks that it uses
     */
    public record Description(String text, List<String> blocks) {}

    /**
     * Creates the docs.
     *
     * @param blocks all blocks by id
     * @param root the name of the root project
     * @param templates renders descriptions
     */
    public Docs(Map<String, DocBlock> blocks, String root, ValueTemplates templates) {
        this.blocks = blocks;
        this.root = root;
        this.templates = templates;
        blocks.values()
                .forEach(block -> byName.computeIfAbsent(block.name(), name -> new LinkedHashMap<>())
                        .put(block.packageName(), block));
    }

    /** Returns all blocks by id. */
    public Map<String, DocBlock> blocks() {
        return blocks;
    }

    /**
     * Renders a description.
     *
     * @param text the description as written
     * @param packageName the package that it stands in
     * @param where where it stands, for messages
     * @throws ToolkitException if it is not a template, or uses a block that does not exist
     */
    public Description describe(String text, String packageName, SourceLocation where) {
        if (!YamlRendering.hasJinja(text)) {
            return new Description(text, List.of());
        }
        List<String> used = new ArrayList<>(1);
        JinjaCallable doc = arguments -> {
            DocBlock block = find(arguments, packageName);
            used.add(block.id());
            return block.contents();
        };
        String rendered = templates.text(text, packageName, where, Map.of("doc", doc));
        return new Description(rendered, List.copyOf(used));
    }

    private DocBlock find(Arguments arguments, String packageName) {
        int count = arguments.count();
        if (count != 1 && count != 2) {
            throw new ToolkitException(
                    Diagnostic.error(ErrorCode.MACRO_ARGUMENTS, "doc() takes a name, or a package and a name"));
        }
        String name = Values.str(arguments.get(count - 1));
        Map<String, DocBlock> named = byName.getOrDefault(name, Map.of());
        Optional<DocBlock> found = count == 2
                ? Optional.ofNullable(named.get(Values.str(arguments.get(0))))
                : Optional.ofNullable(named.get(root))
                        .or(() -> Optional.ofNullable(named.get(packageName)))
                        .or(() -> named.values().stream().findFirst());
        return found.orElseThrow(() -> new ToolkitException(Diagnostic.error(
                        ErrorCode.REF_NOT_FOUND,
                        "the description uses the docs block '" + name + "', which does not exist")
                .withHint(Suggestions.didYouMean(name, byName.keySet())
                        .orElse("add {% docs " + name + " %} ... {% enddocs %} to a .md file"))));
    }
}
