package dev.dataops.project.resolve;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.RefCall;
import dev.dataops.project.SourceCall;
import dev.dataops.project.files.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place in a node's SQL where it refers to something. Looks only when there is something to complain about. */
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
        if (node.text().isEmpty()) {
            return node.where();
        }
        SourceText text = node.text().get();
        Matcher match = Pattern.compile(pattern).matcher(text.text());
        if (!match.find()) {
            return node.where();
        }
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < match.start(); i++) {
            if (text.text().charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int column = match.start() - lineStart + 1 + (line == 1 ? text.skippedColumns() : 0);
        return new SourceLocation(node.where().path(), line + text.skippedLines(), column);
    }
}
