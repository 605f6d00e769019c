package dev.dataops.project.files;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of dbt that a project asks for by {@code require-dbt-version}, such as {@code >=1.3.0,<2.0.0}. */
final class VersionRange {
    private static final Pattern BOUND =
            Pattern.compile("\\s*([<>]=?|=)?\\s*v?(\\d+)\\.(\\d+)(?:\\.(\\d+|x|\\*))?[-+.\\w]*\\s*");

    private VersionRange() {}

    /** Returns whether all of the bounds are written as dbt reads them. */
    static boolean isValid(List<String> bounds) {
        return bounds.stream().allMatch(bound -> BOUND.matcher(bound).matches());
    }

    /** Returns whether a version is within all of the bounds; what is no bound allows everything. */
    static boolean allows(List<String> bounds, int major, int minor, int patch) {
        return bounds.stream().allMatch(bound -> allows(bound, new int[] {major, minor, patch}));
    }

    private static boolean allows(String bound, int[] version) {
        Matcher match = BOUND.matcher(bound);
        if (!match.matches()) {
            return true;
        }
        String patch = match.group(4);
        int[] limit = {
            Integer.parseInt(match.group(2)),
            Integer.parseInt(match.group(3)),
            patch == null || !Character.isDigit(patch.charAt(0)) ? 0 : Integer.parseInt(patch)
        };
        int order = 0;
        for (int i = 0; i < limit.length && order == 0; i++) {
            order = Integer.compare(version[i], limit[i]);
        }
        String operator = match.group(1) == null ? "=" : match.group(1);
        return switch (operator) {
            case ">=" -> order >= 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case "<" -> order < 0;
            default -> order == 0;
        };
    }
}
