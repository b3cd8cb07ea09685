package org.sneakpath.crossbar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sneakpath.crossbar.read.CellLaw;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/** What stands at each crossing of a word line and a bit line, as seen by a read. */
public sealed interface Cell permits Cell.Ohmic, Cell.Sinh, Cell.Device {
    /** A conductance: i = G·v. */
    static Cell ohmic() {
        return new Ohmic();
    }

    /** A tunnelling-like conductance of growing slope: i = G·v0·sinh(v / v0), with v0 in (V). */
    static Cell sinh(double v0) {
        return new Sinh(v0);
    }

    /** A compact model with its default parameters and its states as fabricated; see {@link Device}. */
    static Cell device(CompactModel model, String programmed) {
        return device(model, programmed, Map.of(), Map.of());
    }

    /**
     * A compact model; see {@link Device}.
     *
     * @param programmed the parameter or state that a program sets
     * @param parameters values by name; defaults that follow from others follow these
     * @param states values by name; others are as fabricated
     */
    static Cell device(
            CompactModel model, String programmed, Map<String, Double> parameters, Map<String, Double> states) {
        return Device.of(model, programmed, parameters, states);
    }

    /** i = G·v. */
    record Ohmic() implements Cell {}

    /**
     * i = G·v0·sinh(v / v0); G is the slope at v = 0.
     *
     * @param v0 voltage scale of the bend (V), positive
     */
    record Sinh(double v0) implements Cell {
        public Sinh {
            if (!(v0 > 0 && v0 < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("sinh cell: v0 = " + v0 + " V is outside (0, Infinity)");
            }
        }
    }

    /**
     * i(v; q) of a compact model at rest, q being one of its parameters or states. A read moves no state and charges nothing:
     * states are held, charges are left out. All cells share the other parameters and states; these do not follow q.
     *
     * @param model two terminals and one branch from the first to the second, which is from word to bit line
     * @param programmed name of q
     * @param parameters one per parameter of the model, in its order, inside their ranges; that of q is replaced
     * @param states one per state of the model, in its order, inside their bounds; that of q is replaced
     */
    record Device(CompactModel model, String programmed, List<Double> parameters, List<Double> states) implements Cell {
        public Device {
            parameters = List.copyOf(parameters);
            states = List.copyOf(states);
            CellLaw.requireReadable(model);
            requireCount(model, "parameters", model.parameters().size(), parameters.size());
            requireCount(model, "states", model.states().size(), states.size());
            for (int k = 0; k < parameters.size(); k++) {
                model.parameters().get(k).require(parameters.get(k));
            }
            for (int s = 0; s < states.size(); s++) {
                model.states().get(s).require(states.get(s));
            }
            CellLaw.Quantity.of(model, programmed);
        }

        private static Device of(
                CompactModel model, String programmed, Map<String, Double> parameters, Map<String, Double> states) {
            Map<Integer, Double> given = new TreeMap<>();
            parameters.forEach((name, value) -> given.put(model.parameterIndex(name), value));
            double[] p = model.parameters(given);
            double[] x = model.initialStates(p, DeviceBatch.NOMINAL_TEMPERATURE);
            states.forEach((name, value) -> x[model.stateIndex(name)] = value);
            return new Device(model, programmed, boxed(p), boxed(x));
        }

        private static List<Double> boxed(double[] values) {
            return Arrays.stream(values).boxed().toList();
        }

        private static void requireCount(CompactModel model, String what, int expected, int actual) {
            if (expected != actual) {
                throw new IllegalArgumentException(
                        "a cell of model '" + model.name() + "' takes " + expected + " " + what + ", not " + actual);
            }
        }

        /** Which of the model's quantities q is. */
        CellLaw.Quantity quantity() {
            return CellLaw.Quantity.of(model, programmed);
        }

        @Override
        public String toString() {
            return model.name() + " by " + programmed;
        }
    }
}
