package dev.dataops.jinja.runtime;

/** A node that does something: prints, assigns, branches, repeats. */
public abstract class Statement {
    /** What comes after a statement. */
    public enum Flow {
        /** The next statement. */
        NEXT,
        /** The end of the innermost loop. */
        BREAK,
        /** The next round of the innermost loop. */
        CONTINUE
    }

    /** Executes the statement in a frame. */
    public abstract Flow execute(Frame frame);
}
