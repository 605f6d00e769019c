package dev.dataops.graph.dag;

import java.util.Arrays;

/** Collects edges between vertices that are whole numbers from 0. */
public final class EdgeList {
    private int[] from;
    private int[] to;
    private int size;

    /** Creates an empty list with room for as many edges as are expected. */
    public EdgeList(int expected) {
        from = new int[Math.max(expected, 8)];
        to = new int[from.length];
    }

    /** Adds the edge {@code source -> target}. */
    public void add(int source, int target) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        from[size] = source;
        to[size++] = target;
    }

    /** Returns how many edges there are. */
    public int size() {
        return size;
    }

    /** Returns the source of an edge. */
    public int source(int edge) {
        return from[edge];
    }

    /** Returns the target of an edge. */
    public int target(int edge) {
        return to[edge];
    }

    /** Returns, for each of so many vertices, the targets of its edges in the order in which they were added. */
    public Adjacency bySource(int vertices) {
        return Adjacency.of(vertices, from, to, size);
    }

    /** Returns, for each of so many vertices, the sources of the edges that end there in the order in which they were added. */
    public Adjacency byTarget(int vertices) {
        return Adjacency.of(vertices, to, from, size);
    }
}
