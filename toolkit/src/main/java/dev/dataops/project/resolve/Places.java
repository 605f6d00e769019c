package dev.dataops.project.resolve;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.RefCall;
import dev.dataops.project.SourceCall;
import dev.dataops.project.parse.SqlPlaces;
import java.util.regex.Pattern;

/** Finds the place in a node's SQL where it refers to something. */
final class Places {
    private Places() {}

    static SourceLocation of(Pending node, RefCall call) {
        String packageName =
                call.packageName().map(name -> quoted(name) + "\\s*,\\s*").orElse("");
        return find(node, "\\bref\\s*\\(\\s*" + packageName + quoted(call.name()));
    }

    static SourceLocation of(Pending node, SourceCall call) {
        return find(node, "\\bsource\\s*\\(\\s*" + quoted(call.source()) + "\\s*,\\s*" + quoted(call.table()));
    }

    private static String quoted(String name) {
        return "['\"]" + Pattern.quote(name) + "['\"]";
    }

    private static SourceLocation find(Pending node, String pattern) {
        return node.text()
                .flatMap(text -> SqlPlaces.find(text, node.where().path(), pattern))
                .orElse(node.where());
    }
}
