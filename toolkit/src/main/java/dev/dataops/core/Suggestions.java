package dev.dataops.core;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Suggestions {
    private Suggestions() {}

    /**
     * Returns the candidate nearest to a misspelt word, if one is near: at most a third of its letters differ (insertions, deletions, changes
     * and swaps of neighbours, without regard to case).
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int best = Math.max(1, wanted.length() / 3) + 1;
        String found = null;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - wanted.length()) >= best) {
                continue;
            }
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < best || (distance == best && found != null && candidate.compareTo(found) < 0)) {
                best = distance;
                found = candidate;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Returns {@code did you mean 'x'?} for the nearest candidate, if one is near. */
    public static Optional<String> didYouMean(String word, Collection<String> candidates) {
        return nearest(word, candidates).map(candidate -> "did you mean '" + candidate + "'?");
    }

    /** Optimal string alignment distance (Damerau-Levenshtein without repeated edits). */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= right.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int smallest = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(smallest, cost[i - 2][j - 2] + 1) : smallest;
            }
        }
        return cost[left.length()][right.length()];
    }
}
