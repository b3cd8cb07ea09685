package org.sneakpath.circuit.internal;

/**
 * Where the gradients of an element's values are kept.
 *
 * @param group number of the element's group
 * @param first index of its first value within the group
 * @param stride distance between two of its values
 * @param count number of its values
 * @param source number among the group's sources, which have a gradient per time point besides; −1 if it is none
 */
public record ValueLocation(int group, int first, int stride, int count, int source) {
    int at(int slot) {
        if (slot < 0 || slot >= count) {
            throw new IndexOutOfBoundsException(
                    "value " + slot + " of an element with " + count + " values, counted from 0");
        }
        return first + slot * stride;
    }
}
