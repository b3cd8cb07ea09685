package org.sneakpath.circuit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;

/** Rows of a sweep as they come. */
final class DcTable {
    private final List<double[]> rows = new ArrayList<>();
    private final List<BranchJump> jumps = new ArrayList<>();
    private final Set<String> heldStates = new TreeSet<>();
    private final Set<String> continuations = new TreeSet<>();
    private List<String> names = List.of();
    private SolveStatus status = SolveStatus.CONVERGED;
    private String worst = "";
    private long iterations;
    private long factorizations;
    private long evaluations;

    static List<String> names(CompiledCircuit circuit) {
        List<String> names = new ArrayList<>();
        for (int r = 0; r < circuit.layout().size(); r++) {
            names.add(circuit.layout().name(r));
        }
        return names;
    }

    void open(CompiledCircuit circuit) {
        if (names.isEmpty()) {
            names = names(circuit);
        }
    }

    /** Notes how a row ended. */
    void note(RestSolver solver, SolveStatus ended, Set<Integer> held) {
        status = ended;
        if (!ended.converged()) {
            worst = OperatingPoint.worstUnknown(solver, ended);
        }
        for (int r : held) {
            if (r >= solver.circuit().layout().firstState()) {
                heldStates.add(solver.circuit().layout().name(r));
            }
        }
    }

    void add(double[] y) {
        double[] row = new double[names.size()];
        System.arraycopy(y, 0, row, 0, row.length);
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    void jump(double before, double after, double fold) {
        jumps.add(new BranchJump(rows.size(), before, after, fold));
    }

    void close(RestSolver solver) {
        SolveStats stats = solver.stats(0, "");
        iterations += stats.newtonIterations();
        factorizations += stats.factorizations();
        evaluations += stats.evaluations();
        if (!stats.continuation().isEmpty()) {
            continuations.add(stats.continuation());
        }
    }

    boolean converged() {
        return status.converged();
    }

    DcResult result(double[] swept, double[] outer) {
        SolveStats stats = new SolveStats(
                rows.size(), 0, iterations, factorizations, evaluations, String.join(", ", continuations), worst);
        return new DcResult(
                names, swept, outer, rows.toArray(double[][]::new), jumps, new ArrayList<>(heldStates), status, stats);
    }
}
