package org.sneakpath.devices.veriloga;

import org.sneakpath.devices.Branch;

/**
 * A branch of a module. All accesses by the same two nodes mean the same unnamed branch, in either direction; each named
 * branch is one of its own.
 *
 * @param name how messages and results name it
 * @param from counted through terminals and internal nodes
 * @param to likewise, or {@code Branch.GROUND}
 * @param named whether it was declared
 */
record BranchKey(String name, int from, int to, boolean named) {
    /** The unnamed branch from one node to another. */
    static BranchKey unnamed(Nodes nodes, int from, int to) {
        return new BranchKey(nodes.name(from) + (to == Branch.GROUND ? "" : "_" + nodes.name(to)), from, to, false);
    }

    /** A branch as it is accessed. */
    record Directed(BranchKey branch, boolean turned) {
        int from() {
            return turned ? branch.to : branch.from;
        }

        int to() {
            return turned ? branch.from : branch.to;
        }
    }
}
