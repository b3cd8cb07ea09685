package org.sneakpath.circuit.spice.analysis;

import java.util.List;

/**
 * {@code .dc axis [axis2]}: operating points over one axis, or over all pairs of two.
 *
 * @param axes one or two; the first is the inner one, which runs through for every value of the second
 */
public record DcSweepCard(List<SweepAxis> axes) implements Analysis {
    public DcSweepCard {
        axes = List.copyOf(axes);
        if (axes.isEmpty() || axes.size() > 2) {
            throw new IllegalArgumentException(".dc sweeps one or two quantities, not " + axes.size());
        }
    }

    /** The axis that runs fastest. */
    public SweepAxis inner() {
        return axes.get(0);
    }

    @Override
    public String kind() {
        return "dc";
    }
}
