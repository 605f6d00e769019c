package dev.dataops.graph.dag;

import java.util.Arrays;

/**
 * Strongly connected components: vertices that all reach each other share one. Tarjan's algorithm with its own stack instead of recursion, so that
 * long chains do no harm; linear in vertices and edges.
 */
final class Knots {
    private static final int UNSEEN = -1;

    private final Adjacency children;
    private final int[] number;
    private final int[] lowest;
    private final int[] knot;
    private final int[] next;
    private final int[] path;
    private final int[] open;
    private int pathSize;
    private int openSize;
    private int numbers;

    Knots(Adjacency children) {
        int size = children.vertices();
        this.children = children;
        number = new int[size];
        lowest = new int[size];
        knot = new int[size];
        next = new int[size];
        path = new int[size];
        open = new int[size];
    }

    /** Returns, for every vertex, a vertex that stands for its component. */
    int[] find() {
        Arrays.fill(number, UNSEEN);
        Arrays.fill(knot, UNSEEN);
        for (int root = 0; root < number.length; root++) {
            if (number[root] == UNSEEN) {
                enter(root);
                while (pathSize > 0) {
                    step(path[pathSize - 1]);
                }
            }
        }
        return knot;
    }

    private void enter(int vertex) {
        number[vertex] = lowest[vertex] = numbers++;
        next[vertex] = children.start(vertex);
        path[pathSize++] = vertex;
        open[openSize++] = vertex;
    }

    private void step(int vertex) {
        if (next[vertex] == children.end(vertex)) {
            leave(vertex);
            return;
        }
        int child = children.at(next[vertex]++);
        if (number[child] == UNSEEN) {
            enter(child);
        } else if (knot[child] == UNSEEN) {
            lowest[vertex] = Math.min(lowest[vertex], number[child]);
        }
    }

    private void leave(int vertex) {
        pathSize--;
        if (pathSize > 0) {
            int parent = path[pathSize - 1];
            lowest[parent] = Math.min(lowest[parent], lowest[vertex]);
        }
        if (lowest[vertex] == number[vertex]) {
            int member;
            do {
                member = open[--openSize];
                knot[member] = vertex;
            } while (member != vertex);
        }
    }
}
