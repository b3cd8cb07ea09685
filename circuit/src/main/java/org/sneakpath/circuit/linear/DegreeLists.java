package org.sneakpath.circuit.linear;

import java.util.Arrays;

/** Variables by degree, in doubly linked lists: insertion, removal and (almost) the least degree in constant time. */
final class DegreeLists {
    private final int[] head;
    private final int[] next;
    private final int[] previous;
    private int least;

    DegreeLists(int n) {
        head = new int[n];
        next = new int[n];
        previous = new int[n];
        Arrays.fill(head, -1);
        least = n;
    }

    void insert(int i, int degree) {
        int first = head[degree];
        next[i] = first;
        previous[i] = -1;
        if (first >= 0) {
            previous[first] = i;
        }
        head[degree] = i;
        least = Math.min(least, degree);
    }

    void remove(int i, int degree) {
        if (next[i] >= 0) {
            previous[next[i]] = previous[i];
        }
        if (previous[i] >= 0) {
            next[previous[i]] = next[i];
        } else {
            head[degree] = next[i];
        }
    }

    /** Removes and returns a variable of least degree. */
    int takeLeast() {
        while (head[least] < 0) {
            least++;
        }
        int i = head[least];
        remove(i, least);
        return i;
    }

    /** Leaves a number with a variable that is in no list. */
    void note(int i, int number) {
        next[i] = number;
    }

    /** The number left with a variable. */
    int noted(int i) {
        return next[i];
    }
}
