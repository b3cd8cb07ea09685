package org.sneakpath.circuit.run;

import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;

/**
 * An operating point together with the solver that found it, for analyses that go on from there.
 */
final class RestPoint {
    private final RestSolver solver;
    private final double[] y;
    private final OperatingPointResult result;

    private RestPoint(RestSolver solver, double[] y, OperatingPointResult result) {
        this.solver = solver;
        this.y = y;
        this.result = result;
    }

    /** What found it. */
    RestSolver solver() {
        return solver;
    }

    /** All unknowns, ground last; live, not to be written to. */
    double[] y() {
        return y;
    }

    /** The point by name. */
    OperatingPointResult result() {
        return result;
    }

    static RestPoint solve(Netlist netlist, OperatingPointOptions options) {
        CompiledCircuit circuit = new CompiledCircuit(netlist);
        RestSolver solver = new RestSolver(circuit, options.newton(), options.sourceTime(), SweptSource.NONE);
        double[] given = new Start(circuit).given();
        double[] y = given.clone();
        SolveStatus status = OperatingPoint.solve(solver, options, given, y);
        OperatingPointResult result = new OperatingPointResult(
                circuit,
                options.sourceTime(),
                solver.stage(),
                solver.held(),
                given,
                y,
                status,
                solver.stats(0, OperatingPoint.worstUnknown(solver, status)));
        return new RestPoint(solver, y, result);
    }
}
