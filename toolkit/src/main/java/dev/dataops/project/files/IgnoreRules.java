package dev.dataops.project.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The patterns of a {@code .dbtignore}, which follow the rules of {@code .gitignore}: the last pattern that fits a path decides. */
final class IgnoreRules {
    /** Nothing is ignored. */
    static final IgnoreRules NONE = new IgnoreRules(List.of());

    private final List<Rule> rules;

    private record Rule(Pattern pattern, boolean ignores) {}

    private IgnoreRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** Reads the {@code .dbtignore} of a package, if it has one. */
    static IgnoreRules of(Path directory, String shownFolder) {
        Path file = directory.resolve(".dbtignore");
        return Files.isRegularFile(file) ? parse(SourceText.read(file, shownFolder + ".dbtignore")) : NONE;
    }

    static IgnoreRules parse(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String line : text.split("\r?\n", -1)) {
            String pattern = line.endsWith("\\ ") ? line.stripLeading() : line.strip();
            boolean ignores = !pattern.startsWith("!");
            pattern = ignores ? pattern : pattern.substring(1);
            if (!pattern.isEmpty() && !pattern.startsWith("#") && !pattern.equals("/")) {
                rules.add(new Rule(Pattern.compile(regex(pattern)), ignores));
            }
        }
        return new IgnoreRules(rules);
    }

    /**
     * Returns whether a file is ignored.
     *
     * @param path the file's path below the package, with {@code /}
     */
    boolean ignores(String path) {
        boolean ignored = false;
        for (Rule rule : rules) {
            if (rule.ignores != ignored && rule.pattern.matcher(path).matches()) {
                ignored = rule.ignores;
            }
        }
        return ignored;
    }

    private static String regex(String pattern) {
        boolean onlyFolders = pattern.endsWith("/");
        String body = onlyFolders ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean anchored = body.contains("/");
        body = body.startsWith("/") ? body.substring(1) : body;
        StringBuilder regex = new StringBuilder(anchored ? "" : "(?:.*/)?");
        String[] parts = body.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (parts[i].equals("**")) {
                regex.append(last ? ".+" : "(?:.*/)?");
            } else {
                regex.append(segment(parts[i])).append(last ? "" : "/");
            }
        }
        return regex.append(onlyFolders ? "/.*" : "(?:/.*)?").toString();
    }

    private static String segment(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char character = glob.charAt(i);
            int close = character == '[' ? glob.indexOf(']', i + 2) : -1;
            if (character == '*') {
                regex.append("[^/]*");
            } else if (character == '?') {
                regex.append("[^/]");
            } else if (close > 0) {
                String set = glob.substring(i + 1, close)
                        .replace("\\", "\\\\")
                        .replace("[", "\\[")
                        .replace("&&", "&\\&");
                regex.append('[')
                        .append(set.startsWith("!") ? "^" + set.substring(1) : set)
                        .append(']');
                i = close;
            } else if (character == '\\' && i + 1 < glob.length()) {
                regex.append(Pattern.quote(String.valueOf(glob.charAt(++i))));
            } else {
                regex.append(Pattern.quote(String.valueOf(character)));
            }
        }
        return regex.toString();
    }
}
