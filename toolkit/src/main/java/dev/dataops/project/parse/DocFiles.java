package dev.dataops.project.parse;

import dev.dataops.jinja.Template;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.project.DocBlock;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.files.SourceText;
import dev.dataops.project.yaml.YamlRendering;
import java.util.ArrayList;
import java.util.List;

/** Reads the docs blocks of Markdown files. */
public final class DocFiles {
    private DocFiles() {}

    /**
     * Returns the blocks of a file.
     *
     * @throws dev.dataops.core.ToolkitException if the file cannot be read
     */
    public static List<DocBlock> read(SourceFile file) {
        List<DocBlock> blocks = new ArrayList<>();
        for (Block block : Block.find("docs", SourceText.read(file.absolute(), file.shownPath()))) {
            blocks.add(new DocBlock(
                    file.owner().name(), block.name(), file.relativePath(), file.originalPath(), text(file, block)));
        }
        return blocks;
    }

    /** Returns a block's text. It is a template that sees nothing, so that {@code {% raw %}} works as people expect. */
    private static String text(SourceFile file, Block block) {
        String contents = block.contents();
        if (YamlRendering.hasJinja(contents)) {
            contents = Template.parse(contents, file.shownPath()).render(Undefined::of);
        }
        return contents.strip();
    }
}
