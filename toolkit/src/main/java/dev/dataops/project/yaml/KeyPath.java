package dev.dataops.project.yaml;

import java.util.ArrayList;
import java.util.List;

/** The keys that lead from a document's part to a value below it; a list's members count as the empty key. */
public final class KeyPath {
    private final List<String> keys = new ArrayList<>();

    void push(String key) {
        keys.add(key);
    }

    void pop() {
        keys.remove(keys.size() - 1);
    }

    /** Returns how many keys there are. */
    public int size() {
        return keys.size();
    }

    /** Returns a key, counted from 0; empty for a place in a list, and beyond the end. */
    public String key(int index) {
        return index < keys.size() ? keys.get(index) : "";
    }

    /** Returns whether one of the keys is one of these, leading {@code +} and blanks aside. */
    public boolean passes(List<String> names) {
        for (String key : keys) {
            if (names.contains(bare(key))) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String key) {
        int start = 0;
        while (start < key.length() && (key.charAt(start) == '+' || key.charAt(start) == ' ')) {
            start++;
        }
        return key.substring(start);
    }
}
