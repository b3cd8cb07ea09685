package org.sneakpath.circuit.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Topology;
import org.sneakpath.circuit.Waveforms;

/** The state in which a circuit rests: capacitors open, inductors short, sources constant. */
public final class OperatingPoint {
    private OperatingPoint() {}

    /** The operating point with sources at time zero and device states held. */
    public static OperatingPointResult solve(Netlist netlist) {
        return solve(netlist, OperatingPointOptions.DEFAULT);
    }

    /**
     * The operating point; look at the status of the result before using it.
     *
     * @throws IllegalArgumentException if a nodeset names a node that does not exist
     */
    public static OperatingPointResult solve(Netlist netlist, OperatingPointOptions options) {
        return RestPoint.solve(netlist, options).result();
    }

    /**
     * Solves from a guess.
     *
     * @param given values of what is held, and where states start; only read
     * @param y guess in, solution out
     */
    static SolveStatus solve(RestSolver solver, OperatingPointOptions options, double[] given, double[] y) {
        Start start = new Start(solver.circuit());
        Set<Integer> pinned = options.pinInitialVoltages() ? start.released(start.explicit()) : Set.of();
        if (!options.nodesets().isEmpty()) {
            guess(solver, start, options.nodesets(), pinned, given, y);
        }
        SolveStatus status = solver.rest(pinned, options.solveStates(), given, y);
        Set<Integer> known = start.released(start.explicit());
        if (status != SolveStatus.SINGULAR || options.pinInitialVoltages() || known.isEmpty()) {
            return status;
        }
        // What has no voltage of rest, such as an integral of the circuit's own, keeps what it was given.
        System.arraycopy(given, 0, y, 0, y.length);
        return solver.rest(known, options.solveStates(), given, y);
    }

    /** Replaces the guess by the solution with nodes held at their nodesets, where there is one. */
    private static void guess(
            RestSolver solver,
            Start start,
            Map<String, Double> nodesets,
            Set<Integer> pinned,
            double[] given,
            double[] y) {
        Set<Integer> nodes = new LinkedHashSet<>();
        double[] wanted = given.clone();
        nodesets.forEach((node, volt) -> {
            if (!node.equals(Netlist.GROUND)) {
                int r = solver.circuit().layout().unknown(Waveforms.voltageName(node));
                if (!pinned.contains(r)) {
                    nodes.add(r);
                    wanted[r] = volt;
                }
            }
        });
        nodes.addAll(pinned);
        Set<Integer> held = RestSolver.union(start.released(nodes), solver.states());
        double[] guess = wanted.clone();
        if (solver.solveRobustly(held, wanted, guess).converged()) {
            System.arraycopy(guess, 0, y, 0, y.length);
        } else {
            System.arraycopy(wanted, 0, y, 0, y.length);
        }
    }

    /** Name of the unknown to look at; a node without a path to ground rather than what the factorisation stumbled over. */
    static String worstUnknown(RestSolver solver, SolveStatus status) {
        if (status == SolveStatus.SINGULAR) {
            List<String> floating =
                    Topology.nodesWithoutDirectCurrentPath(solver.circuit().netlist());
            if (!floating.isEmpty()) {
                return Waveforms.voltageName(floating.get(0));
            }
        }
        return solver.worstUnknown();
    }
}
