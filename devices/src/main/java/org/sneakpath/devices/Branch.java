package org.sneakpath.devices;

/**
 * A current path of a compact model.
 *
 * @param name name within the model, such as {@code "memristor"}
 * @param from index of the terminal where the branch current enters
 * @param to index of the terminal where it leaves; the branch voltage is V(from) − V(to)
 */
public record Branch(String name, int from, int to) {
    public Branch {
        if (from < 0 || to < 0 || from == to) {
            throw new IllegalArgumentException("branch '" + name + "' joins terminals " + from + " and " + to
                    + "; they must be two different ones");
        }
    }
}
