package dev.dataops.project.yaml;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ToolkitException;

/** Ends the reading of one document. */
final class YamlProblem extends ToolkitException {
    private static final long serialVersionUID = 1L;

    YamlProblem(Diagnostic diagnostic) {
        super(diagnostic);
    }
}
