package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.internal.Require;

/**
 * What the bit lines of an array of ohmic cells show to potentials at their ends, word lines grounded. With Y the symmetric
 * matrix of conductances between the ends and d(U) the cell voltages, from word to bit line, for potentials U:
 * <pre>
 *   I_j = Σ_i G_ij·d(U)_ij = −Σ_k Y_jk·U_k           ∂(c·I)/∂G_ij = −d(c)_ij·d(U)_ij           ∂Y_jj/∂G_kl = d(e_j)_kl²
 * </pre>
 * One linear solve per vector of potentials; the self conductances take one per column.
 *
 * <p>Not thread-safe.
 */
public final class BitLineResponse {
    private final Crossbar crossbar;
    private final int columns;
    private final double[] grounded;
    private final double[] unit;
    private final ArraySolution solution;
    private final double[] drops;

    /**
     * Of that array, as it is programmed whenever something is asked.
     *
     * @param crossbar ohmic cells, with what senses its bit lines in them; see {@link Sensing#loaded}
     */
    public BitLineResponse(Crossbar crossbar) {
        if (!(crossbar.cell() instanceof Cell.Ohmic)) {
            throw new IllegalArgumentException("bit lines of " + crossbar.cell()
                    + " cells show no conductance of their own; it depends on what is read");
        }
        this.crossbar = crossbar;
        columns = crossbar.spec().columns();
        grounded = new double[crossbar.spec().rows()];
        unit = new double[columns];
        solution = crossbar.newSolution();
        drops = new double[crossbar.spec().cells()];
    }

    /** Leaves what the array does for potentials U of the bit lines' ends (V) in {@code solution}. */
    private ReadStatus solve(double[] potentials) {
        Require.length("potentials", potentials.length, columns);
        return crossbar.solve(Bias.write(grounded, potentials), solution);
    }

    private ReadStatus solveUnit(int j) {
        unit[j] = 1;
        ReadStatus status = solve(unit);
        unit[j] = 0;
        return status;
    }

    /**
     * Currents out of the bit lines when their ends are at these potentials.
     *
     * @param potentials one per column (V)
     * @param currents one per column (A), overwritten
     */
    public ReadStatus currents(double[] potentials, double[] currents) {
        Require.length("currents", currents.length, columns);
        ReadStatus status = solve(potentials);
        for (int j = 0; j < columns; j++) {
            currents[j] = solution.terminals.bitNear[j] + solution.terminals.bitFar[j];
        }
        return status;
    }

    /**
     * Adds dL/dG for given dL/d(currents); two linear solves.
     *
     * @param potentials those of the currents (V)
     * @param currentBars one per column (1/A)
     * @param conductanceBars one per cell (1/S), added into
     */
    public ReadStatus pullback(double[] potentials, double[] currentBars, double[] conductanceBars) {
        Require.length("cotangents of cells", conductanceBars.length, drops.length);
        ReadStatus status = solve(potentials);
        System.arraycopy(solution.cellVoltages, 0, drops, 0, drops.length);
        status = status.and(solve(currentBars));
        for (int c = 0; c < drops.length; c++) {
            conductanceBars[c] -= solution.cellVoltages[c] * drops[c];
        }
        return status;
    }

    /**
     * The conductance of each bit line's end to ground while all other ends are grounded, Y_jj; one linear solve a column.
     *
     * @param into one per column (S), overwritten
     */
    public ReadStatus selfConductances(double[] into) {
        Require.length("conductances", into.length, columns);
        ReadStatus status = ReadStatus.PRODUCT;
        for (int j = 0; j < columns; j++) {
            status = status.and(solveUnit(j));
            into[j] = -solution.terminals.bitNear[j] - solution.terminals.bitFar[j];
        }
        return status;
    }

    /**
     * Adds dL/dG for given dL/dY_jj; one linear solve a column.
     *
     * @param bars one per column (1/S)
     * @param conductanceBars one per cell (1/S), added into
     */
    public ReadStatus selfConductancesPullback(double[] bars, double[] conductanceBars) {
        Require.length("cotangents of conductances", bars.length, columns);
        Require.length("cotangents of cells", conductanceBars.length, drops.length);
        ReadStatus status = ReadStatus.PRODUCT;
        for (int j = 0; j < columns; j++) {
            if (bars[j] == 0) {
                continue;
            }
            status = status.and(solveUnit(j));
            for (int c = 0; c < drops.length; c++) {
                double d = solution.cellVoltages[c];
                conductanceBars[c] += bars[j] * d * d;
            }
        }
        return status;
    }
}
