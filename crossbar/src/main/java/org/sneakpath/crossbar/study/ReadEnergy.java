package org.sneakpath.crossbar.study;

import org.sneakpath.crossbar.ArrayGradient;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.Terminals;
import org.sneakpath.crossbar.internal.Require;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.LineDissipation;

/**
 * Energy of a read that lasts a time t, and where it goes:
 * <pre>
 *   E = t·Σ_terminals V·I = t·(Σ_cells v·i + Σ_resistances r·J²)
 * </pre>
 * The right side is Tellegen's, summed part by part; it equals the left one to rounding. Steady currents only: what charges the
 * lines comes on top, and so does all periphery.
 *
 * @param time t (s)
 * @param cells in the cells (J)
 * @param wordWires in the segments of the word lines (J)
 * @param bitWires in the segments of the bit lines (J)
 * @param wordEnds in the drivers and what is at the far ends of word lines (J)
 * @param bitEnds in the sense resistances and what is at the far ends of bit lines (J)
 */
public record ReadEnergy(
        double time, double cells, double wordWires, double bitWires, double wordEnds, double bitEnds) {
    /** All of it (J). */
    public double total() {
        return cells + wires() + ends();
    }

    /** In the segments of all lines (J). */
    public double wires() {
        return wordWires + bitWires;
    }

    /** In the resistances at the ends of all lines (J). */
    public double ends() {
        return wordEnds + bitEnds;
    }

    /**
     * Of a solved array.
     *
     * @param bias potentials of its terminals
     * @param solution under that bias
     * @param time t (s), finite and not negative
     */
    public static ReadEnergy of(CrossbarSpec spec, Bias bias, ArraySolution solution, double time) {
        Require.notNegative("read time", time, "s", "count from the start of the read");
        Terminals potentials = new Terminals(spec.rows(), spec.columns());
        bias.copyTo(potentials);
        BasePotentials base = new BasePotentials(spec.wordLines(), spec.bitLines());
        LineDissipation lines = new LineDissipation(spec.wordLines(), spec.bitLines(), base);
        LineDissipation.Heat word = lines.wordLines(potentials, solution.cellCurrents);
        LineDissipation.Heat bit = lines.bitLines(potentials, solution.cellCurrents);
        double cells = 0;
        for (int c = 0; c < solution.cellCurrents.length; c++) {
            cells += solution.cellVoltages[c] * solution.cellCurrents[c];
        }
        return new ReadEnergy(
                time,
                time * cells,
                time * word.segments(),
                time * bit.segments(),
                time * word.ends(),
                time * bit.ends());
    }

    /**
     * What the sources deliver (J), t·Σ V·I over all terminals: {@link #total} by the other side of the equation.
     *
     * @param solution under that bias
     */
    public static double delivered(Bias bias, ArraySolution solution, double time) {
        Terminals i = solution.terminals;
        double power = 0;
        for (int k = 0; k < bias.rows(); k++) {
            power += bias.wordNear(k) * i.wordNear[k] + bias.wordFar(k) * i.wordFar[k];
        }
        for (int k = 0; k < bias.columns(); k++) {
            power -= bias.bitNear(k) * i.bitNear[k] + bias.bitFar(k) * i.bitFar[k];
        }
        return time * power;
    }

    /**
     * Adds the derivatives of the delivered energy by all potentials, programmed values and line resistances, times a factor. One
     * linear solve beside the solution.
     *
     * @param energyBar dL/dE (1/J)
     * @return how the worse of solution and adjoint ended
     */
    public static ReadStatus pullback(
            Crossbar crossbar, Bias bias, double time, double energyBar, ArrayGradient gradient) {
        CrossbarSpec spec = crossbar.spec();
        ArraySolution solution = crossbar.newSolution();
        ReadStatus status = crossbar.solve(bias, solution);
        ArraySolution bars = crossbar.newSolution();
        double weight = time * energyBar;
        for (int k = 0; k < spec.rows(); k++) {
            bars.terminals.wordNear[k] = weight * bias.wordNear(k);
            bars.terminals.wordFar[k] = weight * bias.wordFar(k);
            gradient.potentials.wordNear[k] += weight * solution.terminals.wordNear[k];
            gradient.potentials.wordFar[k] += weight * solution.terminals.wordFar[k];
        }
        for (int k = 0; k < spec.columns(); k++) {
            bars.terminals.bitNear[k] = -weight * bias.bitNear(k);
            bars.terminals.bitFar[k] = -weight * bias.bitFar(k);
            gradient.potentials.bitNear[k] -= weight * solution.terminals.bitNear[k];
            gradient.potentials.bitFar[k] -= weight * solution.terminals.bitFar[k];
        }
        return status.and(crossbar.solvePullback(bias, bars, gradient));
    }
}
