package org.sneakpath.circuit.run;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.Evaluation;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.internal.Nature;
import org.sneakpath.circuit.linear.Factorization;
import org.sneakpath.circuit.nonlinear.PseudoTransient;

/**
 * A solution that follows a source. Each move goes along the tangent dy/dλ = −(∂F/∂y)⁻¹ b and is corrected by Newton's method;
 * a correction that is large against the move has lost the branch, and the move is halved. Where that does not help, the
 * curve is followed by arc length: if it goes on, so does the branch; if it folds, the circuit is left to settle from the
 * fold, as it would on a bench.
 */
final class DcBranch {
    private static final int HALVINGS = 6;
    private static final int LOOK_AHEAD = 1000;
    private static final int ALL_THE_WAY = 20_000;
    /** Correction that is always accepted, relative to the size of an unknown. */
    private static final double NEGLIGIBLE = 0.02;
    /** Correction that is accepted relative to the whole move. */
    private static final double CONTINUOUS = 0.3;

    private final RestSolver solver;
    private final Layout layout;
    private final OperatingPointOptions options;
    private final double span;
    private final SweepObserver observer;
    private final double[] y;
    private final double[] tangent;
    private final double[] trial;
    private final double[] size;
    private Set<Integer> pinned = Set.of();
    private Set<Integer> held = Set.of();
    private double at;
    private double fold = Double.NaN;

    /**
     * @param span range of the sweep (V or A), positive
     * @param observer asked whether to go on where a curve is long
     */
    DcBranch(RestSolver solver, OperatingPointOptions options, double span, SweepObserver observer) {
        this.solver = solver;
        this.layout = solver.circuit().layout();
        this.options = options;
        this.span = span;
        this.observer = observer;
        this.y = solver.circuit().newVector();
        this.tangent = solver.circuit().newVector();
        this.trial = solver.circuit().newVector();
        this.size = solver.circuit().newVector();
    }

    /** The solution; live. */
    double[] y() {
        return y;
    }

    double value() {
        return at;
    }

    /** Where the branch folded that the last {@link #advance} left; NaN if it did not. */
    double fold() {
        return fold;
    }

    /** Rows that are held: pinned nodes and states without an equilibrium. */
    Set<Integer> held() {
        return held;
    }

    /**
     * Finds the first solution.
     *
     * @param guess values to start from; only read
     */
    SolveStatus start(double value, double[] given, double[] guess) {
        System.arraycopy(guess, 0, y, 0, y.length);
        solver.equations().setValue(value);
        SolveStatus status = OperatingPoint.solve(solver, options, given, y);
        at = value;
        held = solver.held();
        pinned = new TreeSet<>(held);
        pinned.removeAll(solver.states());
        measure();
        return status;
    }

    /** Moves to another value of the source. */
    SolveStatus advance(double target) {
        fold = Double.NaN;
        double step = target - at;
        double smallest = Math.abs(step) / (1 << HALVINGS);
        boolean again = true;
        while (at != target) {
            double next = Math.abs(target - at) <= Math.abs(step) * (1 + 1e-9) ? target : at + step;
            if (follow(next)) {
                at = next;
                System.arraycopy(trial, 0, y, 0, y.length);
                measure();
                step *= 2;
            } else if (!solver.equations().nonlinear()) {
                return solver.solveRobustly(held, y.clone(), y);
            } else {
                step /= 2;
                again = Math.abs(step) >= smallest;
            }
            if (!again) {
                SolveStatus status = leave(target);
                measure();
                return status;
            }
        }
        if (!statesRest()) {
            return resettle();
        }
        SolveStatus status = SolveStatus.CONVERGED;
        for (int round = 0; status.converged() && solver.circuit().events().settle(y, solver.time()); round++) {
            status = round < RestSolver.MOST_FLIPS ? settle(target) : SolveStatus.MAX_ITERATIONS;
            measure();
        }
        return status;
    }

    /** Tries to reach a value in one move, into {@code trial}. */
    private boolean follow(double next) {
        boolean predicted = predict(next);
        double[] from = y.clone();
        solver.equations().setValue(next);
        SolveStatus status = solver.solve(held, from, trial);
        if (!solver.equations().nonlinear()) {
            return status.converged();
        }
        if (!status.converged()) {
            return false;
        }
        double correction = 0;
        double move = 0;
        for (int r = 0; r < layout.size(); r++) {
            if (layout.nature(r) != Nature.CURRENT) {
                double expected = y[r] + (predicted ? tangent[r] * (next - at) : 0);
                correction = Math.max(correction, Math.abs(trial[r] - expected) / size[r]);
                move = Math.max(move, Math.abs(trial[r] - y[r]) / size[r]);
            }
        }
        return correction <= Math.max(NEGLIGIBLE, CONTINUOUS * move);
    }

    /** Guess in {@code trial}. */
    private boolean predict(double next) {
        System.arraycopy(y, 0, trial, 0, y.length);
        solver.equations().setValue(at);
        solver.prepareRest(held, y);
        solver.equations().evaluate(y);
        Factorization factorization = solver.forDerivatives();
        if (!factorization.factor(solver.equations().jacobian()).ok()) {
            return false;
        }
        Arrays.fill(tangent, 0);
        SweptSource source = solver.equations().source();
        for (int k = 0; k < source.rows().length; k++) {
            if (!solver.equations().held(source.rows()[k])) {
                tangent[source.rows()[k]] = -source.weights()[k];
            }
        }
        factorization.solve(tangent, tangent);
        for (int r = 0; r < layout.size(); r++) {
            trial[r] += tangent[r] * (next - at);
        }
        return true;
    }

    /** The branch seems lost between here and the target: looks for its fold, and for where the circuit goes from there. */
    private SolveStatus leave(double target) {
        double[] last = y.clone();
        double before = at;
        at = target;
        if (!held.equals(pinned) || !statesMayMove()) {
            // States came to rest or lost it: nothing to do with folds.
            SolveStatus status = resettle();
            if (status.converged()) {
                return status;
            }
            System.arraycopy(last, 0, y, 0, y.length);
        }
        ArcTracer tracer = new ArcTracer(solver, held, y, before, span, Math.signum(target - before));
        double sense = Math.signum(target - before);
        double[] crossing = y.clone();
        for (int step = 0; step < LOOK_AHEAD && tracer.step().converged(); step++) {
            if (!observer.goesOn()) {
                return SolveStatus.CANCELLED;
            }
            if (sense * (tracer.value() - target) >= 0) {
                tracer.point(crossing);
                return arrive(crossing, target);
            }
            if (!Double.isNaN(tracer.fold())) {
                return jump(tracer, target, sense);
            }
            tracer.point(y);
        }
        return settle(target);
    }

    private boolean statesMayMove() {
        return options.solveStates() || layout.firstState() == layout.size();
    }

    /** Beyond a fold: lets the circuit settle; if it will not, follows the curve until it comes back to the target. */
    private SolveStatus jump(ArcTracer tracer, double target, double sense) {
        fold = tracer.fold();
        double[] edge = y.clone();
        SolveStatus status = settle(target);
        if (status.converged()) {
            return status;
        }
        System.arraycopy(edge, 0, y, 0, y.length);
        double[] point = y.clone();
        for (int step = 0; step < ALL_THE_WAY && tracer.step().converged(); step++) {
            if (!observer.goesOn()) {
                return SolveStatus.CANCELLED;
            }
            if (tracer.direction() * sense > 0 && sense * (tracer.value() - target) >= 0) {
                tracer.point(point);
                return arrive(point, target);
            }
        }
        return status;
    }

    private SolveStatus arrive(double[] guess, double target) {
        System.arraycopy(guess, 0, y, 0, y.length);
        solver.equations().setValue(target);
        SolveStatus status = solver.solve(held, guess, y);
        return status.converged() ? status : settle(target);
    }

    /** Lets the circuit settle at a value of the source, with its own charges if it has any, else with artificial ones. */
    private SolveStatus settle(double target) {
        double[] start = y.clone();
        solver.equations().setValue(target);
        if (stores() && new Settling(solver).run(held, y).converged()) {
            double[] settled = y.clone();
            SolveStatus status = solver.solve(held, settled, y);
            if (status.converged()) {
                return status;
            }
        }
        System.arraycopy(start, 0, y, 0, y.length);
        solver.prepareRest(held, start);
        SolveStatus status =
                new PseudoTransient().attempt(solver.newton(), solver.equations(), solver.restFactorization(held), y);
        if (status.converged()) {
            return status;
        }
        System.arraycopy(start, 0, y, 0, y.length);
        return solver.solveRobustly(held, start, y);
    }

    private boolean stores() {
        boolean any = false;
        for (int r = 0; r < layout.size(); r++) {
            any |= solver.circuit().differential(r) && !held.contains(r);
        }
        return any;
    }

    /** Solves for rest anew from the states at hand, and finds anew which of them have an equilibrium. */
    private SolveStatus resettle() {
        double[] from = y.clone();
        solver.equations().setValue(at);
        SolveStatus status = solver.rest(pinned, options.solveStates(), from, y);
        held = solver.held();
        measure();
        return status;
    }

    /** Whether states that are held for want of an equilibrium still do not move. */
    private boolean statesRest() {
        if (!options.solveStates() || held.equals(pinned)) {
            return true;
        }
        Evaluation now = solver.evaluate(y);
        for (int r : held) {
            if (r >= layout.firstState()) {
                double rate = -now.j[r];
                double reached = y[r] + rate * Settling.LONGEST;
                double inside = Math.max(
                        layout.stateVariable(r).lower(),
                        Math.min(layout.stateVariable(r).upper(), reached));
                if (Math.abs(inside - y[r]) > layout.stateVariable(r).tolerance()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Notes how large the unknowns are; a voltage counts at least a hundredth of the largest. */
    private void measure() {
        double largest = 1e-3;
        for (int r = 0; r < layout.nodes(); r++) {
            largest = layout.nature(r) == Nature.VOLTAGE ? Math.max(largest, Math.abs(y[r])) : largest;
        }
        for (int r = 0; r < layout.size(); r++) {
            double floor = switch (layout.nature(r)) {
                case VOLTAGE, CURRENT -> largest / 100;
                case INTERNAL, STATE -> 1000 * layout.ownTolerance(r);
            };
            size[r] = Math.max(size[r], Math.max(floor, Math.abs(y[r])));
        }
    }
}
