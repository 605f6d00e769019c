package dev.dataops.project.yaml;

/** Sums of weights that stop at the largest number instead of running over. */
final class Weights {
    private Weights() {}

    static int sum(int left, int right) {
        return (int) Math.min(Integer.MAX_VALUE, (long) left + right);
    }
}
