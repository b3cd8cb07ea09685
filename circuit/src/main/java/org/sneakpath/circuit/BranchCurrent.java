package org.sneakpath.circuit;

/**
 * The current of an element as a controlling quantity (A), from its first to its second terminal through it. The element
 * must have its current as an unknown: a voltage source, an inductor, or a controlled or behavioural source of a voltage.
 *
 * @param element its name
 */
public record BranchCurrent(String element) implements Control {
    public BranchCurrent {
        Checks.name(element);
    }
}
