package org.sneakpath.circuit.run;

import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Topology;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageSolver;
import org.sneakpath.circuit.internal.Stages;

/**
 * The state in which a circuit rests: capacitors open, inductors short, sources constant. Initial voltages of the netlist
 * serve as the first guess.
 */
public final class OperatingPoint {
    private OperatingPoint() {}

    /** The operating point with sources at time zero and device states held. */
    public static OperatingPointResult solve(Netlist netlist) {
        return solve(netlist, OperatingPointOptions.DEFAULT);
    }

    /** The operating point; look at the status of the result before using it. */
    public static OperatingPointResult solve(Netlist netlist, OperatingPointOptions options) {
        CompiledCircuit circuit = new CompiledCircuit(netlist);
        StageSolver solver = new StageSolver(circuit, options.newton());
        Stage stage = new Stages(circuit).operatingPoint(Set.of(), options.solveStates());
        double[] given = new Start(circuit).given();
        double[] y = given.clone();
        SolveStatus status = solver.solveRobustly(stage, options.time(), given, y, circuit.newEvaluation());
        String worst = solver.worstUnknown();
        if (status == SolveStatus.SINGULAR) {
            List<String> floating = Topology.nodesWithoutDirectCurrentPath(netlist);
            worst = floating.isEmpty() ? worst : Waveforms.voltageName(floating.get(0));
        }
        SolveStats stats = new SolveStats(
                0,
                0,
                solver.newton().iterations(),
                solver.newton().factorizations(),
                circuit.evaluations(),
                solver.continuation(),
                worst);
        return new OperatingPointResult(circuit, options.time(), stage, given, y, status, stats);
    }
}
