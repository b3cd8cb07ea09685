package org.sneakpath.crossbar.cell;

import java.util.List;
import org.sneakpath.crossbar.read.CellPoint;
import org.sneakpath.crossbar.step.CellDynamics;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * Memristors behind access transistors as things that change: the voltage z across the memristor follows at once from v and the
 * potential b of the bit line and is eliminated ({@link SeriesLaw}),
 * <pre>
 *   i_m(z, x) = i_a(v, b, z)        D = ∂i_m/∂z + g_z,  g_z = −∂i_a/∂z
 *   ∂z/∂v = (∂i_a/∂v)/D        ∂z/∂b = (∂i_a/∂b)/D        ∂z/∂x = −(∂i_m/∂x)/D
 *   ∂i/∂v = ∂i_m/∂z·∂z/∂v      ∂i/∂x = g_z·(∂i_m/∂x)/D    ∂f/∂u = (∂f/∂u)_z + ∂f/∂z·∂z/∂u
 * </pre>
 * The transistor has no states, its parameters are no parameters of these cells, and its charges are left out. Potentials of gates
 * stay during a run.
 *
 * <p>Cost: 2 to 4 evaluations of both devices from a near guess, some 10 from none, and those of {@link DynamicCells}.
 */
public final class GatedCells implements CellDynamics {
    private final DynamicCells memristor;
    private final Access access;
    private final SeriesLaw law;
    private final CellPoint point;
    private final int n;
    private final int states;
    private final double[] z;
    private final double[] slopes;
    private final double[] bitSlopes;
    private final double[] currentsByState;
    private final double[] ratesByVoltage;
    private final double[] ratesByBit;
    private final double[] ratesByState;
    private final double[] currentBar;

    /**
     * Cells with their gates at 0 V.
     *
     * @param bulk potential of all bulks (V)
     * @throws IllegalArgumentException if the transistor is none that {@link TransistorModels} admits or has states, or the memristor
     *     stores charge
     */
    public GatedCells(Component transistor, TransistorSide side, double bulk, Component memristor, int cells) {
        TransistorModels.requireAccess(transistor);
        if (!transistor.model().states().isEmpty()) {
            throw new IllegalArgumentException(
                    "transistor model '" + transistor.model().name()
                            + "' has states, which transients of arrays leave out; take one that has none, such as ekv-transistor");
        }
        this.memristor = DynamicCells.of(memristor, cells);
        access = new TransistorAccess(transistor, side, bulk, cells);
        law = SeriesLaw.of(this.memristor.device(), access);
        point = law.newPoint();
        n = cells;
        states = this.memristor.states().size();
        z = new double[n];
        slopes = new double[n];
        bitSlopes = new double[n];
        currentsByState = new double[states * n];
        ratesByVoltage = new double[states * n];
        ratesByBit = new double[states * n];
        ratesByState = new double[states * states * n];
        currentBar = new double[n];
    }

    /** Sets the potentials of the gates (V), one per cell, copied. */
    public void gate(double[] potentials) {
        access.gate(potentials);
    }

    @Override
    public int cells() {
        return n;
    }

    @Override
    public List<StateVariable> states() {
        return memristor.states();
    }

    @Override
    public List<Parameter> parameters() {
        return memristor.parameters();
    }

    @Override
    public double[] parameterValues() {
        return memristor.parameterValues();
    }

    @Override
    public boolean isBiased() {
        return true;
    }

    @Override
    public void evaluate(double[] voltages, double[] x) {
        throw new IllegalStateException("cells behind transistors want to know the potentials of their bit lines");
    }

    @Override
    public void evaluate(double[] voltages, double[] bits, double[] x) {
        memristor.set(x);
        System.arraycopy(voltages, 0, point.drops, 0, n);
        System.arraycopy(bits, 0, point.bits, 0, n);
        law.evaluate(point);
        System.arraycopy(point.inner, 0, z, 0, n);
        memristor.evaluate(z, x);
        access.evaluate(voltages, bits, z, 0, n);
        for (int c = 0; c < n; c++) {
            partials(c);
        }
    }

    private void partials(int c) {
        double gm = memristor.slopes()[c];
        double gz = access.byDrop[c];
        double inverse = inverse(gm + gz);
        double byVoltage = access.byVoltage[c] * inverse;
        double byBit = byVoltage - access.byBase(c) * inverse;
        slopes[c] = gm * byVoltage;
        bitSlopes[c] = gm * byBit;
        for (int s = 0; s < states; s++) {
            int e = s * n + c;
            double fz = memristor.ratesByVoltage()[e];
            currentsByState[e] = gz * inverse * memristor.currentsByState()[e];
            ratesByVoltage[e] = fz * byVoltage;
            ratesByBit[e] = fz * byBit;
            for (int r = 0; r < states; r++) {
                double byState = memristor.currentsByState()[r * n + c] * inverse;
                int at = (s * states + r) * n + c;
                ratesByState[at] = memristor.ratesByState()[at] - fz * byState;
            }
        }
    }

    /** 1/D, or nothing where both devices are open. */
    private static double inverse(double sum) {
        return sum == 0 ? 0 : 1 / sum;
    }

    @Override
    public double[] currents() {
        return point.currents;
    }

    @Override
    public double[] slopes() {
        return slopes;
    }

    @Override
    public double[] bitSlopes() {
        return bitSlopes;
    }

    @Override
    public double[] currentsByState() {
        return currentsByState;
    }

    @Override
    public double[] rates() {
        return memristor.rates();
    }

    @Override
    public double[] ratesByVoltage() {
        return ratesByVoltage;
    }

    @Override
    public double[] ratesByBit() {
        return ratesByBit;
    }

    @Override
    public double[] ratesByState() {
        return ratesByState;
    }

    /** Those of the memristors: z̄ = −∂i_m/∂p·(Σ f̄·∂f/∂z)/D counts as a cotangent of i_m. */
    @Override
    public void pullback(double[] currentBars, double[] rateBars, double[] parameterBars) {
        for (int c = 0; c < n; c++) {
            double gz = access.byDrop[c];
            double moved = 0;
            for (int s = 0; s < states; s++) {
                moved += rateBars[s * n + c] * memristor.ratesByVoltage()[s * n + c];
            }
            currentBar[c] = (gz * currentBars[c] - moved) * inverse(memristor.slopes()[c] + gz);
        }
        memristor.pullback(currentBar, rateBars, parameterBars);
    }
}
