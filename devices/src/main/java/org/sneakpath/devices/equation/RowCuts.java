package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts the operations of a graph into passes that HotSpot 17 vectorises. Measured there: of a loop over few rows some twenty operations
 * may be one pass, the more rows it reads and writes the fewer; beyond six rows none. A pass is as long as these bounds let it be.
 */
final class RowCuts {
    /** Most operations of a pass over so many rows; 0 where a pass is refused. */
    private static final int[] MOST = {0, 24, 24, 18, 14, 12, 6};

    private final RowGraph graph;
    private final int[] operations;
    /** Place among the operations after which a value is needed no more; the end for roots. */
    private final int[] lastUse;

    RowCuts(RowGraph graph) {
        this.graph = graph;
        operations = graph.operations();
        lastUse = new int[graph.size()];
        for (int place = 0; place < operations.length; place++) {
            RowNode node = graph.node(operations[place]);
            for (int o = 0; o < node.op().operands(); o++) {
                lastUse[node.operand(o)] = place;
            }
        }
        for (int root : graph.roots()) {
            lastUse[root] = operations.length;
        }
    }

    /** Place after which a value is needed no more. */
    int lastUse(int node) {
        return lastUse[node];
    }

    /** The operations of each pass, operands first, passes in their order. */
    List<int[]> passes() {
        List<int[]> passes = new ArrayList<>();
        int start = 0;
        while (start < operations.length) {
            int end = end(start);
            passes.add(Arrays.copyOfRange(operations, start, end));
            start = end;
        }
        return passes;
    }

    private int end(int start) {
        int best = start + 1;
        BitSet inside = new BitSet();
        BitSet read = new BitSet();
        for (int place = start; place < operations.length && place - start < MOST[1]; place++) {
            RowNode node = graph.node(operations[place]);
            if (!node.op().isPlain()) {
                return place == start ? start + 1 : best;
            }
            for (int o = 0; o < node.op().operands(); o++) {
                int operand = node.operand(o);
                if (!inside.get(operand) && !graph.isNumber(operand)) {
                    read.set(operand);
                }
            }
            inside.set(operations[place]);
            int end = place;
            int rows = read.cardinality()
                    + (int) inside.stream().filter(k -> lastUse[k] > end).count();
            if (rows < MOST.length && place - start + 1 <= MOST[rows]) {
                best = place + 1;
            }
        }
        return best;
    }
}
