package dev.dataops.jinja.runtime;

/** The block tags that define something callable. */
public enum MacroKind {
    /** {@code {% macro name(...) %}}. */
    MACRO,
    /** {@code {% test name(...) %}} or {@code {% data_test name(...) %}}. */
    TEST,
    /** {@code {% materialization name, adapter='x' %}}. */
    MATERIALIZATION
}
