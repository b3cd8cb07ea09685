package org.sneakpath.devices;

/**
 * An unknown of a compact model's own that is solved together with the circuit: a node between two parts of a device, a
 * temperature, the current of a branch whose voltage is prescribed. Its equation is that the currents of the model's
 * branches which leave it add up to zero, whatever "current" means in its nature.
 *
 * @param name name within the model, such as {@code "di"}
 * @param unit SI unit of its potential: {@code "V"} for a node, {@code "K"} for a temperature, {@code "A"} for a current
 * @param tolerance absolute error of the potential that a solution may have, in that unit
 * @param description one line
 */
public record InternalNode(String name, String unit, double tolerance, String description) {
    public InternalNode {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException(
                    "internal node '" + name + "': tolerance " + tolerance + " " + unit + " must be positive");
        }
    }
}
