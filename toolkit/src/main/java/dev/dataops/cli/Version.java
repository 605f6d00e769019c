package dev.dataops.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints: the jar's own, as its manifest says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"dataops " + (version == null ? "development" : version)};
    }
}
