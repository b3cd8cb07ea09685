package org.sneakpath.crossbar.read;

import java.util.Arrays;

/**
 * What a set of node potentials leaves of Kirchhoff's law, from branch currents: conductances times differences of potentials.
 *
 * <p>The relative residual of a node is |r| over the sum of the magnitudes of all terms of r (W. Oettli, W. Prager, Numer.
 * Math. 6, 1964). A node where that sum is itself nothing but rounding, less than 1000 roundings of G·‖x‖ with G all
 * conductance at the node, carries no current that could be relative to anything, and is measured against G·‖x‖ (M. Arioli,
 * J. W. Demmel, I. S. Duff, SIAM J. Matrix Anal. Appl. 10, 1989).
 *
 * <p>Several right-hand sides are taken together, {@code [unknown·lanes + lane]}. About 45 flops a cell and lane.
 */
final class NodeBalance {
    private static final double UNIT_ROUNDOFF = 0x1p-53;
    private static final double NO_CURRENT = 1000 * UNIT_ROUNDOFF;

    private final ArrayNodes nodes;
    private final int mostTerms;
    private final Network network;
    private final double[] slopes;
    private final double[] conductance;
    private int lanes;
    private double[] missing = new double[0];
    private double[] magnitude = new double[0];
    private double[] turnover = new double[0];
    private double[] largest = new double[0];

    /** What balances that work side by side share. */
    private static final class Network {
        final double[] slopes;
        /** All conductance at each node, shunts included. */
        final double[] conductance;

        double wordShunt;
        double bitShunt;

        Network(int cells, int unknowns) {
            slopes = new double[cells];
            conductance = new double[unknowns];
        }
    }

    private NodeBalance(NodeBalance other) {
        nodes = other.nodes;
        mostTerms = other.mostTerms;
        network = other.network;
        slopes = network.slopes;
        conductance = network.conductance;
    }

    /** Another balance of the same network, with buffers of its own; it follows {@link #set} of this one. */
    NodeBalance sibling() {
        return new NodeBalance(this);
    }

    NodeBalance(ArrayNodes nodes) {
        this.nodes = nodes;
        network = new Network(nodes.word.length, nodes.count());
        slopes = network.slopes;
        conductance = network.conductance;
        int[] terms = new int[nodes.count()];
        for (int c = 0; c < slopes.length; c++) {
            count(terms, nodes.word[c], 3);
            count(terms, nodes.bit[c], 3);
        }
        for (int s = 0; s < nodes.segmentFrom.length; s++) {
            count(terms, nodes.segmentFrom[s], 1);
            count(terms, nodes.segmentTo[s], 1);
        }
        mostTerms = Arrays.stream(terms).max().orElse(0);
    }

    private static void count(int[] terms, int unknown, int more) {
        if (unknown >= 0) {
            terms[unknown] += more;
        }
    }

    /** Slopes (S), one per cell; live. */
    double[] slopes() {
        return slopes;
    }

    /** Sets slopes and shunts (S); copied. */
    void set(double[] newSlopes, double wordShunt, double bitShunt) {
        System.arraycopy(newSlopes, 0, slopes, 0, slopes.length);
        network.wordShunt = wordShunt;
        network.bitShunt = bitShunt;
        Arrays.fill(conductance, 0);
        for (int c = 0; c < slopes.length; c++) {
            addConductance(nodes.word[c], Math.abs(slopes[c]) + wordShunt);
            addConductance(nodes.bit[c], Math.abs(slopes[c]) + bitShunt);
        }
        for (int s = 0; s < nodes.segmentConductance.length; s++) {
            addConductance(nodes.segmentFrom[s], nodes.segmentConductance[s]);
            addConductance(nodes.segmentTo[s], nodes.segmentConductance[s]);
        }
    }

    private void addConductance(int unknown, double g) {
        if (unknown >= 0) {
            conductance[unknown] += g;
        }
    }

    /** The current that is missing at each node (A); live, valid until the next {@link #of}. */
    double[] missing() {
        return missing;
    }

    /**
     * Finds the current missing at each node where all potentials are zero: what is injected there.
     *
     * @return whether anything is missing
     */
    boolean atRest(int count, double[] wordSources, double[] bitSources) {
        reserve(count);
        Arrays.fill(missing, 0, count * conductance.length, 0);
        Arrays.fill(turnover, 0, count, 0);
        gather(nodes.word, wordSources);
        gather(nodes.bit, bitSources);
        for (int at = 0; at < count * conductance.length; at++) {
            if (missing[at] != 0) {
                return true;
            }
        }
        return false;
    }

    private void gather(int[] unknowns, double[] sources) {
        int cells = unknowns.length;
        for (int k = 0; k < lanes; k++) {
            for (int c = 0; c < cells; c++) {
                if (unknowns[c] >= 0) {
                    missing[unknowns[c] * lanes + k] += sources[k * cells + c];
                }
            }
        }
    }

    /**
     * Finds the current missing at each node for potentials x.
     *
     * @param count number of right-hand sides
     * @param x potentials (V)
     * @param wordSources currents into the word-line nodes, {@code [k·cells + cell]} (A)
     * @param bitSources likewise of bit-line nodes
     * @return the largest relative residual
     */
    double of(int count, double[] x, double[] wordSources, double[] bitSources) {
        reserve(count);
        Arrays.fill(missing, 0, count * conductance.length, 0);
        Arrays.fill(magnitude, 0, count * conductance.length, 0);
        Arrays.fill(turnover, 0, count, 0);
        addCells(x, wordSources, bitSources);
        addSegments(x);
        return worst(x);
    }

    private void addCells(double[] x, double[] wordSources, double[] bitSources) {
        int cells = slopes.length;
        double wordShunt = network.wordShunt;
        double bitShunt = network.bitShunt;
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
                    double beside = Math.abs(source) + wordShunt * Math.abs(xw);
                    missing[w + k] += source - current - wordShunt * xw;
                    magnitude[w + k] += beside + size;
                    turnover[k] += beside;
                }
                if (b >= 0) {
                    double source = bitSources[k * cells + c];
                    double beside = Math.abs(source) + bitShunt * Math.abs(xb);
                    missing[b + k] += source + current - bitShunt * xb;
                    magnitude[b + k] += beside + size;
                    turnover[k] += beside;
                }
            }
        }
    }

    private void addSegments(double[] x) {
        for (int s = 0; s < nodes.segmentFrom.length; s++) {
            double g = nodes.segmentConductance[s];
            int from = nodes.segmentFrom[s] * lanes;
            int to = nodes.segmentTo[s] * lanes;
            for (int k = 0; k < lanes; k++) {
                double xf = from < 0 ? 0 : x[from + k];
                double xt = to < 0 ? 0 : x[to + k];
                double current = g * (xf - xt);
                double size = g * (Math.abs(xf) + Math.abs(xt));
                turnover[k] += 2 * Math.abs(current);
                if (from >= 0) {
                    missing[from + k] -= current;
                    magnitude[from + k] += size;
                }
                if (to >= 0) {
                    missing[to + k] += current;
                    magnitude[to + k] += size;
                }
            }
        }
    }

    private double worst(double[] x) {
        double worst = 0;
        Arrays.fill(largest, 0, lanes, -1);
        for (int at = 0; at < conductance.length * lanes; at++) {
            double size = magnitude[at];
            if (missing[at] != 0 && !(Math.abs(missing[at]) <= worst * size)) {
                double scale = conductance[at / lanes] * largest(x, at % lanes);
                double against = size < NO_CURRENT * scale ? size + scale : size;
                worst = Math.max(worst, Math.abs(missing[at]) / against); // NaN stays NaN
            }
        }
        return worst;
    }

    /** ‖x‖ of a lane, found when first asked for. */
    private double largest(double[] x, int lane) {
        if (largest[lane] < 0) {
            double norm = 0;
            for (int at = lane; at < conductance.length * lanes; at += lanes) {
                norm = Math.max(norm, Math.abs(x[at]));
            }
            largest[lane] = norm;
        }
        return largest[lane];
    }

    /**
     * Σ|r| of the latest potentials (A), the largest of all right-hand sides, with what may be wrong with r: each node's sum of
     * terms t is exact to (number of terms + 3)·u·Σ|t|.
     */
    double imbalance() {
        double worst = 0;
        for (int k = 0; k < lanes; k++) {
            double sum = (mostTerms + 3) * UNIT_ROUNDOFF * turnover[k];
            for (int at = k; at < conductance.length * lanes; at += lanes) {
                sum += Math.abs(missing[at]);
            }
            worst = Math.max(worst, sum); // NaN stays NaN
        }
        return worst;
    }

    private void reserve(int count) {
        lanes = count;
        if (turnover.length < count) {
            turnover = new double[count];
            largest = new double[count];
            missing = new double[count * conductance.length];
            magnitude = new double[count * conductance.length];
        }
    }
}
