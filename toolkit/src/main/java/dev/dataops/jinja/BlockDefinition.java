package dev.dataops.jinja;

import dev.dataops.core.SourceLocation;
import dev.dataops.jinja.parse.ParsedBlock;
import dev.dataops.jinja.parse.ParsedTemplate;
import dev.dataops.jinja.runtime.BlockKind;
import dev.dataops.jinja.runtime.Source;

/** A {@code {% docs name %}} or {@code {% snapshot name %}} block of a file. */
public final class BlockDefinition {
    private final Source source;
    private final ParsedBlock block;

    BlockDefinition(Source source, ParsedBlock block) {
        this.source = source;
        this.block = block;
    }

    /** Returns which tag makes the block. */
    public BlockKind kind() {
        return block.kind();
    }

    /** Returns the block's name. */
    public String name() {
        return block.name();
    }

    /** Returns the text between the tags, as it stands in the file. */
    public String content() {
        return source.text().substring(block.start(), block.end());
    }

    /** Returns the offset in the file of the content. */
    public int start() {
        return block.start();
    }

    /** Returns the place of the block's name. */
    public SourceLocation location() {
        return source.location(block.namePosition());
    }

    /**
     * Returns the content of a snapshot as a template. Its positions, in messages and spans, are those of the file.
     *
     * @throws IllegalStateException if this is a docs block, whose text is no template
     */
    public Template template() {
        ParsedTemplate content = block.content();
        if (content == null) {
            throw new IllegalStateException("the text of docs '" + name() + "' is no template");
        }
        return new Template(content);
    }
}
