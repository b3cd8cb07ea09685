package org.sneakpath.crossbar.cell;

import java.util.Arrays;
import org.sneakpath.circuit.linear.SmallLu;

/**
 * Derivatives of what a circuit of devices does by a quantity u, its inner nodes eliminated, one cell and one quantity at a time:
 * <pre>
 *   dy/du = −J⁻¹·∂F/∂u        dv_b/du = a_b·[u = v] + Σ_j a_bj·dy_j/du
 *   di/du = ∂i/∂u + ∂i/∂y·dy/du        df/du = ∂f/∂u + Σ_b ∂f/∂v_b·dv_b/du
 * </pre>
 * in the words of {@link CellCircuit}, whose states are all held here. The models have to have been evaluated at the solution.
 *
 * <p>Cost: 2k³/3 flops a cell for k nodes, 2k² a quantity.
 */
final class CellPartials {
    private final CellCircuit circuit;
    private final CellGraph graph;
    private final CellPart[] parts;
    private final int n;
    private final int count;
    private final double[] jacobian;
    private final int[] swaps;
    private final double[] scratch;
    private final double[] byUnknowns;
    private final double[][] branchVoltages;
    private boolean regular;
    private int k;
    private double current;

    CellPartials(CellCircuit circuit, CellPart[] parts) {
        this.circuit = circuit;
        graph = circuit.graph;
        this.parts = parts;
        n = circuit.cells;
        count = circuit.count;
        jacobian = new double[count * count];
        swaps = new int[count];
        scratch = new double[count];
        byUnknowns = new double[count];
        branchVoltages = new double[parts.length][];
        for (int p = 0; p < parts.length; p++) {
            branchVoltages[p] = new double[parts[p].branches];
        }
    }

    /** Goes to a cell. */
    void at(int cell) {
        k = cell;
        circuit.jacobian(k, jacobian, 0);
        regular = SmallLu.factor(count, jacobian, 0, swaps, 0, scratch);
    }

    /** Takes v for u. */
    void byVoltage() {
        circuit.byVoltage(k, byUnknowns);
        follow(1);
        current = circuit.total(
                k, circuit.terminalByVoltage(k, true), circuit.terminalByVoltage(k, false), byUnknowns, 0);
    }

    /** Takes a state of a part for u. */
    void byState(int part, int state) {
        by(part, parts[part].batch.didx, parts[part].batch.model.states().size(), state);
    }

    /** Takes a parameter of a part for u; partials by parameters have to have been evaluated. */
    void byParameter(int part, int parameter) {
        by(part, parts[part].batch.didp(), parts[part].batch.model.parameters().size(), parameter);
    }

    private void by(int part, double[] partials, int stride, int index) {
        for (int j = 0; j < count; j++) {
            byUnknowns[j] = graph.byQuantity(part, partials, stride, index, 1 + j, k);
        }
        follow(0);
        double first = graph.byQuantity(part, partials, stride, index, 0, k);
        double second = graph.byQuantity(part, partials, stride, index, graph.second, k);
        current = circuit.total(k, first, second, byUnknowns, 0);
    }

    /** Makes dy/du of ∂F/∂u, and the voltages of all branches. */
    private void follow(double byCell) {
        if (regular) {
            SmallLu.solve(count, jacobian, 0, swaps, 0, byUnknowns, 0);
        } else {
            Arrays.fill(byUnknowns, Double.NaN);
        }
        for (int j = 0; j < count; j++) {
            byUnknowns[j] = -byUnknowns[j];
        }
        for (int p = 0; p < parts.length; p++) {
            for (int b = 0; b < branchVoltages[p].length; b++) {
                double sum = graph.incidence(p, b, CellGraph.FIRST) * byCell;
                for (int j = 0; j < count; j++) {
                    sum += graph.incidence(p, b, 1 + j) * byUnknowns[j];
                }
                branchVoltages[p][b] = sum;
            }
        }
    }

    /** di/du. */
    double current() {
        return current;
    }

    /** df/du of a state of a part, ∂f/∂u aside. */
    double rate(int part, int state) {
        double[] dfdv = parts[part].batch.dfdv;
        int branches = branchVoltages[part].length;
        double sum = 0;
        for (int b = 0; b < branches; b++) {
            sum += dfdv[(state * branches + b) * n + k] * branchVoltages[part][b];
        }
        return sum;
    }
}
