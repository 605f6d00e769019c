package dev.dataops.project.parse;

import dev.dataops.project.RefCall;
import dev.dataops.project.SourceCall;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a Python model refers to, so that it has its place in the graph although it is not run. */
final class PythonModel {
    private static final String TEXT = "\\s*[\"']([^\"']+)[\"']\\s*";
    private static final Pattern REF = Pattern.compile("\\bdbt\\.ref\\(" + TEXT + "(?:," + TEXT + ")?[,)]");
    private static final Pattern SOURCE = Pattern.compile("\\bdbt\\.source\\(" + TEXT + "," + TEXT + "\\)");

    private PythonModel() {}

    static void scan(String code, Findings findings) {
        for (Matcher ref = REF.matcher(code); ref.find(); ) {
            boolean withPackage = ref.group(2) != null;
            findings.refs()
                    .add(new RefCall(
                            withPackage ? Optional.of(ref.group(1)) : Optional.empty(),
                            withPackage ? ref.group(2) : ref.group(1),
                            Optional.empty()));
        }
        for (Matcher source = SOURCE.matcher(code); source.find(); ) {
            findings.sources().add(new SourceCall(source.group(1), source.group(2)));
        }
        findings.config().add(Map.of("materialized", "table"));
    }
}
