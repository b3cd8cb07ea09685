package org.sneakpath.circuit.run;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageAdjoint;
import org.sneakpath.circuit.internal.StageEnd;
import org.sneakpath.circuit.internal.StageHistory;
import org.sneakpath.circuit.internal.StageSolver;
import org.sneakpath.circuit.internal.Stages;
import org.sneakpath.circuit.internal.ValueBars;

/**
 * Solves for the point at which a transient starts, and pulls back through it. From charges q₀, with δ so small that nothing
 * moves in it:
 * <pre>
 *   (q(y) − q₀)/δ + j(y, 0) = 0
 * </pre>
 */
final class StartPoint {
    /** δ relative to the simulated time. */
    private static final double INSTANT = 1e-12;

    private static final int MOST_FLIPS = 100;

    private final CompiledCircuit circuit;
    private final double[] given;
    private final double inverseStep;
    private final StageHistory history;
    private final Map<String, Double> nodesets;
    /** Where the first solve sets out. */
    private final double[] setOut;

    private double @Nullable [] charges;
    private Stage stage;

    StartPoint(CompiledCircuit circuit, TransientOptions options) {
        this.circuit = circuit;
        Start start = new Start(circuit);
        given = start.given();
        inverseStep = 1 / (INSTANT * options.stop());
        history = new StageHistory(circuit);
        nodesets = options.start() == TransientStart.OPERATING_POINT ? options.nodesets() : Map.of();
        if (options.start() == TransientStart.CHARGES) {
            charges = circuit.newVector();
            circuit.initialCharges(given, charges);
            history.startFrom(charges);
            stage = new Stages(circuit).everything();
            setOut = start.setOut(given);
        } else {
            setOut = given;
            stage = start.stage(options.start());
        }
    }

    double[] given() {
        return given;
    }

    /**
     * Finds the point, with switches in the modes that belong to it.
     *
     * @param y the point, written
     * @param takeAsGiven whether to start from what is given where it does not determine the rest
     */
    SolveStatus solve(StageSolver solver, double[] y, boolean takeAsGiven) {
        System.arraycopy(setOut, 0, y, 0, y.length);
        if (!nodesets.isEmpty()) {
            guess(solver, y);
        }
        SolveStatus status = solveStage(solver, y);
        for (int flips = 0; status.converged() && circuit.events().settle(y, 0); flips++) {
            if (flips == MOST_FLIPS) {
                return SolveStatus.EVENT_STORM;
            }
            status = solveStage(solver, y);
        }
        if (!status.converged() && takeAsGiven) {
            charges = null;
            stage = new Stages(circuit).asGiven();
            System.arraycopy(given, 0, y, 0, y.length);
            return SolveStatus.CONVERGED;
        }
        return status;
    }

    /** Writes the operating point with nodes held at their nodesets, the nodesets alone where there is none. */
    private void guess(StageSolver solver, double[] y) {
        double[] wanted = given.clone();
        Start start = new Start(circuit);
        Set<Integer> held = start.explicit();
        nodesets.forEach((node, volt) -> {
            if (!node.equals(Netlist.GROUND)) {
                int r = circuit.layout().unknown(Waveforms.voltageName(node));
                if (held.add(r)) {
                    wanted[r] = volt;
                }
            }
        });
        System.arraycopy(wanted, 0, y, 0, y.length);
        Stage holding = new Stages(circuit).operatingPoint(start.released(held), false);
        if (!solver.solveRobustly(holding, 0, wanted, y, circuit.newEvaluation())
                .converged()) {
            System.arraycopy(wanted, 0, y, 0, y.length);
        }
    }

    private SolveStatus solveStage(StageSolver solver, double[] y) {
        return charges == null
                ? solver.solveRobustly(stage, 0, given, y, circuit.newEvaluation())
                : solver.solveRobustly(stage, inverseStep, 0, given, history, y, circuit.newEvaluation());
    }

    /**
     * Turns the cotangent of the start into that of what was given.
     *
     * @param bar dL/dy in, dL/d(given) out
     */
    void pullback(StageAdjoint adjoint, double[] y, double[] bar, ValueBars bars) {
        StageEnd to = new StageEnd(y, 0, 0);
        if (charges == null) {
            adjoint.pullback(stage, new StageEnd(given, 0, 0), to, bar, bars);
            return;
        }
        double[] byCharge = circuit.newVector();
        adjoint.pullback(stage, inverseStep, history, to, bar, byCharge, bars);
        Arrays.fill(bar, 0);
        circuit.pullbackInitialCharges(given, byCharge, bar, bars);
    }
}
