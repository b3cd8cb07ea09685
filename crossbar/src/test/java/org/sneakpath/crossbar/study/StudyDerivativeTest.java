package org.sneakpath.crossbar.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.ArrayGradient;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.LineBars;

/** Pullbacks of the studies against differences of fourth order. Steps of 2e-3 leave about 1e-11 of truncation, and rounding. */
class StudyDerivativeTest {
    private static final int M = 4;
    private static final int N = 5;
    private static final double TOLERANCE = 1e-8;
    private static final List<CrossbarSpec> LINES =
            List.of(new CrossbarSpec(M, N, 20, 30, 100, 50), Samples.faulty(M, N, 11), CrossbarSpec.ideal(M, N));

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    @Test
    void irDrop() {
        double[] bars = Samples.uniform(M * N, -1, 1, 1);
        double[] volts = Samples.uniform(M, 0.1, 0.5, 2);
        double[] g = Samples.conductances(M * N, 3);
        for (CrossbarSpec spec : LINES) {
            for (Cell cell : List.of(Cell.ohmic(), Cell.sinh(0.2))) {
                IrDrop drop = new IrDrop(spec, cell);
                drop.program(g);
                double[] byVolts = new double[M];
                double[] byValues = new double[M * N];
                assertTrue(drop.pullback(volts, bars, byVolts, byValues).converged());
                Slopes.check(
                        "dL/dV " + spec,
                        volts,
                        byVolts,
                        TOLERANCE,
                        v -> dot(bars, drop.map(v).loss()));
                Slopes.check("dL/dq " + spec, g, byValues, TOLERANCE, q -> {
                    drop.program(q);
                    return dot(bars, drop.map(volts).loss());
                });
            }
        }
    }

    @Test
    void selectedRead() {
        double[] g = Samples.conductances(M * N, 4);
        CrossbarSpec spec = new CrossbarSpec(M, N, 20, 30, 100, 50);
        for (ReadScheme scheme :
                List.of(ReadScheme.floating(), ReadScheme.grounded(), ReadScheme.third(), ReadScheme.pullUp(2e3))) {
            for (Cell cell : List.of(Cell.ohmic(), Cell.sinh(0.2))) {
                SelectedRead read = new SelectedRead(spec, cell, scheme, 0.3, 1, 2);
                read.read(g);
                ArrayGradient gradient = ArrayGradient.of(read.spec());
                assertTrue(read.pullback(2, -0.7, gradient).converged());
                Slopes.check(scheme.toString(), g, gradient.programmed, TOLERANCE, q -> {
                    SelectedReading reading = read.read(q);
                    return 2 * reading.current() - 0.7 * reading.cellCurrent();
                });
            }
        }
    }

    private static double energy(CrossbarSpec spec, Cell cell, double[] g, Bias bias) {
        Crossbar crossbar = new Crossbar(spec, cell);
        crossbar.program(g);
        ArraySolution solution = crossbar.newSolution();
        crossbar.solve(bias, solution);
        return ReadEnergy.of(spec, bias, solution, 2e-9).total();
    }

    @Test
    void energy() {
        double[] g = Samples.conductances(M * N, 5);
        double[] word = Samples.uniform(M, 0.1, 0.5, 6);
        double[] bit = Samples.uniform(N, -0.2, 0.2, 7);
        for (Cell cell : List.of(Cell.ohmic(), Cell.sinh(0.2))) {
            for (CrossbarSpec spec : LINES) {
                Crossbar crossbar = new Crossbar(spec, cell);
                crossbar.program(g);
                ArrayGradient gradient = ArrayGradient.of(spec);
                Bias bias = Bias.write(word, bit);
                assertTrue(
                        ReadEnergy.pullback(crossbar, bias, 2e-9, 3, gradient).converged());
                Slopes.check("dE/dq", g, gradient.programmed, TOLERANCE, q -> 3 * energy(spec, cell, q, bias));
                double[] byWord = new double[M];
                for (int i = 0; i < M; i++) {
                    byWord[i] = gradient.potentials.wordNear[i] + gradient.potentials.wordFar[i];
                }
                Slopes.check("dE/dV", word, byWord, TOLERANCE, v -> 3 * energy(spec, cell, g, Bias.write(v, bit)));
            }
        }
    }

    /** Of a resistance that all segments share, −t·ΣJ²: its heat over −r². */
    @Test
    void energyByWires() {
        double[] g = Samples.conductances(M * N, 8);
        double[] ohm = {20, 30};
        Bias bias = Bias.read(Samples.uniform(M, 0.1, 0.5, 9), N);
        CrossbarSpec spec = new CrossbarSpec(M, N, ohm[0], ohm[1], 100, 50);
        Crossbar crossbar = new Crossbar(spec);
        crossbar.program(g);
        ArrayGradient gradient = ArrayGradient.of(spec);
        ReadEnergy.pullback(crossbar, bias, 2e-9, 1, gradient);
        double[] byWires = {segment(gradient.wordLines), segment(gradient.bitLines)};
        Slopes.check(
                "dE/dr",
                ohm,
                byWires,
                TOLERANCE,
                r -> energy(new CrossbarSpec(M, N, r[0], r[1], 100, 50), Cell.ohmic(), g, bias));
        ArraySolution solution = crossbar.newSolution();
        crossbar.solve(bias, solution);
        ReadEnergy parts = ReadEnergy.of(spec, bias, solution, 2e-9);
        assertEquals(-parts.wordWires() / ohm[0], byWires[0], 1e-12 * Math.abs(byWires[0]));
        assertEquals(-parts.bitWires() / ohm[1], byWires[1], 1e-12 * Math.abs(byWires[1]));
    }

    private static double segment(LineBars bars) {
        return bars.segments[0];
    }

    @Test
    void delays() {
        double[] g = Samples.conductances(M * N, 10);
        double[] volts = Samples.uniform(M, 0.1, 0.5, 11);
        double[] bars = Samples.uniform(N, -1, 1, 12);
        for (CrossbarSpec spec : LINES) {
            LineDelays delays = new LineDelays(spec, 1e-15, 2e-15, 0.5e-15);
            double[] byVolts = new double[M];
            double[] byConductance = new double[M * N];
            delays.pullback(g, volts, bars, byVolts, byConductance);
            Slopes.check("dL/dV " + spec, volts, byVolts, TOLERANCE, v -> seconds(delays.of(g, v), bars));
            Slopes.check("dL/dG " + spec, g, byConductance, TOLERANCE, q -> seconds(delays.of(q, volts), bars));
        }
    }

    private static double seconds(ColumnDelays delays, double[] bars) {
        double sum = 0;
        for (int j = 0; j < bars.length; j++) {
            sum += bars[j] * delays.seconds(j);
        }
        return sum;
    }
}
