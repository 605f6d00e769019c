package dev.dataops.graph.dag;

/** The neighbours of every vertex in one direction: two arrays in all, whatever the number of vertices. Immutable. */
public final class Adjacency {
    private final int[] starts;
    private final int[] neighbours;

    private Adjacency(int[] starts, int[] neighbours) {
        this.starts = starts;
        this.neighbours = neighbours;
    }

    static Adjacency of(int vertices, int[] keys, int[] values, int edges) {
        int[] starts = new int[vertices + 1];
        for (int edge = 0; edge < edges; edge++) {
            starts[keys[edge] + 1]++;
        }
        for (int vertex = 0; vertex < vertices; vertex++) {
            starts[vertex + 1] += starts[vertex];
        }
        int[] next = starts.clone();
        int[] neighbours = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            neighbours[next[keys[edge]]++] = values[edge];
        }
        return new Adjacency(starts, neighbours);
    }

    /** Returns the number of vertices. */
    public int vertices() {
        return starts.length - 1;
    }

    /** Returns the number of edges. */
    public int edges() {
        return neighbours.length;
    }

    /** Returns the position of a vertex's first neighbour, for {@link #at}. */
    public int start(int vertex) {
        return starts[vertex];
    }

    /** Returns the position behind a vertex's last neighbour. */
    public int end(int vertex) {
        return starts[vertex + 1];
    }

    /** Returns the neighbour at a position. */
    public int at(int position) {
        return neighbours[position];
    }

    /** Returns how many neighbours a vertex has. */
    public int degree(int vertex) {
        return starts[vertex + 1] - starts[vertex];
    }
}
