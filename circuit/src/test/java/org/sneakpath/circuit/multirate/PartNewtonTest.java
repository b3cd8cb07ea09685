package org.sneakpath.circuit.multirate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.time.ControlledStep;

/** Newton's method of a part with 1 nF, 1 kΩ and a current of 1 mA·v⁶. */
class PartNewtonTest {
    private static final double ALPHA = 1e6;
    private static final double D = Esdirk4.D;
    private static final double TOLERANCE = 1e-4;

    private static PartNewton newton(int mostIterations) {
        Netlist netlist = SpiceNetlist.parse(
                        "part\nC1 a 0 1n\nR1 a 0 1k\nB1 a 0 I={1m*V(a)^6}\n.end\n", SpiceOptions.DEFAULT)
                .base()
                .netlist();
        PartedCircuit parted = PartedCircuit.of(
                netlist,
                new CompiledCircuit(netlist).layout(),
                Partition.of(netlist).orElseThrow());
        NewtonOptions options = NewtonOptions.DEFAULT.withTolerances(TOLERANCE, 1e-12, 1e-14);
        return new PartNewton(parted.parts[0], new PartTolerances(1, ControlledStep.DEFAULT, options), mostIterations);
    }

    /** What is known of the residual where v solves it. */
    private static double known(double v) {
        return -(ALPHA * 1e-9 + D * 1e-3) * v - D * 1e-3 * Math.pow(v, 6);
    }

    private static boolean solve(PartNewton newton, double guess, double solution) {
        newton.begin(ALPHA);
        newton.known[0] = known(solution);
        newton.x[0] = guess;
        return newton.solve();
    }

    @Test
    void noUpdateAtAllIsTheLast() {
        PartNewton newton = newton(100);
        assertTrue(solve(newton, 0, 0));
        assertEquals(0, newton.x[0]);
        assertEquals(1, newton.iterations());
    }

    @Test
    void whatRoundingMakesOfUpdatesIsNoContraction() {
        for (int k = 0; k < 400; k++) {
            PartNewton newton = newton(100);
            double rest = 1 + 1e-3 * k;
            // At rest but for rounding: the second update may be as large as the first.
            assertTrue(solve(newton, rest, rest));
            // 250 tolerances away from there, one update is not enough.
            double solution = rest * (1 + 250 * TOLERANCE);
            assertTrue(solve(newton, rest, solution));
            assertEquals(solution, newton.x[0], 2 * TOLERANCE * solution, "from " + rest);
        }
    }

    @Test
    void noMoreUpdatesAreTakenThanAllowed() {
        PartNewton newton = newton(2);
        assertEquals(false, solve(newton, 0.1, 2));
        assertEquals(2, newton.iterations());
    }
}
