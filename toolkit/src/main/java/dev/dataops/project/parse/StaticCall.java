package dev.dataops.project.parse;

import dev.dataops.project.RefCall;
import dev.dataops.project.SourceCall;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A ref or source in a YAML value that is so plain that it can be read without rendering, such as {@code ref('orders')}. */
public final class StaticCall {
    private static final String TEXT = "\\s*(?:'([^'{}]*)'|\"([^\"{}]*)\")\\s*";
    private static final Pattern CALL = Pattern.compile(
            "\\s*(?:\\{\\{)?\\s*(ref|source)\\s*\\(" + TEXT + "(?:," + TEXT + ")?\\)\\s*(?:\\}\\})?\\s*");

    private StaticCall() {}

    /**
     * Notes what a text refers to.
     *
     * @return whether the text is such a call; nothing is noted otherwise
     */
    public static boolean note(String text, Findings findings) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            return false;
        }
        String first = call.group(2) != null ? call.group(2) : call.group(3);
        String second = call.group(4) != null ? call.group(4) : call.group(5);
        if (call.group(1).equals("ref")) {
            Optional<String> packageName = second == null ? Optional.empty() : Optional.of(first);
            findings.refs().add(new RefCall(packageName, second == null ? first : second, Optional.empty()));
            return true;
        }
        if (second != null) {
            findings.sources().add(new SourceCall(first, second));
        }
        return second != null;
    }
}
