package org.sneakpath.circuit.multirate;

/** What parts hear of each other, read off the others' courses. */
final class Inputs {
    private final Course[] courses;

    Inputs(Course[] courses) {
        this.courses = courses;
    }

    /** The unknown that an input hears, at a time (V). */
    double value(Input input, double time) {
        Course course = courses[input.part];
        int k = course.find(time, input.cursor);
        input.cursor = k;
        return course.step(k).value(input.unknown, time);
    }

    /** Writes what all inputs of a part bring at a time into point i of a step. */
    void write(Part part, double time, Taken step, int i) {
        Input[] all = part.inputs;
        int at = i * all.length;
        for (int k = 0; k < all.length; k++) {
            double w = value(all[k], time);
            step.charges[at + k] = -all[k].farad * w;
            step.currents[at + k] = -all[k].siemens * w;
        }
    }
}
