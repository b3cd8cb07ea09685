package org.sneakpath.circuit.run;

import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.Layout;

/**
 * What a unit of an independent source adds to the equations: −1 to the voltage equation of a voltage source; +1 to the
 * node that a current source leaves and −1 to the one it enters.
 */
final class SweptSource {
    static final SweptSource NONE = new SweptSource(new int[0], new double[0]);

    private final int[] rows;
    private final double[] weights;

    private SweptSource(int[] rows, double[] weights) {
        this.rows = rows;
        this.weights = weights;
    }

    /** Rows of the equations, ground left out; live, not to be written to. */
    int[] rows() {
        return rows;
    }

    /** One per row; live, not to be written to. */
    double[] weights() {
        return weights;
    }

    /** The terms of a source; anything else is refused. */
    static SweptSource of(Netlist netlist, Layout layout, String name) {
        Element element = netlist.element(name);
        if (element instanceof VoltageSource) {
            return new SweptSource(new int[] {layout.unknown(Waveforms.currentName(name))}, new double[] {-1});
        }
        if (element instanceof CurrentSource source) {
            boolean fromGround = source.from().equals(Netlist.GROUND);
            boolean toGround = source.to().equals(Netlist.GROUND);
            int[] rows = new int[(fromGround ? 0 : 1) + (toGround ? 0 : 1)];
            double[] weights = new double[rows.length];
            int k = 0;
            if (!fromGround) {
                rows[k] = layout.unknown(Waveforms.voltageName(source.from()));
                weights[k++] = 1;
            }
            if (!toGround) {
                rows[k] = layout.unknown(Waveforms.voltageName(source.to()));
                weights[k] = -1;
            }
            return new SweptSource(rows, weights);
        }
        throw new IllegalArgumentException("element '" + name + "' is a "
                + element.getClass().getSimpleName() + ", not an independent voltage or current source");
    }
}
