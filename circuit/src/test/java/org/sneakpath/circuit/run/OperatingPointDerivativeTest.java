package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.devices.library.SinhConductor;
import org.sneakpath.devices.library.VolatileMemristor;

/** Gradients of operating points against central differences. */
class OperatingPointDerivativeTest {
    private static Netlist bridge() {
        VolatileMemristor memristor = new VolatileMemristor();
        return Netlist.builder("bridge")
                .voltageSource("V1", "in", "0", new Dc(0.4))
                .resistor("R1", "in", "a", 3e3)
                .resistor("R2", "in", "b", 4.7e3)
                .device("M1", memristor, "a", "0")
                .device("D1", new SinhConductor(), "b", "0")
                .inductor("L1", "a", "c", 1e-3)
                .resistor("R3", "c", "b", 2.2e3)
                .capacitor("C1", "a", "0", 1e-9)
                .device("M2", memristor, "b", "a")
                .currentSource("I1", "0", "b", new Dc(2e-5))
                .build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pullbackIsTheGradientWithStatesHeldOrSolved(boolean solved) {
        OperatingPointOptions held = OperatingPointOptions.DEFAULT.withNewton(NewtonOptions.TO_ROUNDING);
        OperatingPointOptions options = solved ? held.withSolvedStates() : held;
        OperatingPointResult result = OperatingPoint.solve(bridge(), options);
        assertEquals(SolveStatus.CONVERGED, result.status());
        WaveformBars bars = result.newBars();
        bars.voltage("b")[0] = 1;
        bars.current("V1")[0] = 1e3;
        bars.current("L1")[0] = -2e3;
        bars.state("M1", "x")[0] = 0.5;
        CircuitGradient gradient = result.pullback(bars);
        // Differences extrapolated twice: rounding 1e-16/1e-3 and h⁶ leave 1e-10 or so of the largest.
        GradientCheck.check("operating point", bridge(), gradient, 1e-7, 1e-3, netlist -> {
            OperatingPointResult other = OperatingPoint.solve(netlist, options);
            return other.voltage("b")
                    + 1e3 * other.current("V1")
                    - 2e3 * other.current("L1")
                    + 0.5 * other.state("M1", "x");
        });
    }

    @Test
    void aHeldStateHasAGradientAndASolvedOneHasNone() {
        OperatingPointResult solved = OperatingPoint.solve(bridge(), OperatingPointOptions.DEFAULT.withSolvedStates());
        WaveformBars bars = solved.newBars();
        bars.voltage("a")[0] = 1;
        assertEquals(0, solved.pullback(bars).initialState("M1", "x"));
        OperatingPointResult held = OperatingPoint.solve(bridge());
        assertEquals(
                true, held.pullback(bars).initialState("M1", "x") < 0, "a better conductor to ground pulls a down");
    }
}
