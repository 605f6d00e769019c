package dev.dataops.cli.shell;

import java.util.Optional;

/** The version of the toolkit: the jar's own, as its manifest says. */
public final class Version {
    private Version() {}

    /** Returns what {@code --version} prints, such as {@code dataops 0.1.0}. */
    public static String text() {
        return "dataops " + number();
    }

    /** Returns the number; {@code development} where the classes do not come from a jar. */
    public static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
