package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;

/** Gradients through located events against those of formulas: events move with what is changed. */
class EventDerivativeTest {
    private static final double OHM = 1e4;
    private static final double FARAD = 1e-8;
    private static final double STOP = 2.14e-4;

    private static double phase(double charging, double farad, double ohm, double from, double to) {
        double rest = 5 * ohm / (charging + ohm);
        double tau = farad * charging * ohm / (charging + ohm);
        return tau * Math.log((rest - from) / (rest - to));
    }

    /** Time of the third event: up to 3.5 V, down to 1.5 V, up to 3.5 V. */
    private static double third(double ohm, double farad) {
        return phase(ohm, farad, 1e6, 0, 3.5) + phase(ohm, farad, 500, 3.5, 1.5) + phase(ohm, farad, 1e6, 1.5, 3.5);
    }

    /** Voltage at the end, on the way down after the third event. */
    private static double end(double ohm, double farad) {
        double rest = 5 * 500 / (ohm + 500);
        double tau = farad * ohm * 500 / (ohm + 500);
        return rest + (3.5 - rest) * Math.exp(-(STOP - third(ohm, farad)) / tau);
    }

    private static double slope(DoubleUnaryOperator f, double at) {
        double h = 1e-5 * at;
        return (f.applyAsDouble(at + h) - f.applyAsDouble(at - h)) / (2 * h);
    }

    private static void ofAnOscillator(Scheme scheme) {
        TransientResult result = Transient.run(
                EventTest.oscillator(2.5, 1),
                TransientOptions.controlled(STOP)
                        .withScheme(scheme)
                        .withReltol(1e-8)
                        .withNewton(NewtonOptions.TO_ROUNDING)
                        .fromInitialConditions());
        assertEquals(SolveStatus.CONVERGED, result.status());
        double[] time = result.waveforms().time();
        int event = 0;
        for (int count = 0; count < 3; event++) {
            count += time[event + 1] == time[event] ? 1 : 0;
        }
        event--;
        assertEquals(third(OHM, FARAD), time[event], 1e-6 * time[event]);
        WaveformBars atEvent = result.newBars();
        atEvent.time()[event] = 1;
        compare(
                scheme + " time by R",
                slope(r -> third(r, FARAD), OHM),
                result.pullback(atEvent).resistance("R1"));
        compare(
                scheme + " time by C",
                slope(c -> third(OHM, c), FARAD),
                result.pullback(atEvent).capacitance("C1"));
        WaveformBars atEnd = result.newBars();
        atEnd.voltage("a")[result.size() - 1] = 1;
        CircuitGradient gradient = result.pullback(atEnd);
        compare(scheme + " end by R", slope(r -> end(r, FARAD), OHM), gradient.resistance("R1"));
        compare(scheme + " end by C", slope(c -> end(OHM, c), FARAD), gradient.capacitance("C1"));
    }

    private static void compare(String what, double exact, double ours) {
        System.out.printf(Locale.ROOT, "%s: %.9e, relative deviation %.1e%n", what, ours, ours / exact - 1);
        // Local errors of 1e-9 and a thousand steps, on what comes as a small difference of times; differences of the
        // formula leave (1e-5)²/6.
        assertEquals(exact, ours, 2e-5 * Math.abs(exact), what);
    }

    @ParameterizedTest
    @EnumSource(StiffScheme.class)
    void ofASwitchThatOscillates(StiffScheme scheme) {
        ofAnOscillator(scheme);
    }

    @Test
    void ofASwitchThatOscillatesByTheTrapezoidalRule() {
        ofAnOscillator(SteppingScheme.TRAPEZOIDAL);
    }

    @Test
    void ofAComparatorWithoutAMode() {
        double tau = 1e-5;
        double stop = 3e-5;
        Netlist netlist = Netlist.builder("comparator")
                .voltageSource("V1", "in", "0", new Dc(2))
                .resistor("R1", "in", "a", 1e4)
                .capacitor("C1", "a", "0", 1e-9)
                .behavioural(
                        "B1",
                        Quantity.VOLTAGE,
                        "out",
                        "0",
                        new Equations(
                                List.of(new Select(
                                        new Comparison(
                                                Relation.GREATER,
                                                new org.sneakpath.devices.equation.Control(0),
                                                new Constant(1)),
                                        new Constant(5),
                                        new Constant(0))),
                                1,
                                0),
                        List.<Control>of(new NodeVoltage("a", "0")),
                        List.of())
                .resistor("R2", "out", "b", 1e4)
                .capacitor("C2", "b", "0", 1e-9)
                .build();
        TransientResult result = Transient.run(
                netlist, TransientOptions.controlled(stop).withReltol(1e-8).fromInitialConditions());
        assertEquals(SolveStatus.CONVERGED, result.status());
        WaveformBars bars = result.newBars();
        bars.voltage("b")[result.size() - 1] = 1;
        CircuitGradient gradient = result.pullback(bars);
        double at = tau * Math.log(2);
        double decay = Math.exp(-(stop - at) / tau);
        compare("comparator by R1", -5 * decay / tau * 1e-9 * Math.log(2), gradient.resistance("R1"));
        compare("comparator by R2", -5 * decay * (stop - at) / tau / 1e4, gradient.resistance("R2"));
    }
}
