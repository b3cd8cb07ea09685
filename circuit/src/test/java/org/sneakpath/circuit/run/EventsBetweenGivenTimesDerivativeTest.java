package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.SwitchLaw;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;

/**
 * Gradients of the numbers that were computed, however wrong these are: steps so long that every scheme is off by percents,
 * at the same times in every run, tolerances that accept everything, and events between them that move with what is changed.
 * Differences then agree to many digits, where those of runs with steps of their own would see no more than their errors.
 */
class EventsBetweenGivenTimesDerivativeTest {
    private static final double STOP = 1.6e-5;
    private static final int STEPS = 150;
    /** R, C and R, C of what follows, thresholds, resistances, what the comparator gives. */
    private static final double[] VALUES = {1e4, 2e-10, 3e3, 4e-10, 2.5, 1.0, 3e3, 1e6, 2.0};

    private static Netlist circuit(double[] p) {
        Equations above = new Equations(
                List.of(new Select(
                        new Comparison(Relation.GREATER, new Control(0), new Constant(2.2)),
                        new ParameterValue(0),
                        new Constant(-0.5))),
                1,
                1);
        return Netlist.builder("switch and comparator")
                .voltageSource("V1", "in", "0", new Dc(5))
                .resistor("R1", "in", "a", p[0])
                .capacitor("C1", "a", "0", p[1])
                .switched("S1", "a", "0", new NodeVoltage("a", "0"), SwitchLaw.sharp(p[4], p[5], p[6], p[7]))
                .behavioural(
                        "B1", Quantity.VOLTAGE, "out", "0", above, List.of(new NodeVoltage("a", "0")), List.of(p[8]))
                .resistor("R2", "out", "b", p[2])
                .capacitor("C2", "b", "0", p[3])
                .build();
    }

    private static TransientResult run(double[] p, Scheme scheme) {
        List<Double> times =
                IntStream.range(1, STEPS).mapToObj(k -> STOP * k / STEPS).toList();
        TransientResult result = Transient.run(
                circuit(p),
                TransientOptions.controlled(STOP)
                        .withScheme(scheme)
                        .withPolicy(new ControlledStep(0.9, 1e3, 1, 0, 1, times))
                        .withNewton(NewtonOptions.TO_ROUNDING)
                        .fromInitialConditions());
        assertEquals(SolveStatus.CONVERGED, result.status());
        return result;
    }

    /** v_a v_b at the end, ∫ v_b dt by straight lines, ∫ v_a v_b dt by stages and the time of an event, in one number. */
    private static double objective(TransientResult result, WaveformBars bars) {
        double[] t = result.waveforms().time();
        double[] a = result.waveforms().voltage("a");
        double[] b = result.waveforms().voltage("b");
        int end = t.length - 1;
        double sum = a[end] * b[end];
        bars.voltage("a")[end] += b[end];
        bars.voltage("b")[end] += a[end];
        int jumps = 0;
        for (int k = 1; k <= end; k++) {
            double mean = 0.5 * (b[k] + b[k - 1]) / STOP;
            double half = 0.5 * (t[k] - t[k - 1]) / STOP;
            sum += mean * (t[k] - t[k - 1]);
            bars.time()[k] += mean;
            bars.time()[k - 1] -= mean;
            bars.voltage("b")[k] += half;
            bars.voltage("b")[k - 1] += half;
            if (t[k] == t[k - 1] && ++jumps == 8) {
                sum += t[k] / STOP;
                bars.time()[k] += 1 / STOP;
            }
        }
        assertTrue(jumps > 8, jumps + " jumps");
        return sum + energy(result, bars);
    }

    /** ∫ v_a v_b dt by the scheme's own weights, where it has inner stages. */
    private static double energy(TransientResult result, WaveformBars bars) {
        double[] t = result.waveforms().time();
        double[][] ends = {result.waveforms().voltage("a"), result.waveforms().voltage("b")};
        double[][] endBars = {bars.voltage("a"), bars.voltage("b")};
        double[][] inner = {result.inner("v(a)"), result.inner("v(b)")};
        double[][] innerBars = {bars.inner().voltage("a"), bars.inner().voltage("b")};
        InnerPoints points = result.innerPoints();
        double sum = 0;
        for (int k = 1; k < t.length; k++) {
            int n = points.count(k);
            double width = (t[k] - t[k - 1]) / STOP;
            for (int i = 0; n > 0 && i <= n + 1; i++) {
                boolean end = i == 0 || i > n;
                int at = i == 0 ? k - 1 : end ? k : points.first(k) + i - 1;
                double[][] y = end ? ends : inner;
                double[][] bar = end ? endBars : innerBars;
                double weight = points.weight(k, i);
                double product = weight * y[0][at] * y[1][at];
                sum += width * product;
                bar[0][at] += width * weight * y[1][at];
                bar[1][at] += width * weight * y[0][at];
                bars.time()[k] += product / STOP;
                bars.time()[k - 1] -= product / STOP;
            }
        }
        return sum;
    }

    static Stream<Scheme> schemes() {
        return Stream.concat(
                Stream.of(StiffScheme.values()), Stream.of(SteppingScheme.BACKWARD_EULER, SteppingScheme.TRAPEZOIDAL));
    }

    private static double difference(Scheme scheme, int value, double step) {
        double[] up = VALUES.clone();
        double[] down = VALUES.clone();
        up[value] *= 1 + step;
        down[value] *= 1 - step;
        TransientResult above = run(up, scheme);
        TransientResult below = run(down, scheme);
        assertEquals(above.size(), below.size(), "events that moved across a point");
        return (objective(above, above.newBars()) - objective(below, below.newBars())) / (up[value] - down[value]);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void ofEveryScheme(Scheme scheme) {
        TransientResult result = run(VALUES, scheme);
        WaveformBars bars = result.newBars();
        double value = objective(result, bars);
        CircuitGradient g = result.pullback(bars);
        double[] ours = {
            g.resistance("R1"),
            g.capacitance("C1"),
            g.resistance("R2"),
            g.capacitance("C2"),
            g.value("S1", 0),
            g.value("S1", 1),
            g.value("S1", 2),
            g.value("S1", 3),
            g.lawParameter("B1", 0)
        };
        double worst = 0;
        for (int p = 0; p < VALUES.length; p++) {
            double wide = difference(scheme, p, 2e-5);
            double narrow = difference(scheme, p, 1e-5);
            double exact = (4 * narrow - wide) / 3;
            double scale = Math.abs(exact) + 1e-3 * Math.abs(value / VALUES[p]);
            worst = Math.max(worst, Math.abs(ours[p] - exact) / scale);
        }
        System.out.printf(
                Locale.ROOT,
                "events between given times, %s: %d points, worst deviation %.1e%n",
                scheme,
                result.size(),
                worst);
        // Events are located to 1e-11 of what a step changes.
        assertTrue(worst < 1e-6, scheme + ": " + worst);
    }
}
