package org.sneakpath.crossbar;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of the nodes of an array in a netlist, one for all nodes that zero resistance joins, and which of them hang together.
 */
final class NetlistNodes {
    private final CrossbarSpec spec;
    private final Map<String, String> parent = new LinkedHashMap<>();
    private final Set<String> tied = new LinkedHashSet<>();

    NetlistNodes(CrossbarSpec spec) {
        this.spec = spec;
    }

    /** Node of a word line at a cell. */
    String word(int i, int j) {
        Lines lines = spec.wordLines();
        int first = first(lines, i, j);
        int last = last(lines, i, j);
        if (first == 0 && lines.near(i) == 0) {
            return "in" + i;
        }
        if (last == lines.nodes() - 1 && lines.far(i) == 0) {
            return "right" + i;
        }
        return isWhole(lines, first, last) ? "w" + i : "w" + i + "_" + first;
    }

    /** Node of a bit line at a cell. */
    String bit(int i, int j) {
        Lines lines = spec.bitLines();
        int first = first(lines, j, i);
        int last = last(lines, j, i);
        if (last == lines.nodes() - 1 && lines.near(j) == 0) {
            return "out" + j;
        }
        if (first == 0 && lines.far(j) == 0) {
            return "top" + j;
        }
        return isWhole(lines, first, last) ? "b" + j : "b" + first + "_" + j;
    }

    /** Whether zero resistance joins both terminals of a line. */
    static boolean isShort(Lines lines, int line) {
        return lines.near(line) == 0 && lines.far(line) == 0 && last(lines, line, 0) == lines.nodes() - 1;
    }

    private static boolean isWhole(Lines lines, int first, int last) {
        return first == 0 && last == lines.nodes() - 1 && last > 0;
    }

    private static int first(Lines lines, int line, int node) {
        int first = node;
        while (first > 0 && lines.segment(line, first - 1) == 0) {
            first--;
        }
        return first;
    }

    private static int last(Lines lines, int line, int node) {
        int last = node;
        while (last < lines.nodes() - 1 && lines.segment(line, last) == 0) {
            last++;
        }
        return last;
    }

    /** Notes that a source ties a node. */
    void tie(String node) {
        tied.add(node);
    }

    /** Notes that an element joins two nodes. */
    void join(String a, String b) {
        parent.put(root(a), root(b));
    }

    private String root(String node) {
        String at = node;
        for (String above = parent.get(at); above != null && !above.equals(at); above = parent.get(at)) {
            at = above;
        }
        parent.put(node, at);
        return at;
    }

    /** One node of each group of joined nodes that nothing ties. */
    Set<String> untied() {
        Set<String> reached = new LinkedHashSet<>();
        tied.forEach(node -> reached.add(root(node)));
        Set<String> untied = new LinkedHashSet<>();
        for (String node : List.copyOf(parent.keySet())) {
            if (!reached.contains(root(node))) {
                untied.add(root(node));
            }
        }
        return untied;
    }
}
