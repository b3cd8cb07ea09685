package org.sneakpath.crossbar.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.SelectorCell;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.DynamicCells;
import org.sneakpath.crossbar.cell.GatedCells;
import org.sneakpath.crossbar.step.Capacitances;
import org.sneakpath.crossbar.step.CellDynamics;
import org.sneakpath.crossbar.step.StepScheme;
import org.sneakpath.crossbar.step.Stepping;

/**
 * Cells with inner nodes: all partial derivatives, and gradients of transients, against central differences. Rounding of a loss of 1 makes
 * differences over 1e-6 good to some 1e-8; what little a parameter of JART VCM counts takes ten times longer ones.
 */
class SeriesTransientDerivativeTest {
    private static final double STOP = 1e-6;
    private static final CrossbarSpec SPEC = new CrossbarSpec(2, 2, 30, 20, 100, 50);

    private static CellDynamics cells(Cell cell, int count) {
        if (cell instanceof TransistorCell gated) {
            GatedCells cells =
                    new GatedCells(gated.transistor(), gated.side(), gated.bulk(), component(gated.memristor()), count);
            double[] gates = new double[count];
            Arrays.setAll(gates, k -> 0.5 + 0.3 * k);
            cells.gate(gates);
            return cells;
        }
        return cell instanceof SelectorCell selected
                ? DynamicCells.withSelector(selected.selector(), component(selected.memristor()), count)
                : DynamicCells.of(component((Cell.Device) cell), count);
    }

    private static Component component(Cell.Device device) {
        return new Component(device.model(), device.parameters(), device.states());
    }

    /** One loss of all currents and rates, by voltages, bit lines, states and parameters of cells at voltages of both signs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jart",
                "sinh",
                "volatile",
                "jart behind sinh",
                "transistor",
                "transistor above",
                "jart behind transistor"
            })
    void partials(String kind) {
        double[] v = {-1.3, -0.9, -0.35, 0.2, 0.7, 1.2};
        int n = v.length;
        double[] b = {0.3, 0.7, -0.1, 0.2, 0.4, 0.1};
        CellDynamics cells = cells(SeriesTransientTwinTest.cell(kind), n);
        int states = cells.states().size();
        int parameters = cells.parameters().size();
        double[] x = new double[states * n];
        Arrays.setAll(x, e -> 0.5 + 0.3 * Math.sin(1.3 * e + 0.4)); // not at 0.5, where a window bends
        cells.evaluate(v, b, x);
        double[] currentBars = new double[n];
        double[] rateBars = new double[states * n];
        for (int k = 0; k < n; k++) {
            currentBars[k] = 1 / Math.abs(cells.currents()[k]);
            for (int s = 0; s < states; s++) {
                double f = Math.abs(cells.rates()[s * n + k]);
                rateBars[s * n + k] = (s + 0.5) / (f > 0 ? f : 1e9);
            }
        }
        double[] byVoltage = new double[n];
        double[] byBit = new double[n];
        double[] byState = new double[states * n];
        double[] byParameter = new double[parameters * n];
        for (int k = 0; k < n; k++) {
            byVoltage[k] = currentBars[k] * cells.slopes()[k];
            byBit[k] = byVoltage[k] - currentBars[k] * cells.bitSlopes()[k];
            for (int s = 0; s < states; s++) {
                double rate = rateBars[s * n + k] * cells.ratesByVoltage()[s * n + k];
                byVoltage[k] += rate;
                byBit[k] += rate - rateBars[s * n + k] * cells.ratesByBit()[s * n + k];
                byState[s * n + k] += currentBars[k] * cells.currentsByState()[s * n + k];
                for (int r = 0; r < states; r++) {
                    byState[r * n + k] += rateBars[s * n + k] * cells.ratesByState()[(s * states + r) * n + k];
                }
            }
        }
        cells.pullback(currentBars, rateBars, byParameter);
        each(byVoltage, v, n, 1e-6, at -> loss(cells, at, b, x, currentBars, rateBars));
        each(byBit, b, n, 1e-6, at -> loss(cells, v, at, x, currentBars, rateBars));
        each(byState, x, n, 1e-6, at -> loss(cells, v, b, at, currentBars, rateBars));
        double[] p = cells.parameterValues();
        each(byParameter, p.clone(), n, 1e-6, at -> {
            System.arraycopy(at, 0, p, 0, p.length);
            return loss(cells, v, b, x, currentBars, rateBars);
        });
    }

    private static double loss(
            CellDynamics cells, double[] v, double[] b, double[] x, double[] currentBars, double[] rateBars) {
        cells.evaluate(v, b, x);
        double sum = 0;
        for (int k = 0; k < currentBars.length; k++) {
            sum += currentBars[k] * cells.currents()[k];
        }
        for (int e = 0; e < rateBars.length; e++) {
            sum += rateBars[e] * cells.rates()[e];
        }
        return sum;
    }

    /** Compares logarithmic derivatives u·dL/du, relative to the largest of the same quantity in any cell, and to 1. */
    private static void each(
            double[] derivatives, double[] at, int n, double difference, ToDoubleFunction<double[]> loss) {
        for (int e = 0; e < at.length; e++) {
            double step = difference * Math.max(Math.abs(at[e]), Double.MIN_NORMAL);
            double[] moved = at.clone();
            moved[e] = at[e] + step;
            double up = loss.applyAsDouble(moved);
            moved[e] = at[e] - step;
            double down = loss.applyAsDouble(moved);
            double scale = 1;
            for (int k = 0; k < n; k++) {
                int same = e / n * n + k;
                scale = Math.max(scale, Math.abs(derivatives[same] * at[same]));
            }
            int which = e;
            assertEquals(
                    (up - down) / (2 * step) * at[e] / scale,
                    derivatives[e] * at[e] / scale,
                    1e-7,
                    () -> "quantity " + which / n + " of cell " + which % n);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jart, lDisc, true",
        "sinh, rOff, true",
        "sinh, selector.g, false",
        "volatile, selector.rOn, true",
        "jart behind sinh, selector.v0, true",
        "transistor, a1, false",
        "transistor above, a1, true",
        "jart behind transistor, lDisc, true"
    })
    void gradientsOfTransients(String kind, String parameter, boolean capacitive) {
        Capacitances c = capacitive ? new Capacitances(2e-12, 3e-12, 1e-12) : Capacitances.NONE;
        ArrayTransient array = SeriesTransientTwinTest.array(SPEC, kind, c);
        double[] x = array.states();
        double[] p = array.parameter(parameter);
        TransientPlan plan = TransientPlan.until(STOP)
                .withStepping(Stepping.fixed(StepScheme.ESDIRK4, STOP / 50))
                .withPullback();
        Drives drives = TransientTwinTest.drives(SPEC, SeriesTransientTwinTest.amplitude(kind));
        ArrayTrace trace = array.run(drives, plan);
        assertTrue(trace.status().converged(), () -> trace.status().toString());
        TraceBars bars = trace.newBars();
        Arrays.setAll(bars.states, e -> Math.cos(1.7 * e + 0.3));
        bars.weighEnergy(1e10);
        TransientGradient gradient = trace.pullback(bars);
        assertTrue(gradient.converged());
        double[] byParameter = gradient.parameter(parameter);
        double[] byState = gradient.initialStates();
        TransientPlan forward = plan.withPullback(0);
        compare(byState, x, 1e-6, at -> {
            array.setStates(at);
            array.setParameter(parameter, p);
            return loss(array.run(drives, forward), bars);
        });
        compare(byParameter, p, 1e-5 * p[0], at -> {
            array.setStates(x);
            array.setParameter(parameter, at);
            return loss(array.run(drives, forward), bars);
        });
    }

    private static double loss(ArrayTrace trace, TraceBars bars) {
        assertTrue(trace.status().converged(), () -> trace.status().toString());
        double sum = 1e10 * trace.energy();
        double[] x = trace.states();
        for (int e = 0; e < x.length; e++) {
            sum += bars.states[e] * x[e];
        }
        return sum;
    }

    /** Relative to the largest derivative; an initial state at its bound has none. */
    private static void compare(double[] derivatives, double[] at, double step, ToDoubleFunction<double[]> loss) {
        double largest = Arrays.stream(derivatives).map(Math::abs).max().orElseThrow();
        for (int e = 0; e < at.length; e++) {
            if (at[e] == 0 || at[e] == 1) {
                continue;
            }
            double[] moved = at.clone();
            moved[e] = at[e] + step;
            double up = loss.applyAsDouble(moved);
            moved[e] = at[e] - step;
            double down = loss.applyAsDouble(moved);
            assertEquals(0, ((up - down) / (2 * step) - derivatives[e]) / largest, 1e-7);
        }
    }
}
