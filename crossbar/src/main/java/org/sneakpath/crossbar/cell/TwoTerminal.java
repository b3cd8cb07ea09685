package org.sneakpath.crossbar.cell;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.DeviceBatch;

/**
 * A device of two terminals in every cell: current i and slope g = ∂i/∂v at the voltage v, each cell's own, as a structure of
 * arrays. What is inside the device is solved for.
 */
abstract class TwoTerminal {
    /** Voltage from first to second terminal (V), one per cell; input. */
    final double[] v;
    /** Current from first to second terminal (A), one per cell; output. */
    final double[] i;
    /** Slope (S), one per cell; output. */
    final double[] g;
    /** What a program sets; null if nothing. */
    final @Nullable ProgrammedQuantity programmed;

    private final DeviceBatch ofProgrammed;

    /** @param ofProgrammed instances of the model of which something is programmed, one per cell */
    TwoTerminal(DeviceBatch ofProgrammed, double[] v, double[] i, double[] g, @Nullable ProgrammedQuantity programmed) {
        this.ofProgrammed = ofProgrammed;
        this.v = v;
        this.i = i;
        this.g = g;
        this.programmed = programmed;
    }

    /** The device of a component. */
    static TwoTerminal of(Component component, @Nullable ProgrammedQuantity programmed, int cells) {
        TwoTerminalModels.requireReadable(component.model());
        return TwoTerminalModels.isOneBranch(component.model()) && !component.settles()
                ? new BranchDevice(component.batch(cells), programmed)
                : EliminatedDevice.of(component, programmed, cells);
    }

    /** Number of cells. */
    final int cells() {
        return v.length;
    }

    /** Number of unknowns inside each device. */
    abstract int unknowns();

    /** Unknowns inside the devices, {@code [unknown·cells + cell]}: guess before and solution after an evaluation; live. */
    abstract double[] inner();

    /** Sets those to what they are without any voltage. */
    abstract void rest();

    /** Sets what is programmed, one value per cell; copied. */
    final void program(double[] values) {
        if (programmed == null) {
            throw new IllegalStateException("nothing of '" + ofProgrammed.model.name() + "' is programmed");
        }
        programmed.write(values, ofProgrammed);
    }

    /** Writes {@code i} and {@code g} at {@code v} of cells from (inclusive) to (exclusive); NaN where there is no solution. */
    abstract void evaluate(int from, int to);

    /** What is inside; null if nothing is. */
    @Nullable
    CellCircuit circuit() {
        return null;
    }

    /** Writes ∂i/∂q of all cells (A per unit of q) where they were last evaluated. */
    abstract void byProgrammed(double[] partials);
}
