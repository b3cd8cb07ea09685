package org.sneakpath.neurons.compiled;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Which unknowns must be solved together, and in what order: the strongly connected components of the graph in which an
 * unknown depends on those that its row holds (R. E. Tarjan, SIAM J. Comput. 1, 1972).
 *
 * <p>Each row belongs to its unknown. A row without its own unknown, that of a prescribed voltage, stays with all that it holds.
 */
final class Blocks {
    private final boolean[][] depends;
    private final int[] index;
    private final int[] low;
    private final boolean[] open;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private int next = 1;

    private Blocks(boolean[][] depends) {
        this.depends = depends;
        index = new int[depends.length];
        low = new int[depends.length];
        open = new boolean[depends.length];
    }

    /**
     * The blocks, each after those that it depends on, the unknowns of each in their order.
     *
     * @param holds whether row r holds unknown c
     */
    static List<List<Integer>> of(boolean[][] holds) {
        int n = holds.length;
        boolean[][] depends = new boolean[n][];
        for (int r = 0; r < n; r++) {
            depends[r] = holds[r].clone();
        }
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n && !holds[r][r]; c++) {
                if (holds[r][c]) {
                    depends[c][r] = true;
                }
            }
        }
        Blocks search = new Blocks(depends);
        for (int k = 0; k < n; k++) {
            if (search.index[k] == 0) {
                search.visit(k);
            }
        }
        return search.found;
    }

    private void visit(int k) {
        index[k] = next;
        low[k] = next++;
        stack.push(k);
        open[k] = true;
        for (int other = 0; other < depends.length; other++) {
            if (depends[k][other]) {
                if (index[other] == 0) {
                    visit(other);
                    low[k] = Math.min(low[k], low[other]);
                } else if (open[other]) {
                    low[k] = Math.min(low[k], index[other]);
                }
            }
        }
        if (low[k] == index[k]) {
            List<Integer> block = new ArrayList<>();
            int member;
            do {
                member = stack.pop();
                open[member] = false;
                block.add(member);
            } while (member != k);
            Collections.sort(block);
            found.add(block);
        }
    }
}
