package org.sneakpath.devices;

/**
 * A current path of a compact model. Its ends are counted through the terminals first and the internal nodes after them;
 * {@link #GROUND} is the reference node of the whole circuit.
 *
 * @param name name within the model, such as {@code "memristor"}
 * @param from index of the node where the branch current enters
 * @param to index of the node where it leaves; the branch voltage is V(from) − V(to)
 */
public record Branch(String name, int from, int to) {
    /** The reference node. */
    public static final int GROUND = -1;

    public Branch {
        if (from < GROUND || to < GROUND || from == to) {
            throw new IllegalArgumentException("branch '" + name + "' joins nodes " + from + " and " + to
                    + "; they must be two different ones, counted from 0, or ground");
        }
    }
}
