package org.sneakpath.circuit.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Drive;
import org.sneakpath.circuit.internal.Evaluation;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageHistory;
import org.sneakpath.circuit.internal.Stages;
import org.sneakpath.circuit.linear.Factorization;
import org.sneakpath.circuit.nonlinear.Newton;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.nonlinear.RobustNewton;

/**
 * Finds where a circuit rests, d/dt = 0.
 *
 * <p>With device states among the unknowns: first the network at the states given; then states and charges settle by
 * backward Euler ({@link Settling}), which leads to the equilibrium that the device would reach by itself, not to an unstable
 * one that happens to be near; then Newton's method on the equations of rest. States that do not forget where they started
 * have no equilibrium of their own and stay where they were. Sharp switches change over until none is due.
 */
final class RestSolver {
    /** How often switches may change over before they are said to have no state of rest. */
    static final int MOST_FLIPS = 100;

    private final CompiledCircuit circuit;
    private final Layout layout;
    private final RestEquations equations;
    private final Newton newton;
    private final RobustNewton robust;
    private final double time;
    private final Drive drive = new Drive();
    private final Map<Set<Integer>, Stage> resting = new HashMap<>();
    private final Map<Set<Integer>, Stage> settling = new HashMap<>();
    private final Map<Stage, Factorization> factorizations = new HashMap<>();
    private final Factorization derivatives;
    private final Evaluation before;
    private final Evaluation at;
    private final StageHistory history;
    private final Set<String> tried = new TreeSet<>();
    private Set<Integer> held = Set.of();

    RestSolver(CompiledCircuit circuit, NewtonOptions options, double time, SweptSource source) {
        this.circuit = circuit;
        this.layout = circuit.layout();
        this.equations = new RestEquations(circuit, options, source);
        this.newton = new Newton(options, layout.size() + 2);
        this.robust = new RobustNewton(newton);
        this.time = time;
        this.before = circuit.newEvaluation();
        this.at = circuit.newEvaluation();
        this.history = new StageHistory(circuit);
        this.derivatives = Factorization.of(circuit.pattern());
        drive.time = time;
    }

    RestEquations equations() {
        return equations;
    }

    CompiledCircuit circuit() {
        return circuit;
    }

    /** Time at which sources are read (s), or {@link Drive#AT_REST}. */
    double time() {
        return time;
    }

    Newton newton() {
        return newton;
    }

    /** Rows held in the solve that {@link #rest} ended with: those pinned, and states without an equilibrium. */
    Set<Integer> held() {
        return held;
    }

    /** The stage that {@link #rest} ended with. */
    Stage stage() {
        return restStage(held);
    }

    /**
     * Solves for rest.
     *
     * @param pinned node unknowns that keep their value in {@code from}
     * @param solveStates whether states take values at which their rates vanish
     * @param from values of what is held, where states start; only read
     * @param y guess in, solution out
     */
    SolveStatus rest(Set<Integer> pinned, boolean solveStates, double[] from, double[] y) {
        SolveStatus status = restInPresentModes(pinned, solveStates, from, y);
        for (int round = 0; status.converged() && circuit.events().settle(y, time); round++) {
            status = round < MOST_FLIPS ? restInPresentModes(pinned, solveStates, from, y) : SolveStatus.MAX_ITERATIONS;
        }
        return status;
    }

    private SolveStatus restInPresentModes(Set<Integer> pinned, boolean solveStates, double[] from, double[] y) {
        Set<Integer> states = states();
        Set<Integer> all = union(pinned, states);
        held = all;
        SolveStatus status = solveRobustly(all, from, y);
        if (!status.converged() || !solveStates || states.isEmpty()) {
            return status;
        }
        double[] network = y.clone();
        Set<Integer> keep = pinned;
        Settling settle = new Settling(this);
        while (true) {
            System.arraycopy(network, 0, y, 0, y.length);
            boolean settled = settle.run(keep, y).converged();
            Set<Integer> remembering = settled ? settle.remembering(keep, y) : Set.of();
            if (!remembering.isEmpty()) {
                keep = union(keep, remembering);
                if (keep.containsAll(states)) {
                    break;
                }
                continue;
            }
            if (solveRobustly(keep, from, y).converged()) {
                held = keep;
                return SolveStatus.CONVERGED;
            }
            break;
        }
        System.arraycopy(network, 0, y, 0, y.length);
        held = all;
        return solveRobustly(all, from, y);
    }

    /** Newton's method alone, on the equations of rest with these rows held at their values in {@code from}. */
    SolveStatus solve(Set<Integer> heldRows, double[] from, double[] y) {
        Stage stage = restStage(heldRows);
        equations.prepare(stage, time, from, at);
        return newton.solve(equations, factorization(stage), y);
    }

    /** As {@link #solve}, with continuation where plain Newton fails. */
    SolveStatus solveRobustly(Set<Integer> heldRows, double[] from, double[] y) {
        Stage stage = restStage(heldRows);
        equations.prepare(stage, time, from, at);
        SolveStatus status = robust.solve(equations, factorization(stage), y);
        if (!robust.tried().isEmpty()) {
            tried.add(robust.tried());
        }
        return status;
    }

    /** One backward Euler step of everything that is not held. */
    SolveStatus step(Set<Integer> heldRows, double h, double[] from, double[] y) {
        Stage stage = settlingStage(heldRows);
        circuit.evaluate(from, drive, before);
        history.startFrom(before);
        equations.prepareStep(stage, h, time, from, history, at);
        return newton.solve(equations, factorization(stage), y);
    }

    /** Sets the equations of rest up for use by others, such as continuation by arc length. */
    void prepareRest(Set<Integer> heldRows, double[] from) {
        equations.prepare(restStage(heldRows), time, from, at);
    }

    /** The factorisation that goes with the last equations of rest with these rows held. */
    Factorization restFactorization(Set<Integer> heldRows) {
        return factorization(restStage(heldRows));
    }

    /**
     * A factorisation for whoever wants derivatives at a point, equations of rest or of settling; not the one of Newton's
     * method, which remembers what it factored last.
     */
    Factorization forDerivatives() {
        return derivatives;
    }

    /** Charges, currents and derivatives at a point, without the swept source. */
    Evaluation evaluate(double[] y) {
        circuit.evaluate(y, drive, at);
        return at;
    }

    SolveStats stats(long steps, String worst) {
        return new SolveStats(
                steps,
                0,
                newton.iterations(),
                newton.factorizations(),
                circuit.evaluations(),
                String.join(", ", tried),
                worst);
    }

    String worstUnknown() {
        return layout.name(newton.worst());
    }

    Set<Integer> states() {
        Set<Integer> states = new TreeSet<>();
        for (int r = layout.firstState(); r < layout.size(); r++) {
            states.add(r);
        }
        return states;
    }

    static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
        Set<Integer> both = new TreeSet<>(a);
        both.addAll(b);
        return both;
    }

    private Stage restStage(Set<Integer> heldRows) {
        return resting.computeIfAbsent(heldRows, rows -> new Stages(circuit).operatingPoint(rows, true));
    }

    private Stage settlingStage(Set<Integer> heldRows) {
        return settling.computeIfAbsent(heldRows, rows -> new Stages(circuit).settling(rows));
    }

    private Factorization factorization(Stage stage) {
        return factorizations.computeIfAbsent(stage, any -> Factorization.of(circuit.pattern()));
    }
}
