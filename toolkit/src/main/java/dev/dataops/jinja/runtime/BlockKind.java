package dev.dataops.jinja.runtime;

/** The block tags that hold something to be found by name. */
public enum BlockKind {
    /** {@code {% docs name %}}: text that is no template. */
    DOCS,
    /** {@code {% snapshot name %}}: a template of its own. */
    SNAPSHOT
}
