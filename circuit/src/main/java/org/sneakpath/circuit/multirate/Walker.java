package org.sneakpath.circuit.multirate;

import org.sneakpath.circuit.time.StepController;
import org.sneakpath.circuit.time.StepLimits;

/** A part on its way: takes steps of its own length, and takes them anew where it misheard. */
final class Walker {
    private final PartStepper stepper;
    private final PartTolerances tolerances;
    private final Course course;
    private final StepLimits limits;
    private final StepController controller = new StepController();
    /** Length of the next step, were there no window (s). */
    private double wish;

    private double wishBefore;
    private long acceptedBefore;
    /** From when on inputs may be others than they were taken for (s). */
    private double doubtful;

    private long accepted;
    private long rejected;
    private long anew;

    Walker(PartStepper stepper, PartTolerances tolerances, Course course, StepLimits limits) {
        this.stepper = stepper;
        this.tolerances = tolerances;
        this.course = course;
        this.limits = limits;
    }

    /** Starts at a point whose inputs have been put in place. */
    void start(double time) {
        stepper.currents(course.last(), time);
        tolerances.remember(course.last());
        wish = Math.min(limits.first(), limits.longest());
    }

    /** Begins a window, or begins it once more. */
    void begin(double time) {
        course.cut(1);
        doubtful = time;
        wishBefore = wish;
        acceptedBefore = accepted;
    }

    /** Gives up what was done in the present window. */
    void retreat() {
        course.cut(1);
        wish = wishBefore;
        rejected += accepted - acceptedBefore;
        accepted = acceptedBefore;
        controller.restart();
    }

    /** Where the next step would end (s). */
    double next(double end) {
        return Math.min(end, course.end() + Math.min(wish, limits.longest()));
    }

    boolean arrived(double end) {
        return course.end() >= end;
    }

    /** Goes on by one step, at most to a time; false if it cannot. */
    boolean advance(double end) {
        while (true) {
            double from = course.end();
            double wanted = Math.max(limits.shortest(), Math.min(wish, limits.longest()));
            double left = end - from;
            double fitting = StepLimits.fit(wanted, left);
            double target = fitting >= left ? end : from + fitting;
            double span = target - from;
            double e = stepper.step(course.last(), target, null, course.spare());
            if (e <= 1) {
                wish = Math.max(span * controller.grow(e, Esdirk4.ERROR_ORDER, span), span < 0.9 * wanted ? wanted : 0);
                stepper.finish(course.spare());
                course.add();
                accepted++;
                return true;
            }
            reject(e, span);
            if (wanted <= limits.shortest() || !(wish >= limits.shortest())) {
                return false;
            }
        }
    }

    private void reject(double e, double span) {
        rejected++;
        wish = span * (e <= Double.MAX_VALUE ? controller.shrink(e, Esdirk4.ERROR_ORDER) : controller.retreat());
    }

    /** Says that what this part hears has changed from a time on (s). */
    void doubt(double since) {
        doubtful = Math.min(doubtful, since);
    }

    /**
     * The first step that took its inputs for others than they are by now, 0 if none did; nothing is in doubt afterwards.
     *
     * @param window its length (s)
     */
    int wrong(double window) {
        int found = 0;
        for (int k = 1; k < course.count() && found == 0; k++) {
            Taken step = course.step(k);
            if (step.time1 > doubtful && stepper.mistaken(step, window)) {
                found = k;
            }
        }
        doubtful = Double.POSITIVE_INFINITY;
        return found;
    }

    /** Takes step k and all behind it anew, in steps of the same lengths as long as these do; false if it cannot. */
    boolean redo(int k, double end) {
        for (int at = k; at < course.count(); at++) {
            Taken old = course.step(at);
            double e = stepper.step(course.step(at - 1), old.time1, old, course.spare());
            anew++;
            if (!(e <= 1)) {
                reject(e, old.h);
                anew += course.count() - at - 1;
                accepted -= course.count() - at;
                course.cut(at);
                while (!arrived(end)) {
                    if (!advance(end)) {
                        return false;
                    }
                }
                return true;
            }
            stepper.finish(course.spare());
            course.replace(at);
        }
        return true;
    }

    /** When step k begins (s). */
    double since(int k) {
        return course.step(k).time0;
    }

    /** Leaves the window behind. */
    void carry() {
        for (int k = 1; k < course.count(); k++) {
            tolerances.remember(course.step(k));
        }
        course.carry();
    }

    PartNewton newton() {
        return stepper.newton();
    }

    /** Steps that were not given up. */
    long accepted() {
        return accepted;
    }

    /** Steps given up for their error, for lack of convergence, or with the window that they were in. */
    long rejected() {
        return rejected;
    }

    /** Steps taken anew. */
    long anew() {
        return anew;
    }
}
