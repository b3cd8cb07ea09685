package org.sneakpath.crossbar.read;

import java.util.Arrays;

/**
 * Direct solution by star–mesh elimination in nested-dissection order, with iterative refinement.
 *
 * <p>The residual is formed from branch currents, conductances times differences of potentials. Where large currents of both
 * signs cancel on a line, what is left of them may be inexact after the first solution although it is small beside them;
 * refinement repairs that. It ends when the residual is at rounding or no longer halves, usually before it began.
 */
final class DirectReadSolver implements ReadSolver {
    /** Relative residual at which refinement has nothing left to do. */
    private static final double ROUNDING = 1e-14;

    private static final int MAX_REFINEMENTS = 4;
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    private final ArrayNodes nodes;
    private final StarMesh mesh;
    private final double[] slopes;
    private final int terms;
    private double wordShunt;
    private double bitShunt;
    private double imbalance;
    private double[] x = new double[0];
    private double[] correction = new double[0];
    private double[] magnitude = new double[0];
    private double[] turnover = new double[0];

    DirectReadSolver(ArrayNodes nodes) {
        this.nodes = nodes;
        int cells = nodes.word.length;
        int segments = nodes.segmentFrom.length;
        int[] from = Arrays.copyOf(nodes.word, cells + segments);
        int[] to = Arrays.copyOf(nodes.bit, cells + segments);
        System.arraycopy(nodes.segmentFrom, 0, from, cells, segments);
        System.arraycopy(nodes.segmentTo, 0, to, cells, segments);
        mesh = new StarMesh(nodes.count(), from, to);
        slopes = new double[cells];
        terms = 3 + mostTerms(nodes.count(), from, to, cells);
    }

    /** The largest number of terms in the balance of a node: three from a cell, one from a segment. */
    private static int mostTerms(int unknowns, int[] from, int[] to, int cells) {
        int[] terms = new int[unknowns];
        int most = 0;
        for (int e = 0; e < from.length; e++) {
            for (int end : new int[] {from[e], to[e]}) {
                if (end >= 0) {
                    terms[end] += e < cells ? 3 : 1;
                    most = Math.max(most, terms[end]);
                }
            }
        }
        return most;
    }

    @Override
    public boolean factor(double[] newSlopes, double newWordShunt, double newBitShunt) {
        System.arraycopy(newSlopes, 0, slopes, 0, slopes.length);
        wordShunt = newWordShunt;
        bitShunt = newBitShunt;
        mesh.clear();
        for (int c = 0; c < slopes.length; c++) {
            mesh.add(c, slopes[c]);
        }
        for (int s = 0; s < nodes.segmentConductance.length; s++) {
            mesh.add(slopes.length + s, nodes.segmentConductance[s]);
        }
        shunt(nodes.word, wordShunt);
        shunt(nodes.bit, bitShunt);
        return mesh.eliminate();
    }

    private void shunt(int[] unknowns, double conductance) {
        for (int k = 0; k < unknowns.length && conductance != 0; k++) {
            if (unknowns[k] >= 0) {
                mesh.addTie(unknowns[k], conductance);
            }
        }
    }

    /** Number of conductances that the elimination keeps. */
    int entries() {
        return mesh.entries();
    }

    @Override
    public double solve(int count, double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        reserve(count);
        Arrays.fill(x, 0);
        double residual = unbalance(count, wordSources, bitSources);
        for (int refinement = 0; refinement <= MAX_REFINEMENTS && residual > ROUNDING; refinement++) {
            mesh.solve(correction, count);
            for (int k = 0; k < count * nodes.count(); k++) {
                x[k] += correction[k];
            }
            double next = unbalance(count, wordSources, bitSources);
            boolean stalled = !(next < 0.5 * residual);
            residual = next;
            if (stalled) {
                break;
            }
        }
        scatter(count, nodes.word, word);
        scatter(count, nodes.bit, bit);
        imbalance = imbalance(count);
        return residual;
    }

    /** Σ|r| with what may be wrong with r: each node's sum of terms t is exact to (number of terms + 3)·u·Σ|t|. */
    private double imbalance(int lanes) {
        double worst = 0;
        for (int k = 0; k < lanes; k++) {
            double sum = terms * UNIT_ROUNDOFF * turnover[k];
            for (int at = k; at < nodes.count() * lanes; at += lanes) {
                sum += Math.abs(correction[at]);
            }
            worst = Math.max(worst, sum); // NaN stays NaN
        }
        return worst;
    }

    /**
     * Writes into {@code correction} the current missing at each node, and returns the largest of its ratios to the sum of
     * the magnitudes of the terms (W. Oettli, W. Prager, Numer. Math. 6, 1964). Leaves the sum of all currents in
     * {@code turnover}.
     */
    private double unbalance(int lanes, double[] wordSources, double[] bitSources) {
        Arrays.fill(correction, 0);
        Arrays.fill(magnitude, 0);
        Arrays.fill(turnover, 0, lanes, 0);
        int cells = slopes.length;
        for (int c = 0; c < cells; c++) {
            double g = slopes[c];
            int w = nodes.word[c] * lanes;
            int b = nodes.bit[c] * lanes;
            for (int k = 0; k < lanes; k++) {
                double xw = w < 0 ? 0 : x[w + k];
                double xb = b < 0 ? 0 : x[b + k];
                double current = g * (xw - xb);
                turnover[k] += 2 * Math.abs(current);
                double size = Math.abs(g) * (Math.abs(xw) + Math.abs(xb));
                if (w >= 0) {
                    double source = wordSources[k * cells + c];
                    correction[w + k] += source - current - wordShunt * xw;
                    double beside = Math.abs(source) + wordShunt * Math.abs(xw);
                    magnitude[w + k] += beside + size;
                    turnover[k] += beside;
                }
                if (b >= 0) {
                    double source = bitSources[k * cells + c];
                    correction[b + k] += source + current - bitShunt * xb;
                    double beside = Math.abs(source) + bitShunt * Math.abs(xb);
                    magnitude[b + k] += beside + size;
                    turnover[k] += beside;
                }
            }
        }
        for (int s = 0; s < nodes.segmentFrom.length; s++) {
            double g = nodes.segmentConductance[s];
            int from = nodes.segmentFrom[s] * lanes;
            int to = nodes.segmentTo[s] * lanes;
            for (int k = 0; k < lanes; k++) {
                double xf = from < 0 ? 0 : x[from + k];
                double xt = to < 0 ? 0 : x[to + k];
                double current = g * (xf - xt);
                turnover[k] += 2 * Math.abs(current);
                double size = g * (Math.abs(xf) + Math.abs(xt));
                if (from >= 0) {
                    correction[from + k] -= current;
                    magnitude[from + k] += size;
                }
                if (to >= 0) {
                    correction[to + k] += current;
                    magnitude[to + k] += size;
                }
            }
        }
        double worst = 0;
        for (int k = 0; k < nodes.count() * lanes; k++) {
            if (correction[k] != 0) {
                worst = Math.max(worst, Math.abs(correction[k]) / magnitude[k]);
            }
        }
        return worst;
    }

    @Override
    public double imbalance() {
        return imbalance;
    }

    private void scatter(int lanes, int[] unknown, double[] out) {
        int cells = unknown.length;
        for (int c = 0; c < cells; c++) {
            int at = unknown[c] * lanes;
            for (int k = 0; k < lanes; k++) {
                out[k * cells + c] = at < 0 ? 0 : x[at + k];
            }
        }
    }

    private void reserve(int lanes) {
        if (turnover.length < lanes) {
            turnover = new double[lanes];
        }
        int length = lanes * nodes.count();
        if (x.length < length) {
            x = new double[length];
            correction = new double[length];
            magnitude = new double[length];
        }
    }
}
