package org.sneakpath.crossbar.read;

import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.LineBars;
import org.sneakpath.crossbar.Lines;
import org.sneakpath.crossbar.Terminals;

/**
 * All gradients of one solution of an array, from one linear solve.
 *
 * <p>Cotangents of terminal currents Ī, cell currents ī, cell voltages v̄ and node potentials w̄, b̄ are given. With the cotangents
 * of the terminals on the cells' currents, ȳ = ī + w°(Ī) + b°(Ī) (base potentials of terminals at Ī, {@link BasePotentials}),
 * and the array linearised at the solution,
 * <pre>
 *   λ from {@link CellRead#adjoint} with f_w = v̄ + g_w·ȳ + w̄,  f_b = −v̄ − g_b·ȳ + b̄        a = λ_w − λ_b − ȳ
 *   dL/dq = −a·∂i/∂q                                             by a gate likewise
 *   dL/d(word node at rest) = B_w = −g_w·a + v̄ + w̄              B_b = g_b·a − v̄ + b̄
 *   dL/dV_near = Σ h·B_w + (Ī_near − Ī_far)/R                     and so for all ends
 *   dL/dr = J·K
 * </pre>
 * J is the current through the resistance r, K that of the adjoint network, whose nodes draw −B and whose word-line ends are at
 * −Ī and bit-line ends at Ī (S. W. Director, R. A. Rohrer, 1969). Both follow from what the nodes draw
 * ({@link SegmentProducts}), so that r = 0 is no exception. A line without any resistance between two terminals has only a
 * derivative by all its resistances growing alike.
 *
 * <p>Cost beside the solve: about 40 flops a cell, 25 more with lines.
 */
public final class ArrayAdjoint {
    private final int rows;
    private final int columns;
    private final BasePotentials base;
    private final SegmentProducts wordProducts;
    private final SegmentProducts bitProducts;
    private final double[] weights;
    private final double[] wordSources;
    private final double[] bitSources;
    private final double[] word;
    private final double[] bit;
    private final double[] through;
    private final double[] adjointThrough;

    public ArrayAdjoint(Lines wordLines, Lines bitLines, BasePotentials base) {
        rows = wordLines.count();
        columns = bitLines.count();
        this.base = base;
        wordProducts = base.wordProducts(wordLines);
        bitProducts = base.bitProducts(bitLines);
        int cells = rows * columns;
        weights = new double[cells];
        wordSources = new double[cells];
        bitSources = new double[cells];
        word = new double[cells];
        bit = new double[cells];
        through = new double[Math.max(rows, columns)];
        adjointThrough = new double[Math.max(rows, columns)];
    }

    /**
     * Solves the adjoint network and adds the derivatives by potentials and by what is programmed.
     *
     * @param array at the solution
     * @param bars cotangents of all that the solution tells
     * @param potentialBars added into
     * @param programmedBars one per cell, added into
     * @return relative Kirchhoff residual of the linear solve
     */
    public double pullback(CellRead array, ArraySolution bars, Terminals potentialBars, double[] programmedBars) {
        array.linearise();
        double[] wordSlopes = array.wordSlopes();
        double[] bitSlopes = array.bitSlopes();
        base.weights(bars.terminals, bars.cellCurrents, weights);
        for (int c = 0; c < weights.length; c++) {
            wordSources[c] = bars.wordNodes[c] + (bars.cellVoltages[c] + wordSlopes[c] * weights[c]);
            bitSources[c] = bars.bitNodes[c] - (bars.cellVoltages[c] + bitSlopes[c] * weights[c]);
        }
        double residual = array.adjoint(wordSources, bitSources, word, bit);
        double[] byProgrammed = array.programmedSlopes();
        for (int c = 0; c < weights.length; c++) {
            double a = word[c] - bit[c] - weights[c];
            programmedBars[c] -= a * byProgrammed[c];
            weights[c] = a;
            word[c] = bars.wordNodes[c] + (bars.cellVoltages[c] - wordSlopes[c] * a); // from here on B_w and B_b
            bit[c] = bars.bitNodes[c] - (bars.cellVoltages[c] - bitSlopes[c] * a);
        }
        base.pullback(bars.terminals, word, bit, potentialBars);
        return residual;
    }

    /**
     * Writes the derivatives by the potential of each cell's gate; after {@link #pullback}.
     *
     * @param byGate one per cell (1/V), overwritten
     */
    public void pullbackGates(CellRead array, double[] byGate) {
        double[] slopes = array.gateSlopes();
        for (int c = 0; c < byGate.length; c++) {
            byGate[c] = -weights[c] * slopes[c];
        }
    }

    /**
     * Adds the derivatives by resistances; after {@link #pullback} with the same arguments.
     *
     * @param potentials of the solution
     * @param wordLines by those of the word lines, added into; null if not wanted
     * @param bitLines by those of the bit lines, added into; null if not wanted
     */
    public void pullbackLines(
            CellRead array,
            Terminals potentials,
            ArraySolution bars,
            @Nullable LineBars wordLines,
            @Nullable LineBars bitLines) {
        if (wordLines != null) {
            for (int i = 0; i < rows; i++) {
                through[i] = base.wordThrough(i, potentials);
                adjointThrough[i] = base.wordThrough(i, bars.terminals);
            }
            // −K instead of K: nodes of the adjoint network draw −B_w, its ends are at −Ī
            wordProducts.addProducts(-1, array.currents(), word, through, adjointThrough, wordLines);
        }
        if (bitLines != null) {
            for (int j = 0; j < columns; j++) {
                through[j] = -base.bitThrough(j, potentials);
                adjointThrough[j] = -base.bitThrough(j, bars.terminals);
            }
            // −J and −K: bit-line nodes draw the opposite of the cells' currents, and −B_b
            bitProducts.addProducts(1, array.currents(), bit, through, adjointThrough, bitLines);
        }
    }
}
