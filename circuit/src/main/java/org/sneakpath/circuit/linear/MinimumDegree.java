package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * Approximate minimum degree (Amestoy, Davis, Duff 1996) on a quotient graph.
 *
 * <p>Eliminating variable p couples all variables of
 * <pre>
 *   L_p = (A_p ∪ ⋃ L_e, e ∈ E_p) \ {p}
 * </pre>
 * with each other: p becomes an element and absorbs its elements E_p. The degree of each i in L_p is then bounded by
 * <pre>
 *   d_i = min( n − k,  d_i + |L_p \ i|,  |A_i| + |L_p \ i| + Σ |L_e \ L_p|, e ∈ E_i \ {p} )
 * </pre>
 * where all |L_e \ L_p| come out of one pass over the elements of L_p. Elements with L_e ⊆ L_p are absorbed as well,
 * variables that have become indistinguishable are merged into supervariables, and those with no neighbour outside L_p are
 * eliminated together with p. Sizes below count the variables merged, so that they are sizes in the original graph.
 *
 * <p>The order returned is a postorder of the tree in which elements absorbed each other, which leaves the fill as it is
 * and brings columns that update each other close together in memory.
 */
final class MinimumDegree {
    private final EliminationGraph graph;
    private final int n;
    private final DegreeLists queue;
    private final SupervariableForest forest;
    /** Number of original variables in a supervariable; negative while it is in L_p, 0 when no longer a variable. */
    private final int[] weight;
    /** Bound on a variable's degree; |L_e| of an element. */
    private final int[] degree;
    /** For an element e, stamp + |L_e \ L_p|; for any object, a mark. */
    private final int[] mark;

    private int stamp = 1;
    private final int[] hashHead;
    private final int[] hashNext;
    private int eliminated;

    MinimumDegree(EliminationGraph graph) {
        this.graph = graph;
        n = graph.n;
        queue = new DegreeLists(n);
        forest = new SupervariableForest(n);
        weight = new int[n];
        degree = new int[n];
        mark = new int[n];
        hashHead = new int[n];
        hashNext = new int[n];
        Arrays.fill(weight, 1);
        Arrays.fill(hashHead, -1);
    }

    int[] order() {
        deferDense();
        for (int i = 0; i < n; i++) {
            if (weight[i] > 0) {
                degree[i] = Math.min(graph.length[i], n - eliminated - 1);
                queue.insert(i, degree[i]);
            }
        }
        while (eliminated < n) {
            eliminate(queue.takeLeast());
        }
        return forest.postorder();
    }

    /** Variables coupled to very many others (a supply rail) come last; keeping their degrees up to date is not worth it. */
    private void deferDense() {
        double dense = Math.max(16, 10 * Math.sqrt(n));
        for (int i = 0; i < n; i++) {
            if (graph.length[i] > dense) {
                weight[i] = 0;
                graph.remove(i);
                forest.defer(i);
                eliminated++;
            }
        }
    }

    private void eliminate(int p) {
        int own = weight[p];
        weight[p] = 0;
        eliminated += own;
        forest.pivot(p);
        int begin = gather(p);
        int end = graph.free;
        int size = 0;
        for (int q = begin; q < end; q++) {
            size -= weight[graph.pool[q]];
        }
        advanceStamp();
        measureElements(begin, end);
        int least = update(p, begin, end);
        advanceStamp();
        mergeIndistinguishable(begin, end);
        size -= least;
        close(p, begin, end, size);
    }

    /** Collects L_p at the end of the pool, with weights negated and out of the queue, and absorbs the elements of p. */
    private int gather(int p) {
        int room = graph.variables[p];
        for (int q = elementsBegin(p); q < listEnd(p); q++) {
            room += graph.length[graph.pool[q]];
        }
        graph.require(room);
        int begin = graph.free;
        collect(graph.start[p], elementsBegin(p));
        for (int q = elementsBegin(p); q < listEnd(p); q++) {
            int e = graph.pool[q];
            collect(graph.start[e], listEnd(e));
            forest.absorb(e, p);
            graph.remove(e);
        }
        return begin;
    }

    private void collect(int from, int to) {
        int[] pool = graph.pool;
        for (int q = from; q < to; q++) {
            int i = pool[q];
            if (weight[i] > 0) {
                weight[i] = -weight[i];
                queue.remove(i, degree[i]);
                pool[graph.free++] = i;
            }
        }
    }

    /** mark[e] = stamp + |L_e \ L_p| for every element next to L_p. */
    private void measureElements(int begin, int end) {
        int[] pool = graph.pool;
        for (int q = begin; q < end; q++) {
            int i = pool[q];
            for (int r = elementsBegin(i); r < listEnd(i); r++) {
                int e = pool[r];
                if (graph.contains(e)) {
                    mark[e] = (mark[e] >= stamp ? mark[e] : degree[e] + stamp) + weight[i];
                }
            }
        }
    }

    /**
     * Cleans the list of each variable of L_p, bounds its degree outside L_p and files it by a hash of its list.
     *
     * @return number of original variables eliminated together with p
     */
    private int update(int p, int begin, int end) {
        int[] pool = graph.pool;
        int together = 0;
        for (int q = begin; q < end; q++) {
            int i = pool[q];
            int write = graph.start[i];
            int outside = 0;
            int hash = 0;
            for (int r = graph.start[i]; r < elementsBegin(i); r++) {
                int j = pool[r];
                if (weight[j] > 0) {
                    pool[write++] = j;
                    outside += weight[j];
                    hash += j;
                }
            }
            int keptVariables = write - graph.start[i];
            for (int r = elementsBegin(i); r < listEnd(i); r++) {
                int e = pool[r];
                if (!graph.contains(e)) {
                    continue;
                }
                if (mark[e] > stamp) {
                    pool[write++] = e;
                    outside += mark[e] - stamp;
                    hash += e;
                } else {
                    forest.absorb(e, p);
                    graph.remove(e);
                }
            }
            if (write == graph.start[i]) {
                together -= weight[i];
                eliminated -= weight[i];
                weight[i] = 0;
                graph.remove(i);
                forest.merge(i, p);
                continue;
            }
            // The list lost p, or the element that led here: there is room for p as an element.
            pool[write++] = p;
            graph.variables[i] = keptVariables;
            graph.length[i] = write - graph.start[i];
            degree[i] = Math.min(degree[i], outside);
            int bucket = Integer.remainderUnsigned(hash, n);
            hashNext[i] = hashHead[bucket];
            hashHead[bucket] = i;
            // Where to find the bucket again; degree lists do not need this variable now.
            queue.note(i, bucket);
        }
        return together;
    }

    /** Merges variables of L_p whose lists are equal as sets. */
    private void mergeIndistinguishable(int begin, int end) {
        for (int q = begin; q < end; q++) {
            int member = graph.pool[q];
            if (weight[member] == 0) {
                continue;
            }
            int bucket = queue.noted(member);
            int i = hashHead[bucket];
            hashHead[bucket] = -1;
            for (; i >= 0; i = hashNext[i]) {
                absorbTwins(i);
            }
        }
    }

    private void absorbTwins(int i) {
        if (hashNext[i] < 0) {
            return;
        }
        for (int r = graph.start[i]; r < listEnd(i); r++) {
            mark[graph.pool[r]] = stamp;
        }
        int previous = i;
        for (int j = hashNext[i]; j >= 0; j = hashNext[j]) {
            if (sameList(i, j)) {
                weight[i] += weight[j];
                weight[j] = 0;
                graph.remove(j);
                forest.merge(j, i);
                hashNext[previous] = hashNext[j];
            } else {
                previous = j;
            }
        }
        advanceStamp();
    }

    private boolean sameList(int i, int j) {
        if (graph.length[i] != graph.length[j] || graph.variables[i] != graph.variables[j]) {
            return false;
        }
        for (int r = graph.start[j]; r < listEnd(j); r++) {
            if (mark[graph.pool[r]] != stamp) {
                return false;
            }
        }
        return true;
    }

    /** Makes p the element of what is left of L_p and puts its variables back into the queue. */
    private void close(int p, int begin, int end, int size) {
        int write = begin;
        for (int q = begin; q < end; q++) {
            int i = graph.pool[q];
            if (weight[i] == 0) {
                continue;
            }
            weight[i] = -weight[i];
            degree[i] = Math.min(degree[i] + size - weight[i], n - eliminated - weight[i]);
            queue.insert(i, degree[i]);
            graph.pool[write++] = i;
        }
        graph.free = write;
        if (write == begin) {
            graph.remove(p);
            return;
        }
        graph.start[p] = begin;
        graph.length[p] = write - begin;
        graph.variables[p] = 0;
        degree[p] = size;
    }

    private int elementsBegin(int i) {
        return graph.start[i] + graph.variables[i];
    }

    private int listEnd(int i) {
        return graph.start[i] + graph.length[i];
    }

    /** Makes all marks old. A mark is at most the stamp plus n. */
    private void advanceStamp() {
        if (stamp > Integer.MAX_VALUE - 4 * (n + 1)) {
            Arrays.fill(mark, 0);
            stamp = 0;
        }
        stamp += n + 1;
    }
}
