package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

    private final ArrayNodes nodes;
    private final StarMesh mesh;
    private final double factorCost;
    private final NodeBalance balance;
    private final @Nullable DirectReadSolver original;
    private double[] x = new double[0];
    private double[] drawn = new double[0];
    private double[] driven = new double[0];
    private double imbalance;

    DirectReadSolver(ArrayNodes nodes) {
        this.nodes = nodes;
        int cells = nodes.word.length;
        int segments = nodes.segmentFrom.length;
        int[] from = Arrays.copyOf(nodes.word, cells + segments);
        int[] to = Arrays.copyOf(nodes.bit, cells + segments);
        System.arraycopy(nodes.segmentFrom, 0, from, cells, segments);
        System.arraycopy(nodes.segmentTo, 0, to, cells, segments);
        mesh = new StarMesh(nodes.count(), from, to);
        factorCost = 0.5 * mesh.eliminationCost();
        balance = new NodeBalance(nodes);
        original = null;
    }

    private DirectReadSolver(DirectReadSolver other) {
        nodes = other.nodes;
        mesh = other.mesh;
        factorCost = other.factorCost;
        balance = other.balance.sibling();
        original = other;
    }

    /** Shares the elimination, which solving does not change. */
    @Override
    public ReadSolver sibling() {
        return new DirectReadSolver(this);
    }

    @Override
    public boolean factor(double[] slopes, double wordShunt, double bitShunt) {
        if (original != null) {
            throw new IllegalStateException("a sibling follows the solver that it was taken from; factor that one");
        }
        balance.set(slopes, wordShunt, bitShunt);
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

    /** Half the ratio of flops, measured from 32 × 32 to 256 × 256: a solve also forms two residuals. */
    @Override
    public double factorCost() {
        return factorCost;
    }

    /** Number of conductances that the elimination keeps. */
    int entries() {
        return mesh.entries();
    }

    @Override
    public double solve(int count, double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        int length = count * nodes.count();
        x = x.length < length ? new double[length] : x;
        Arrays.fill(x, 0, length, 0);
        double residual = balance.atRest(count, wordSources, bitSources) ? 1 : 0;
        for (int refinement = 0; refinement <= MAX_REFINEMENTS && residual > ROUNDING; refinement++) {
            double[] correction = balance.missing();
            mesh.solve(correction, count);
            for (int k = 0; k < length; k++) {
                x[k] += correction[k];
            }
            double next = balance.of(count, x, wordSources, bitSources);
            boolean stalled = !(next < 0.5 * residual);
            residual = next;
            if (stalled) {
                break;
            }
        }
        imbalance = balance.imbalance();
        scatter(count, nodes.word, word);
        scatter(count, nodes.bit, bit);
        return residual;
    }

    @Override
    public double respond(int count, double[] between, int from, double[] word, double[] bit) {
        double[] slopes = balance.slopes();
        int cells = slopes.length;
        if (drawn.length < count * cells) {
            drawn = new double[count * cells];
            driven = new double[count * cells];
        }
        for (int k = 0; k < count * cells; k++) {
            double source = slopes[k % cells] * between[from + k];
            drawn[k] = -source;
            driven[k] = source;
        }
        return solve(count, drawn, driven, word, bit);
    }

    /** Eight, which read the factor once. */
    @Override
    public int together() {
        return 8;
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
}
