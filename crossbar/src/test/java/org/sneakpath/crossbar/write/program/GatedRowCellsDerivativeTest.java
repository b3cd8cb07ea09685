package org.sneakpath.crossbar.write.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.crossbar.cell.AccessTransistors;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.library.DeviceLibrary;

/** Memristor, transistor and resistance in series: everything that is eliminated, against differences of fourth order. */
class GatedRowCellsDerivativeTest {
    private static final int N = 6;
    private static final double[] VOLTAGES = {1.3, 0.4, -0.9, -0.05, 0.9, -1.4};
    private static final double[] STATES = {0.37, 0.6, 0.53, 0.9, 0.1, 0.7};

    private static GatedRowCells cells(CompactModel model, double[] parameters) {
        DeviceBatch memristors = new DeviceBatch(model, N);
        System.arraycopy(parameters, 0, memristors.p, 0, parameters.length);
        CompactModel transistor = DeviceLibrary.model("ekv-transistor");
        AccessTransistors access = new AccessTransistors(Component.of(transistor), 0.1, N);
        access.gate(1.2);
        GatedRowCells cells = new GatedRowCells(memristors, access, new double[] {0, 30, 200, 1e3, 5e3, 20});
        cells.bits(new double[] {0, 0.1, 1.0, 0.2, 0, 1.5});
        return cells;
    }

    private static double[] parameters(CompactModel model) {
        double[] p = new double[model.parameters().size() * N];
        double[] one = model.defaultParameters();
        for (int j = 0; j < one.length; j++) {
            Arrays.fill(p, j * N, (j + 1) * N, one[j]);
        }
        return p;
    }

    @ParameterizedTest
    @ValueSource(strings = {"stanford-pku", "vteam", "yakopcic"})
    void byVoltageStateAndParameter(String name) {
        CompactModel model = DeviceLibrary.model(name);
        double[] p = parameters(model);
        GatedRowCells cells = cells(model, p);
        cells.evaluate(VOLTAGES, STATES);
        double[] slopes = cells.slopes().clone();
        double[] byState = cells.currentsByState().clone();
        double[] ratesByVoltage = cells.ratesByVoltage().clone();
        double[] ratesByState = cells.ratesByState().clone();
        double[] rates = cells.rates().clone();
        for (int k = 0; k < N; k++) {
            int c = k;
            check(VOLTAGES, k, 2e-4, v -> at(cells, v, STATES).currents()[c], slopes[k], 1e-3);
            check(STATES, k, 1e-4, x -> at(cells, VOLTAGES, x).currents()[c], byState[k], 1e-3);
            double scale = Math.abs(rates[k]);
            check(VOLTAGES, k, 2e-4, v -> at(cells, v, STATES).rates()[c], ratesByVoltage[k], scale);
            check(STATES, k, 1e-4, x -> at(cells, VOLTAGES, x).rates()[c], ratesByState[k], scale);
        }
        cells.evaluate(VOLTAGES, STATES);
        double[] currentBars = {1, -2, 0.5, 3, 1, -1};
        double[] rateBars = new double[N];
        for (int k = 0; k < N; k++) {
            rateBars[k] = rates[k] == 0 ? 0 : 1e-4 / rates[k];
        }
        double[] own = new double[p.length];
        cells.pullback(currentBars, rateBars, own);
        for (int e = 0; e < p.length; e++) {
            if (p[e] == 0) {
                continue;
            }
            int k = e % N;
            double difference = difference(p, e, 1e-4 * Math.abs(p[e]), q -> {
                GatedRowCells other = at(cells(model, q), VOLTAGES, STATES);
                return currentBars[k] * other.currents()[k] + rateBars[k] * other.rates()[k];
            });
            // relative to a loss of some 1e-4 a relative change of the parameter
            assertEquals(difference * p[e], own[e] * p[e], 1e-9 + 1e-6 * Math.abs(difference * p[e]), name + " " + e);
        }
    }

    private static GatedRowCells at(GatedRowCells cells, double[] v, double[] x) {
        cells.evaluate(v, x);
        return cells;
    }

    private static void check(double[] at, int k, double h, ToDoubleFunction<double[]> f, double own, double scale) {
        double difference = difference(at, k, h, f);
        // truncation of the differences of steep exponentials, and rounding of values of that scale
        assertEquals(difference, own, 3e-6 * Math.abs(difference) + 1e-12 * scale / h, "cell " + k);
    }

    private static double difference(double[] at, int k, double h, ToDoubleFunction<double[]> f) {
        double[] x = at.clone();
        double[] l = new double[5];
        for (int n = -2; n <= 2; n++) {
            x[k] = at[k] + n * h;
            l[n + 2] = f.applyAsDouble(x);
        }
        return (8 * (l[3] - l[1]) - (l[4] - l[0])) / (12 * h);
    }
}
