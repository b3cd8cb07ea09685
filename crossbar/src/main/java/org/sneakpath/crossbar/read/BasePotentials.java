package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.sneakpath.crossbar.Lines;
import org.sneakpath.crossbar.Terminals;

/**
 * What terminals and lines do before any cell conducts, and where currents of cells go.
 *
 * <p>The base potential of a node is the sum of its shares ({@link LadderShares}) of the potentials of both ends of its line,
 * <pre>
 *   w°(i,j) = h(j)·V_near(i) + h′(j)·V_far(i)        b°(i,j) likewise
 * </pre>
 * and 0 on a piece of line that hangs on no terminal. By reciprocity the same shares tell where the currents of the cells come
 * from, whatever the lines' resistances, zero included:
 * <pre>
 *   I_near(i) = Σ_j h(j)·i(i,j) + (V_near − V_far)/R        I_far(i) = Σ_j h′(j)·i(i,j) − (V_near − V_far)/R
 * </pre>
 * with R from end to end. Each method costs a few flops a cell.
 */
public final class BasePotentials {
    private final int rows;
    private final int columns;
    private final LadderShares word;
    private final LadderShares bit;

    public BasePotentials(Lines wordLines, Lines bitLines) {
        rows = wordLines.count();
        columns = bitLines.count();
        word = new LadderShares(wordLines, false);
        bit = new LadderShares(bitLines, true);
    }

    /**
     * Passes potentials that the lines allow.
     *
     * @throws IllegalArgumentException if a line without any resistance joins terminals at different potentials
     */
    public void require(Terminals potentials) {
        require("word", word, potentials.wordNear, potentials.wordFar);
        require("bit", bit, potentials.bitNear, potentials.bitFar);
    }

    private static void require(String kind, LadderShares lines, double[] near, double[] far) {
        for (int line = 0; line < lines.count(); line++) {
            if (near[line] != far[line] && lines.isShort(line)) {
                throw new IllegalArgumentException(kind + " line " + line
                        + " joins its ends without resistance, but one is at " + near[line] + " V and the other at "
                        + far[line] + " V; give it a resistance or both one potential");
            }
        }
    }

    /** Writes the voltages of all cells between base potentials (V), {@code [offset + row·columns + column]}. */
    public void cellVoltages(Terminals potentials, double[] drops, int offset) {
        for (int i = 0, c = offset; i < rows; i++) {
            double near = potentials.wordNear[i];
            double far = potentials.wordFar[i];
            int w = i * word.stride;
            for (int j = 0; j < columns; j++, c++) {
                int b = j * bit.stride + i;
                drops[c] = word.potential(w + j, near, far)
                        - bit.potential(b, potentials.bitNear[j], potentials.bitFar[j]);
            }
        }
    }

    /** Writes the base potentials of the bit-line nodes (V), row-major. */
    public void bitPotentials(Terminals potentials, double[] bitNodes) {
        for (int i = 0, c = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++, c++) {
                bitNodes[c] = bit.potential(j * bit.stride + i, potentials.bitNear[j], potentials.bitFar[j]);
            }
        }
    }

    /** Adds the base potentials to deviations of all nodes (V). */
    public void addTo(Terminals potentials, double[] wordNodes, double[] bitNodes) {
        for (int i = 0, c = 0; i < rows; i++) {
            int w = i * word.stride;
            for (int j = 0; j < columns; j++, c++) {
                int b = j * bit.stride + i;
                wordNodes[c] += word.potential(w + j, potentials.wordNear[i], potentials.wordFar[i]);
                bitNodes[c] += bit.potential(b, potentials.bitNear[j], potentials.bitFar[j]);
            }
        }
    }

    /** Writes the currents at all terminals (A) for given potentials (V) and currents of all cells (A). */
    public void currents(Terminals potentials, double[] cellCurrents, Terminals currents) {
        currents.clear();
        collect(cellCurrents, cellCurrents, currents);
        addThrough(potentials, currents);
    }

    /**
     * Adds to every terminal its shares of what line nodes draw from or deliver to it: the transpose of {@link #addTo}.
     *
     * @param wordNodes what each word-line node draws (A)
     * @param bitNodes what each bit-line node delivers (A)
     */
    public void collect(double[] wordNodes, double[] bitNodes, Terminals sums) {
        for (int i = 0, c = 0; i < rows; i++) {
            int w = i * word.stride;
            for (int j = 0; j < columns; j++, c++) {
                int b = j * bit.stride + i;
                sums.wordNear[i] += word.near[w + j] * wordNodes[c];
                sums.wordFar[i] += word.far[w + j] * wordNodes[c];
                sums.bitNear[j] += bit.near[b] * bitNodes[c];
                sums.bitFar[j] += bit.far[b] * bitNodes[c];
            }
        }
    }

    /** Adds the currents that flow from end to end of the lines (A). */
    public void addThrough(Terminals potentials, Terminals currents) {
        for (int i = 0; i < rows; i++) {
            double through = wordThrough(i, potentials);
            currents.wordNear[i] += through;
            currents.wordFar[i] -= through;
        }
        for (int j = 0; j < columns; j++) {
            double through = bitThrough(j, potentials);
            currents.bitNear[j] -= through;
            currents.bitFar[j] += through;
        }
    }

    /** Writes the currents into the bit-line terminals (A), both ends of each line together. */
    public void columnCurrents(double[] cellCurrents, double[] currents) {
        Arrays.fill(currents, 0);
        for (int i = 0, c = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++, c++) {
                currents[j] += bit.hangsOnNothing(j * bit.stride + i) ? 0 : cellCurrents[c];
            }
        }
    }

    /**
     * Writes the currents into the bit lines' terminals for ohmic cells (A).
     *
     * @param conductances of the cells (S)
     * @param drops cell voltages, {@code [offset + cell]} (V)
     * @param sums where to write, {@code [at + column]}
     */
    public void columnSums(double[] conductances, double[] drops, int offset, double[] sums, int at) {
        Arrays.fill(sums, at, at + columns, 0);
        for (int i = 0, c = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++, c++) {
                boolean lost = bit.hangsOnNothing(j * bit.stride + i);
                sums[at + j] += lost ? 0 : conductances[c] * drops[offset + c];
            }
        }
    }

    /**
     * Writes the currents into the word lines' terminals for ohmic cells (A), the opposite of those that word lines draw.
     *
     * @param sums where to write, {@code [row·columns + at]}
     */
    public void rowSums(double[] conductances, double[] drops, int offset, double[] sums, int at) {
        for (int i = 0, c = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++, c++) {
                boolean lost = word.hangsOnNothing(i * word.stride + j);
                sum -= lost ? 0 : conductances[c] * drops[offset + c];
            }
            sums[i * columns + at] = sum;
        }
    }

    /** Current that flows through a word line from its near to its far end when no cell conducts (A). */
    double wordThrough(int i, Terminals potentials) {
        return (potentials.wordNear[i] - potentials.wordFar[i]) * word.through(i);
    }

    /** Current that flows through a bit line from its near to its far end when no cell conducts (A). */
    double bitThrough(int j, Terminals potentials) {
        return (potentials.bitNear[j] - potentials.bitFar[j]) * bit.through(j);
    }

    /** For the word lines of the array. */
    SegmentProducts wordProducts(Lines wordLines) {
        return SegmentProducts.ofWordLines(wordLines, word);
    }

    /** For the bit lines of the array. */
    SegmentProducts bitProducts(Lines bitLines) {
        return SegmentProducts.ofBitLines(bitLines, bit);
    }

    /**
     * Writes the weight of each cell's current in a loss: its own cotangent, and those of the terminal currents by its shares.
     *
     * @param currentBars cotangents of terminal currents
     * @param cellBars cotangents of cell currents
     * @param weights one per cell, overwritten
     */
    void weights(Terminals currentBars, double[] cellBars, double[] weights) {
        for (int i = 0, c = 0; i < rows; i++) {
            double near = currentBars.wordNear[i];
            double far = currentBars.wordFar[i];
            int w = i * word.stride;
            for (int j = 0; j < columns; j++, c++) {
                int b = j * bit.stride + i;
                weights[c] = cellBars[c]
                        + word.potential(w + j, near, far)
                        + bit.potential(b, currentBars.bitNear[j], currentBars.bitFar[j]);
            }
        }
    }

    /**
     * Adds the derivatives by terminal potentials: those by the base potentials of the nodes, and what flows through the lines.
     *
     * @param currentBars cotangents of terminal currents
     * @param byWord dL/d(base potential) of each word-line node, row-major
     * @param byBit likewise of each bit-line node
     * @param potentialBars added into
     */
    void pullback(Terminals currentBars, double[] byWord, double[] byBit, Terminals potentialBars) {
        for (int i = 0, c = 0; i < rows; i++) {
            double nearSum = wordThrough(i, currentBars);
            double farSum = -nearSum;
            int w = i * word.stride;
            for (int j = 0; j < columns; j++, c++) {
                int b = j * bit.stride + i;
                nearSum += word.near[w + j] * byWord[c];
                farSum += word.far[w + j] * byWord[c];
                potentialBars.bitNear[j] += bit.near[b] * byBit[c];
                potentialBars.bitFar[j] += bit.far[b] * byBit[c];
            }
            potentialBars.wordNear[i] += nearSum;
            potentialBars.wordFar[i] += farSum;
        }
        for (int j = 0; j < columns; j++) {
            double through = bitThrough(j, currentBars);
            potentialBars.bitNear[j] -= through;
            potentialBars.bitFar[j] += through;
        }
    }
}
