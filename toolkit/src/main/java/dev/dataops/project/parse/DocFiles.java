package dev.dataops.project.parse;

import dev.dataops.project.DocBlock;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.files.SourceText;
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
                    file.owner().name(),
                    block.name(),
                    file.originalPath(),
                    block.contents().strip()));
        }
        return blocks;
    }
}
