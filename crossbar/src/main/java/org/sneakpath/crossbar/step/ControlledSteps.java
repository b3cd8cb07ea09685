package org.sneakpath.crossbar.step;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.time.StepController;
import org.sneakpath.circuit.time.Tableau;

/**
 * Steps as long as their errors allow, from corner to corner of the potentials. After a corner the first step is a guess: an
 * eighth of the way to the next, or what moves the fastest state by 2 % of its range. Where lines have capacitance, a short step of
 * {@link StepScheme#SDIRK2} comes before it, since displacement currents jump in a corner to what nobody knows yet.
 */
final class ControlledSteps {
    /**
     * What a step may be wrong by, as a part of what a whole run may be: errors of steps add up, more of them in schemes of low
     * order.
     */
    private static final double SHARE = 0.05;

    private static final double SHARE_LOW = 0.002;
    /** What stages may be wrong by, as a part of what a step may be. */
    private static final double STAGE = 0.02;
    /** Shortest step, relative to the run. */
    private static final double SHORTEST = 1e-13;

    private static final double FIRST = 0.125;
    private static final double FIRST_TRAVEL = 0.02;
    private static final double ALMOST = 1 - 1e-9;
    /**
     * The short step at a corner, relative to the way to the next and times the root of the tolerance, since its error is of second
     * order; and by what it is shortened where that is too long. Displacement currents at its end are differences of potentials
     * over its length, and blurred by their rounding: it is not to be shorter than it has to.
     */
    private static final double START = 1e-2;

    private static final double START_RETREAT = 0.01;

    private final ArrayRun run;
    private final Stepping.Controlled stepping;
    private final double part;
    private final int errorOrder;
    private final StepController controller = new StepController();
    private Stepping.Restart restart = Stepping.Restart.REST;
    private double lastCorner;
    private double corner;
    private double h;
    private int wanted;
    private boolean starting;

    ControlledSteps(ArrayRun run, Stepping.Controlled stepping) {
        this.run = run;
        this.stepping = stepping;
        part = stepping.tolerance() * (stepping.scheme().twin().order() < 4 ? SHARE_LOW : SHARE);
        errorOrder = Tableau.of(stepping.scheme().twin()).errorOrder();
    }

    SolveStatus run() {
        run.tolerate(STAGE * part);
        begin();
        while (run.time() < run.stop()) {
            if (!step(Math.min(corner, nextWanted()))) {
                return SolveStatus.STEP_UNDERFLOW;
            }
            if (run.time() == corner && corner < run.stop()) {
                if (!turn()) {
                    return SolveStatus.MAX_ITERATIONS;
                }
                begin();
            }
        }
        return SolveStatus.CONVERGED;
    }

    private void begin() {
        lastCorner = run.time();
        corner = Math.min(run.stop(), run.sources().nextBreakpoint(run.time()));
        starting = run.isCapacitive();
        if (starting) {
            h = START * Math.sqrt(stepping.tolerance()) * (corner - run.time());
        } else {
            guess();
        }
    }

    private void guess() {
        controller.restart();
        h = Math.min(FIRST * (corner - run.time()), FIRST_TRAVEL * run.fastest());
    }

    private double nextWanted() {
        while (wanted < stepping.times().size() && stepping.times().get(wanted) <= run.time()) {
            wanted++;
        }
        return wanted < stepping.times().size() ? stepping.times().get(wanted) : Double.POSITIVE_INFINITY;
    }

    /** One accepted step that does not pass an end; false if it would be too short. */
    private boolean step(double end) {
        while (true) {
            double left = end - run.time();
            double most = Math.min(h, stepping.maxStep());
            boolean reaches = most >= ALMOST * left;
            double length = reaches ? left : Math.min(most, 0.5 * left);
            if (length < SHORTEST * run.stop() && !reaches) {
                return false;
            }
            double to = reaches ? end : run.time() + length;
            StepScheme scheme = starting ? StepScheme.SDIRK2 : stepping.scheme();
            boolean solved = run.attempt(scheme, length, to);
            double error = solved ? run.error(part, starting, corner - lastCorner) : Double.NaN;
            boolean accepted = error <= 1 || (starting && solved && START_RETREAT * length < SHORTEST * run.stop());
            if (accepted) {
                run.accept(new Stepping.Step(scheme, length, to, restart, false));
                restart = Stepping.Restart.NONE;
                next(error, length, most);
                return true;
            }
            run.reject();
            h = length * shrink(error);
            if (h < SHORTEST * run.stop()) {
                return false;
            }
        }
    }

    private void next(double error, double length, double most) {
        if (starting) {
            starting = false;
            guess();
            return;
        }
        double grown = length * controller.grow(error, errorOrder, length);
        h = length < most ? Math.max(h, grown) : grown;
    }

    private double shrink(double error) {
        if (starting) {
            return START_RETREAT;
        }
        return error < Double.POSITIVE_INFINITY ? controller.shrink(error, errorOrder) : controller.retreat();
    }

    private boolean turn() {
        boolean jumps = !run.isCapacitive() && run.sources().jumpsAt(run.time());
        restart = jumps ? Stepping.Restart.REST : Stepping.Restart.CORNER;
        return run.turn(restart);
    }
}
