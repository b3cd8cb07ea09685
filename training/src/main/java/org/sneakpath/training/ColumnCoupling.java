package org.sneakpath.training;

import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.NeuronModel;

/**
 * How the columns of a layer meet its neurons. Immutable, equal by value.
 *
 * <p>V_i are the word lines, G⁺ and G⁻ the cells of a weight, v_j is the voltage at the input node of neuron j. Sums are over all rows,
 * the bias row among them.
 */
public sealed interface ColumnCoupling {
    /** Current into a neuron per difference of the currents of its two kinds of cells. */
    double gain();

    /** Whether a neuron's own voltage acts on the current of its column. */
    boolean loads();

    /** The neuron as it is stepped: with what its column does to it besides giving current. */
    NeuronModel stepped(NeuronModel neuron, CrossbarSpec crossbar, DifferentialPair pair);

    /**
     * The same with currents multiplied by a factor, &gt; 0.
     *
     * @throws IllegalArgumentException if nothing in it could be made so
     */
    ColumnCoupling times(double factor);

    /**
     * Mirrors keep a column at 0 V and copy its current:
     * <pre>
     *   I_j = gain · (I_{2j} − I_{2j+1}) = gain · Σ_i (G⁺_ij − G⁻_ij) V_i
     * </pre>
     *
     * @param gain current gain of the mirrors, &gt; 0
     */
    record Mirrored(double gain) implements ColumnCoupling {
        public Mirrored {
            Require.positive("mirror gain", gain, "", "try 0.1");
        }

        @Override
        public boolean loads() {
            return false;
        }

        @Override
        public NeuronModel stepped(NeuronModel neuron, CrossbarSpec crossbar, DifferentialPair pair) {
            return neuron;
        }

        @Override
        public Mirrored times(double factor) {
            return new Mirrored(gain * factor);
        }
    }

    /**
     * Both cells of a weight end at the input node of the neuron, on word lines of +V_i and −V_i:
     * <pre>
     *   I_j = Σ_i (G⁺_ij − G⁻_ij) V_i − g_j v_j        g_j = Σ_i (G⁺_ij + G⁻_ij)
     * </pre>
     * Lines have no resistance: with some, the voltage of a neuron would reach its neighbours through the word lines, and no neuron could
     * be stepped without all others.
     */
    record Tied() implements ColumnCoupling {
        @Override
        public double gain() {
            return 1;
        }

        @Override
        public boolean loads() {
            return true;
        }

        /** The load is a number of each copy; what stands in the netlist is that of weights of magnitude 1. */
        @Override
        public NeuronModel stepped(NeuronModel neuron, CrossbarSpec crossbar, DifferentialPair pair) {
            return neuron.loadedBy(crossbar.rows() * (pair.gMin() + pair.gMax()));
        }

        @Override
        public ColumnCoupling times(double factor) {
            throw new IllegalArgumentException(
                    "columns tied to their neurons have no mirrors, so that currents cannot be multiplied by " + factor
                            + "; choose other conductances or word-line voltages, or mirrored columns");
        }
    }
}
