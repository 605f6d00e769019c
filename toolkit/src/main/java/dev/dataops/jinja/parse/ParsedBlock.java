package dev.dataops.jinja.parse;

import dev.dataops.jinja.runtime.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * A {@code docs} or {@code snapshot} block.
 *
 * @param namePosition offset in the source of its name
 * @param start offset in the source of its content
 * @param end offset in the source behind its content
 * @param content the content as a template, or null for docs
 */
public record ParsedBlock(
        BlockKind kind,
        String name,
        int namePosition,
        int start,
        int end,
        @Nullable ParsedTemplate content) {}
