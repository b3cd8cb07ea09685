package org.sneakpath.crossbar.cell;

import java.util.Arrays;
import java.util.List;

/**
 * The equations inside a cell of two terminals: at the voltage v between them, the potentials y of its inner nodes make the
 * currents that leave each of them add up to zero, and states x that settle have come to rest, or are on their way there.
 * <pre>
 *   F_j = Σ_b a_bj·i_b = 0                        node j
 *   F_s = r·(x_s − x°_s) − f_s(v_b, x) = 0        state s;  r = 0 at rest, else 1/h of an implicit step from x°
 *   i = Σ_b a_b·i_b = −Σ_b a′_b·i_b               v_b = a_b·v + Σ_j a_bj·y_j
 * </pre>
 * a_bj is 1 where branch b leaves node j, −1 where it enters, else 0; a_b likewise for the first terminal, a′_b for the second,
 * which is at 0 V. The two forms of i are one where F = 0; a derivative is taken from the one whose terms are smaller, since those
 * of a small resistance cancel. A state at a bound whose rate leads outwards stays there, F_s = x_s − bound.
 *
 * <p>Unknowns are the inner nodes, then the settling states of all parts. What meets at a node is summed by {@link CellGraph}.
 */
final class CellCircuit {
    final int cells;
    /** Number of unknowns. */
    final int count;
    /** Whether an unknown is a voltage, so that it scales with v. */
    final boolean[] voltage;
    /** Absolute error that an unknown may have, in its unit. */
    final double[] tolerance;
    /** Bounds of an unknown; infinite for a node. */
    final double[] lower;

    final double[] upper;
    /** x°, {@code [state·cells + cell]}. */
    final double[] origin;
    /** r (1/s). */
    double pace;

    private final CellPart[] parts;
    private final int nodes;
    private final boolean[] pinned;
    /** Part and place in it of each settling state. */
    private final int[] statePart;

    private final int[] stateIndex;
    final CellGraph graph;

    CellCircuit(List<CellPart> placed) {
        parts = placed.toArray(CellPart[]::new);
        cells = parts[0].batch.n;
        graph = new CellGraph(placed);
        nodes = graph.nodes;
        int states = 0;
        for (CellPart part : parts) {
            states += part.settling.length;
        }
        count = nodes + states;
        voltage = new boolean[count];
        tolerance = new double[count];
        lower = new double[count];
        upper = new double[count];
        origin = new double[states * cells];
        pinned = new boolean[states * cells];
        statePart = new int[states];
        stateIndex = new int[states];
        for (int j = 0; j < nodes; j++) {
            describe(j, true, 1e-6, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        int next = 0;
        for (int p = 0; p < parts.length; p++) {
            CellPart part = parts[p];
            for (int j = 0; j < part.nodes.size(); j++) {
                boolean volt = part.nodes.get(j).unit().equals("V");
                double small = part.nodes.get(j).tolerance();
                describe(part.firstNode + j, volt, small, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
            for (int s = 0; s < part.settling.length; s++, next++) {
                statePart[next] = p;
                stateIndex[next] = part.settling[s];
                describe(
                        nodes + next,
                        false,
                        part.state(s).tolerance(),
                        part.state(s).lower(),
                        part.state(s).upper());
            }
        }
    }

    private void describe(int unknown, boolean volt, double small, double least, double greatest) {
        voltage[unknown] = volt;
        tolerance[unknown] = small;
        lower[unknown] = least;
        upper[unknown] = greatest;
    }

    /** Number of settling states. */
    int states() {
        return count - nodes;
    }

    /** Sets the states to their bounds, where these are finite. */
    void extreme(double[] y, boolean high) {
        for (int s = 0; s < states(); s++) {
            double bound = high ? upper[nodes + s] : lower[nodes + s];
            if (Double.isFinite(bound)) {
                Arrays.fill(y, (nodes + s) * cells, (nodes + s + 1) * cells, bound);
            }
        }
    }

    /** Takes x° from the unknowns. */
    void depart(double[] y) {
        System.arraycopy(y, nodes * cells, origin, 0, origin.length);
    }

    /** Where an unknown of a cell is without voltage: 0 for a node, x° for a state. */
    double startOf(int unknown, int k) {
        return unknown < nodes ? 0 : origin[(unknown - nodes) * cells + k];
    }

    /** Largest |x − x°| of all cells, relative to the range of each state. */
    double moved(double[] y) {
        double largest = 0;
        for (int s = 0; s < states(); s++) {
            double range = range(nodes + s);
            for (int k = 0; k < cells; k++) {
                double by = Math.abs(y[(nodes + s) * cells + k] - origin[s * cells + k]);
                largest = Math.max(largest, by / range);
            }
        }
        return largest;
    }

    /** Largest |f| of all states where they were last evaluated, relative to their ranges (1/s); those at rest at a bound aside. */
    double fastest() {
        double largest = 0;
        for (int s = 0; s < states(); s++) {
            double range = range(nodes + s);
            double[] f = parts[statePart[s]].batch.f;
            for (int k = 0; k < cells; k++) {
                double rate = pinned[s * cells + k] ? 0 : Math.abs(f[stateIndex[s] * cells + k]);
                largest = Math.max(largest, rate / range);
            }
        }
        return largest;
    }

    private double range(int unknown) {
        double range = upper[unknown] - lower[unknown];
        return range < Double.POSITIVE_INFINITY ? range : 1e3 * tolerance[unknown];
    }

    /** Writes the unknowns without any voltage: nodes at 0, states as the components have them. */
    void rest(double[] y) {
        Arrays.fill(y, 0, nodes * cells, 0);
        for (int s = 0; s < states(); s++) {
            double x = parts[statePart[s]].batch.x[stateIndex[s] * cells];
            Arrays.fill(y, (nodes + s) * cells, (nodes + s + 1) * cells, x);
        }
    }

    /** Sets branch voltages and states of a cell for v and its unknowns {@code y[j·cells + k]}. */
    void place(int k, double v, double[] y) {
        graph.place(k, v, y);
        for (int s = 0; s < states(); s++) {
            parts[statePart[s]].batch.x[stateIndex[s] * cells + k] = y[(nodes + s) * cells + k];
        }
    }

    /** Evaluates the models at what {@link #place} has set. */
    void evaluate(int from, int to) {
        for (CellPart part : parts) {
            part.evaluate(from, to);
        }
    }

    /** Writes F of a cell from {@code out[at]}, and notes which states rest at their bounds. */
    void residual(int k, double[] y, double[] out, int at) {
        for (int j = 0; j < nodes; j++) {
            out[at + j] = graph.current(1 + j, k);
        }
        for (int s = 0; s < states(); s++) {
            double x = y[(nodes + s) * cells + k];
            double f = parts[statePart[s]].batch.f[stateIndex[s] * cells + k];
            double residual = pace * (x - origin[s * cells + k]) - f;
            pinned[s * cells + k] = (x <= lower[nodes + s] && residual > 0) || (x >= upper[nodes + s] && residual < 0);
            out[at + nodes + s] = pinned[s * cells + k] ? 0 : residual;
        }
    }

    /** Current into the first terminal of a cell (A), or into the second. */
    double current(int k, boolean first) {
        return graph.current(terminal(first), k);
    }

    private int terminal(boolean first) {
        return first ? CellGraph.FIRST : graph.second;
    }

    /** Writes ∂F/∂y of a cell, rows by equation, from {@code out[at]}; after {@link #residual}. */
    void jacobian(int k, double[] out, int at) {
        for (int j = 0; j < nodes; j++) {
            for (int l = 0; l < count; l++) {
                out[at + j * count + l] = byUnknown(1 + j, l, k);
            }
        }
        for (int s = 0; s < states(); s++) {
            boolean rests = pinned[s * cells + k];
            int row = at + (nodes + s) * count;
            for (int l = 0; l < count; l++) {
                double own = l == nodes + s ? (rests ? 1 : pace) : 0;
                out[row + l] = rests ? own : own - rateByUnknown(s, l, k);
            }
        }
    }

    /** ∂/∂y_l of the current into a terminal or out of a node. */
    private double byUnknown(int column, int l, int k) {
        if (l < nodes) {
            return graph.slope(column, 1 + l, k);
        }
        int p = statePart[l - nodes];
        return graph.byQuantity(
                p, parts[p].batch.didx, parts[p].batch.model.states().size(), stateIndex[l - nodes], column, k);
    }

    private double rateByUnknown(int s, int l, int k) {
        CellPart part = parts[statePart[s]];
        int all = part.batch.model.states().size();
        if (l < nodes) {
            return rateByPotential(s, 1 + l, k);
        }
        return statePart[l - nodes] == statePart[s]
                ? part.batch.dfdx[(stateIndex[s] * all + stateIndex[l - nodes]) * cells + k]
                : 0;
    }

    private double rateByPotential(int s, int column, int k) {
        return graph.rateByPotential(statePart[s], stateIndex[s], column, k);
    }

    /** Writes ∂F/∂v of a cell from {@code out[0]}. */
    void byVoltage(int k, double[] out) {
        for (int j = 0; j < nodes; j++) {
            out[j] = graph.slope(1 + j, CellGraph.FIRST, k);
        }
        for (int s = 0; s < states(); s++) {
            out[nodes + s] = pinned[s * cells + k] ? 0 : -rateByPotential(s, CellGraph.FIRST, k);
        }
    }

    /** ∂/∂v, at fixed unknowns, of the current into the first or the second terminal (S). */
    double terminalByVoltage(int k, boolean first) {
        return graph.slope(terminal(first), CellGraph.FIRST, k);
    }

    /**
     * di/du of a cell for a quantity u, or i itself, from both terminals' currents.
     *
     * @param first ∂/∂u, at fixed y, of the current into the first terminal
     * @param second likewise of that into the second
     * @param unknowns dy/du, count numbers from {@code unknowns[at]}
     */
    double total(int k, double first, double second, double[] unknowns, int at) {
        double atFirst = first;
        double firstSize = Math.abs(first);
        double atSecond = second;
        double secondSize = Math.abs(second);
        for (int l = 0; l < count; l++) {
            double term = byUnknown(CellGraph.FIRST, l, k) * unknowns[at + l];
            atFirst += term;
            firstSize += Math.abs(term);
            term = byUnknown(graph.second, l, k) * unknowns[at + l];
            atSecond += term;
            secondSize += Math.abs(term);
        }
        return firstSize <= secondSize ? atFirst : -atSecond;
    }

    /** Prepares the partials by what is programmed of the first part. */
    void evaluateByProgrammed(ProgrammedQuantity quantity) {
        CellPart part = parts[0];
        if (quantity instanceof ProgrammedQuantity.OfParameter) {
            part.batch.model.currentsByParameter(part.batch, 0, cells);
            if (part.settling.length > 0) {
                part.batch.model.ratesByParameter(part.batch, 0, cells);
            }
        }
    }

    /** Writes ∂F/∂q of a cell from {@code out[0]}. */
    void byProgrammed(ProgrammedQuantity quantity, int k, double[] out) {
        for (int j = 0; j < nodes; j++) {
            out[j] = currentByProgrammed(quantity, 1 + j, k);
        }
        for (int s = 0; s < states(); s++) {
            boolean moves = statePart[s] == 0 && !pinned[s * cells + k];
            out[nodes + s] = moves ? -rateByProgrammed(quantity, stateIndex[s], k) : 0;
        }
    }

    private double rateByProgrammed(ProgrammedQuantity quantity, int state, int k) {
        boolean byState = quantity instanceof ProgrammedQuantity.OfState;
        int stride = byState
                ? parts[0].batch.model.states().size()
                : parts[0].batch.model.parameters().size();
        double[] partials = byState ? parts[0].batch.dfdx : parts[0].batch.dfdp();
        return partials[(state * stride + quantity.index()) * cells + k];
    }

    /** ∂/∂q, at fixed unknowns, of the current into the first or the second terminal. */
    double terminalByProgrammed(ProgrammedQuantity quantity, int k, boolean first) {
        return currentByProgrammed(quantity, terminal(first), k);
    }

    private double currentByProgrammed(ProgrammedQuantity quantity, int column, int k) {
        boolean byState = quantity instanceof ProgrammedQuantity.OfState;
        int stride = byState
                ? parts[0].batch.model.states().size()
                : parts[0].batch.model.parameters().size();
        double[] partials = byState ? parts[0].batch.didx : parts[0].batch.didp();
        return graph.byQuantity(0, partials, stride, quantity.index(), column, k);
    }
}
