package org.sneakpath.crossbar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.ProgrammedQuantity;
import org.sneakpath.crossbar.cell.TwoTerminalModels;
import org.sneakpath.devices.CompactModel;

/** What stands at each crossing of a word line and a bit line, as seen by a read. */
public sealed interface Cell permits Cell.Ohmic, Cell.Sinh, Cell.Device, SelectorCell, TransistorCell {
    /** A conductance: i = G·v. */
    static Cell ohmic() {
        return new Ohmic();
    }

    /** A tunnelling-like conductance of growing slope: i = G·v0·sinh(v / v0), with v0 in (V). */
    static Cell sinh(double v0) {
        return new Sinh(v0);
    }

    /** A compact model with its default parameters and its states as fabricated; see {@link Device}. */
    static Device device(CompactModel model, String programmed) {
        return device(model, programmed, Map.of(), Map.of());
    }

    /**
     * A compact model; see {@link Device}.
     *
     * @param programmed the parameter or state that a program sets
     * @param parameters values by name; defaults that follow from others follow these
     * @param states values by name; others are as fabricated
     */
    static Device device(
            CompactModel model, String programmed, Map<String, Double> parameters, Map<String, Double> states) {
        Component component = Component.of(model, parameters, states);
        return new Device(model, programmed, component.parameters(), component.states());
    }

    /** The device of which a program sets a parameter or a state; empty where it sets a conductance. */
    default Optional<Device> programmedDevice() {
        return Optional.empty();
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
     * states are held, unless they settle, and charges are left out. All cells share the other parameters and states; these do
     * not follow q. Internal nodes of the model are solved for in every cell.
     *
     * @param model two terminals, the first of them at the word line; see {@link TwoTerminalModels#requireReadable}
     * @param programmed name of q
     * @param parameters one per parameter of the model, in its order, inside their ranges; that of q is replaced
     * @param states one per state of the model, in its order, inside their bounds; that of q is replaced
     * @param settles whether a read waits until the states other than q have come to rest
     */
    record Device(CompactModel model, String programmed, List<Double> parameters, List<Double> states, boolean settles)
            implements Cell {
        public Device {
            TwoTerminalModels.requireReadable(model);
            Component component = new Component(model, parameters, states);
            parameters = component.parameters();
            states = component.states();
            ProgrammedQuantity.of(model, programmed);
        }

        /** A device whose states are held. */
        public Device(CompactModel model, String programmed, List<Double> parameters, List<Double> states) {
            this(model, programmed, parameters, states, false);
        }

        /** This device, its states settling. */
        public Device settling() {
            return new Device(model, programmed, parameters, states, true);
        }

        /** Which of the model's quantities q is. */
        public ProgrammedQuantity quantity() {
            return ProgrammedQuantity.of(model, programmed);
        }

        /** The model and its numbers. */
        public Component component() {
            return new Component(model, parameters, states, settles);
        }

        @Override
        public Optional<Device> programmedDevice() {
            return Optional.of(this);
        }

        @Override
        public String toString() {
            return component() + " by " + programmed;
        }
    }
}
