package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Gradients of everything that a solution tells, by everything that an array was given, against differences of fourth order;
 * at resistances of zero from above.
 */
class GeometryDerivativeTest {
    /** Relative to the largest of its kind, for the order of the differences; their rounding is told by {@link Differences}. */
    private static final double TOLERANCE = 1e-8;

    private static final int ARRAYS = 60;

    @Test
    void ofOhmicCells() {
        for (int seed = 2000; seed < 2000 + ARRAYS; seed++) {
            agrees(new RandomArrays(seed), Cell.ohmic());
        }
    }

    @Test
    void ofSinhCells() {
        for (int seed = 3000; seed < 3000 + ARRAYS / 2; seed++) {
            agrees(new RandomArrays(seed), Cell.sinh(0.7));
        }
    }

    /** Word and bit lines that only have resistance if it grows, at all places alike, from zero. */
    @Test
    void byAllResistancesOfPerfectLinesGrowingAlike() {
        RandomArrays arrays = new RandomArrays(4000);
        CrossbarSpec perfect = CrossbarSpec.ideal(4, 3).withFarEnds(0, 0);
        Bias bias = arrays.bias(perfect);
        double[] g = arrays.conductances(perfect);
        ArraySolution bars = arrays.allBars(perfect);
        fill(bars.terminals.wordFar, arrays.signed(4, 90)); // also other cotangents at the far ends
        fill(bars.terminals.bitFar, arrays.signed(3, 91));
        Loss loss = new Loss(arrays, Cell.ohmic(), bars);
        Crossbar crossbar = new Crossbar(perfect);
        crossbar.program(g);
        ArrayGradient gradient = ArrayGradient.of(perfect);
        assertTrue(crossbar.solvePullback(bias, bars, gradient).converged());
        Differences differences = new Differences();
        differences.fromZero(
                1e-3,
                sum(gradient.wordLines),
                r -> loss.of(perfect.withWordLines(Lines.uniform(4, 3, r, r, r)), g, bias));
        differences.fromZero(
                1e-3,
                sum(gradient.bitLines),
                r -> loss.of(perfect.withBitLines(Lines.uniform(3, 4, r, r, r)), g, bias));
        differences.check("perfect lines", TOLERANCE);
    }

    private static void fill(double[] to, double[] from) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static double sum(LineBars bars) {
        return bars.near[0] + bars.segments[0] + bars.far[0];
    }

    @Test
    void ofReadsByTheThreeNumbersOfUniformLines() {
        RandomArrays arrays = new RandomArrays(4001);
        CrossbarSpec spec = new CrossbarSpec(5, 4, 3, 5, 40, 20).withFarEnds(30, 10);
        double[] g = arrays.conductances(spec);
        double[] v = arrays.signed(5, 60);
        double[] bars = arrays.signed(4, 72);
        Crossbar crossbar = Arrays2d.programmed(spec, g);
        LineBars word = LineBars.of(spec.wordLines());
        LineBars bit = LineBars.of(spec.bitLines());
        double[] voltageBars = new double[5];
        assertTrue(crossbar.readPullback(v, bars, voltageBars, new double[20], word, bit)
                .converged());
        ToDoubleFunction<CrossbarSpec> loss =
                changed -> Loss.dot(bars, Arrays2d.read(Arrays2d.programmed(changed, g), v));
        Differences lines = new Differences();
        Lines w = spec.wordLines();
        Lines b = spec.bitLines();
        lines.central(40, 0.1, word.near[0], r -> loss.applyAsDouble(spec.withWordLines(w.withNear(r))));
        lines.central(3, 0.01, word.segments[0], r -> loss.applyAsDouble(spec.withWordLines(w.withSegments(r))));
        lines.central(30, 0.1, word.far[0], r -> loss.applyAsDouble(spec.withWordLines(w.withFar(r))));
        lines.central(20, 0.1, bit.near[0], r -> loss.applyAsDouble(spec.withBitLines(b.withNear(r))));
        lines.central(5, 0.01, bit.segments[0], r -> loss.applyAsDouble(spec.withBitLines(b.withSegments(r))));
        lines.central(10, 0.1, bit.far[0], r -> loss.applyAsDouble(spec.withBitLines(b.withFar(r))));
        lines.check("three numbers", TOLERANCE);
        Differences voltages = new Differences();
        for (int i = 0; i < v.length; i++) {
            double[] changed = v.clone();
            int at = i;
            voltages.central(v[i], 1e-2, voltageBars[i], x -> {
                changed[at] = x;
                return Loss.dot(bars, Arrays2d.read(crossbar, changed));
            });
        }
        voltages.check("voltages", TOLERANCE);
    }

    private record Loss(RandomArrays arrays, Cell cell, ArraySolution bars) {
        double of(CrossbarSpec spec, double[] g, Bias bias) {
            Crossbar crossbar = new Crossbar(spec, cell, 1e-16); // as far as Newton's method goes
            crossbar.program(g);
            ArraySolution s = crossbar.newSolution();
            ReadStatus status = crossbar.solve(bias, s);
            assertTrue(status.residual() < 1e-13, () -> arrays + " " + status);
            return dot(bars.terminals.wordNear, s.terminals.wordNear)
                    + dot(bars.terminals.wordFar, s.terminals.wordFar)
                    + dot(bars.terminals.bitNear, s.terminals.bitNear)
                    + dot(bars.terminals.bitFar, s.terminals.bitFar)
                    + dot(bars.wordNodes, s.wordNodes)
                    + dot(bars.bitNodes, s.bitNodes)
                    + dot(bars.cellVoltages, s.cellVoltages)
                    + dot(bars.cellCurrents, s.cellCurrents);
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum += a[k] * b[k];
            }
            return sum;
        }
    }

    private static void agrees(RandomArrays arrays, Cell cell) {
        CrossbarSpec spec = arrays.spec();
        Bias bias = arrays.bias(spec);
        double[] g = Arrays.stream(arrays.conductances(spec))
                .map(value -> value == 0 ? 2e-5 : value)
                .toArray();
        Loss loss = new Loss(arrays, cell, arrays.allBars(spec));
        Crossbar crossbar = new Crossbar(spec, cell);
        crossbar.program(g);
        ArrayGradient gradient = ArrayGradient.perSegment(spec);
        assertTrue(crossbar.solvePullback(bias, loss.bars, gradient).converged(), arrays::toString);

        Differences byConductance = new Differences();
        for (int c = 0; c < g.length; c++) {
            double[] changed = g.clone();
            int at = c;
            byConductance.central(g[c], 2e-3 * g[c], gradient.programmed[c], x -> {
                changed[at] = x;
                return loss.of(spec, changed, bias);
            });
        }
        byConductance.check(arrays + " by conductances", TOLERANCE);
        potentials(spec, bias, gradient.potentials, b -> loss.of(spec, g, b))
                .check(arrays + " by potentials", TOLERANCE);
        lines(spec.wordLines(), gradient.wordLines, l -> loss.of(spec.withWordLines(l), g, bias))
                .check(arrays + " by word lines", TOLERANCE);
        lines(spec.bitLines(), gradient.bitLines, l -> loss.of(spec.withBitLines(l), g, bias))
                .check(arrays + " by bit lines", TOLERANCE);
    }

    private static Differences potentials(CrossbarSpec spec, Bias bias, Terminals bars, ToDoubleFunction<Bias> loss) {
        Terminals at = new Terminals(spec.rows(), spec.columns());
        bias.copyTo(at);
        double[][] values = {at.wordNear, at.wordFar, at.bitNear, at.bitFar};
        double[][] own = {bars.wordNear, bars.wordFar, bars.bitNear, bars.bitFar};
        Differences differences = new Differences();
        for (int side = 0; side < 4; side++) {
            Lines lines = side < 2 ? spec.wordLines() : spec.bitLines();
            double[] near = values[side];
            double[] far = values[side ^ 1];
            for (int line = 0; line < near.length; line++) {
                int l = line;
                boolean both = NetlistNodes.isShort(lines, line); // then both ends are lifted together
                double bar = own[side][line] + (both ? own[side ^ 1][line] : 0);
                differences.central(near[line], 5e-3, bar, v -> {
                    double keptNear = near[l];
                    double keptFar = far[l];
                    near[l] = v;
                    far[l] = both ? v : far[l];
                    Bias lifted = Bias.write(at.wordNear, at.bitNear)
                            .withWordFar(at.wordFar)
                            .withBitFar(at.bitFar);
                    near[l] = keptNear;
                    far[l] = keptFar;
                    return loss.applyAsDouble(lifted);
                });
            }
        }
        return differences;
    }

    private static Differences lines(Lines lines, LineBars bars, ToDoubleFunction<Lines> loss) {
        Differences differences = new Differences();
        for (int line = 0; line < lines.count(); line++) {
            int l = line;
            if (NetlistNodes.isShort(lines, line)) {
                continue; // not differentiable by one resistance alone
            }
            by(differences, lines.near(line), bars.near[line], r -> loss.applyAsDouble(lines.withNear(l, r)));
            by(differences, lines.far(line), bars.far[line], r -> loss.applyAsDouble(lines.withFar(l, r)));
            for (int s = 0; s < lines.nodes() - 1; s++) {
                int segment = s;
                double bar = bars.segments[line * (lines.nodes() - 1) + s];
                by(differences, lines.segment(line, s), bar, r -> loss.applyAsDouble(lines.withSegment(l, segment, r)));
            }
        }
        return differences;
    }

    private static void by(Differences differences, double resistance, double bar, DoubleUnaryOperator loss) {
        if (resistance == Lines.OPEN) {
            assertEquals(0, bar);
        } else if (resistance == 0) {
            differences.fromZero(1e-4, bar, loss);
        } else {
            differences.central(resistance, 2e-3 * resistance, bar, loss);
        }
    }
}
