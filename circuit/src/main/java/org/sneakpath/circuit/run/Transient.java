package org.sneakpath.circuit.run;

import java.util.List;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageSolver;
import org.sneakpath.circuit.internal.Stages;
import org.sneakpath.circuit.time.Stepping;
import org.sneakpath.circuit.time.Trajectory;

/** A circuit against time. */
public final class Transient {
    private Transient() {}

    /**
     * Runs from time zero under the eyes of an observer and keeps no trajectory, so that memory does not grow with time.
     *
     * @return how it ended and what it cost
     */
    public static TransientSummary run(Netlist netlist, TransientOptions options, TransientObserver observer) {
        TransientResult result = run(netlist, options);
        List<String> names = result.waveforms().names();
        boolean goesOn = true;
        for (int k = 0; k < result.size() && goesOn; k++) {
            if (k == 0) {
                observer.start(names, 0, result.point(0));
            } else {
                goesOn = observer.step(
                        new StraightStep(result.time(k - 1), result.time(k), result.point(k - 1), result.point(k)));
            }
        }
        return new TransientSummary(goesOn ? result.status() : SolveStatus.CANCELLED, result.stats(), options.stop());
    }

    /** Runs from time zero; look at the status of the result, which holds everything up to where the run ended. */
    public static TransientResult run(Netlist netlist, TransientOptions options) {
        CompiledCircuit circuit = new CompiledCircuit(netlist);
        StageSolver solver = new StageSolver(circuit, options.newton());
        Start start = new Start(circuit);
        double[] given = start.given();
        double[] y = given.clone();
        Stage stage = start.stage(options.start());
        SolveStatus status = solver.solveRobustly(stage, 0, given, y, circuit.newEvaluation());
        if (!status.converged() && options.start() != TransientStart.OPERATING_POINT) {
            // The given voltages do not determine the rest: take them as they are.
            stage = new Stages(circuit).asGiven();
            System.arraycopy(given, 0, y, 0, y.length);
            status = SolveStatus.CONVERGED;
        }
        String continuation = solver.continuation();
        Stepping stepping = Stepping.of(circuit, solver, options.scheme(), options.policy(), options.stop());
        Trajectory trajectory = new Trajectory();
        if (status.converged()) {
            status = stepping.run(y, trajectory);
        }
        SolveStats stats = new SolveStats(
                Math.max(0, trajectory.size() - 1),
                stepping.rejected(),
                solver.newton().iterations(),
                solver.newton().factorizations(),
                circuit.evaluations(),
                continuation,
                circuit.layout().name(stepping.worst()));
        return new TransientResult(circuit, stage, given, trajectory, status, stats);
    }
}
