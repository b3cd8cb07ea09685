package org.sneakpath.circuit.linear;

import java.util.Arrays;

/** Who was merged with whom, which pivot absorbed which, and from that the order of elimination. */
final class SupervariableForest {
    private final int n;
    /** Chain of the variables merged into one, and its last member. */
    private final int[] nextMember;

    private final int[] lastMember;
    /** Pivot that absorbed this pivot's element, −1 for none. */
    private final int[] parent;

    private final int[] pivots;
    private int pivotCount;
    private final int[] deferred;
    private int deferredCount;

    SupervariableForest(int n) {
        this.n = n;
        nextMember = new int[n];
        lastMember = new int[n];
        parent = new int[n];
        pivots = new int[n];
        deferred = new int[n];
        Arrays.fill(nextMember, -1);
        Arrays.fill(parent, -1);
        for (int i = 0; i < n; i++) {
            lastMember[i] = i;
        }
    }

    /** Appends a variable to the very end of the order. */
    void defer(int i) {
        deferred[deferredCount++] = i;
    }

    /** Declares the next pivot. */
    void pivot(int p) {
        pivots[pivotCount++] = p;
    }

    /** From now on j, with all that was merged into it, follows i directly. */
    void merge(int j, int i) {
        nextMember[lastMember[i]] = j;
        lastMember[i] = lastMember[j];
    }

    /** The element of an earlier pivot is contained in that of p. */
    void absorb(int earlier, int p) {
        parent[earlier] = p;
    }

    /** All variables: children before parents, subtrees contiguous. */
    int[] postorder() {
        int[] firstChild = new int[n];
        int[] sibling = new int[n];
        Arrays.fill(firstChild, -1);
        int root = -1;
        for (int k = pivotCount - 1; k >= 0; k--) {
            int p = pivots[k];
            if (parent[p] < 0) {
                sibling[p] = root;
                root = p;
            } else {
                sibling[p] = firstChild[parent[p]];
                firstChild[parent[p]] = p;
            }
        }
        int[] order = new int[n];
        int count = 0;
        for (int r = root; r >= 0; r = sibling[r]) {
            int p = r;
            while (p >= 0) {
                while (firstChild[p] >= 0) {
                    int child = firstChild[p];
                    // Descend once only: the list shrinks as its subtrees are finished.
                    firstChild[p] = sibling[child];
                    p = child;
                }
                for (int i = p; i >= 0; i = nextMember[i]) {
                    order[count++] = i;
                }
                p = p == r ? -1 : parent[p];
            }
        }
        for (int k = 0; k < deferredCount; k++) {
            order[count++] = deferred[k];
        }
        return order;
    }
}
