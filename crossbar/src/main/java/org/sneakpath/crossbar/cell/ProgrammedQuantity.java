package org.sneakpath.crossbar.cell;

import java.util.List;
import java.util.stream.Stream;
import org.sneakpath.devices.ClosestName;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/** What a program sets of a compact model: one parameter or one state, each cell's its own. */
public sealed interface ProgrammedQuantity {
    /** Where it stands in the order of its kind. */
    int index();

    /**
     * Passes an admissible value through.
     *
     * @throws IllegalArgumentException naming the quantity, the value with its unit and the range
     */
    double require(double value);

    /** Writes its values into a batch, one per instance. */
    void write(double[] values, DeviceBatch batch);

    /** A parameter. */
    record OfParameter(Parameter parameter, int index) implements ProgrammedQuantity {
        @Override
        public double require(double value) {
            return parameter.require(value);
        }

        @Override
        public void write(double[] values, DeviceBatch batch) {
            System.arraycopy(values, 0, batch.p, index * batch.n, batch.n);
        }
    }

    /** A state, which a read holds. */
    record OfState(StateVariable state, int index) implements ProgrammedQuantity {
        @Override
        public double require(double value) {
            return state.require(value);
        }

        @Override
        public void write(double[] values, DeviceBatch batch) {
            System.arraycopy(values, 0, batch.x, index * batch.n, batch.n);
        }
    }

    /**
     * The quantity of that name, which for a parameter may be an alias.
     *
     * @throws IllegalArgumentException with the likely name and all that exist
     */
    static ProgrammedQuantity of(CompactModel model, String name) {
        List<Parameter> parameters = model.parameters();
        for (int k = 0; k < parameters.size(); k++) {
            if (parameters.get(k).isCalled(name)) {
                return new OfParameter(parameters.get(k), k);
            }
        }
        List<StateVariable> states = model.states();
        for (int s = 0; s < states.size(); s++) {
            if (states.get(s).name().equals(name)) {
                return new OfState(states.get(s), s);
            }
        }
        List<String> known = Stream.concat(
                        states.stream().map(StateVariable::name),
                        parameters.stream().map(Parameter::name))
                .toList();
        throw new IllegalArgumentException("model '" + model.name() + "' has no state or parameter '" + name + "'"
                + ClosestName.to(name, known)
                        .map(close -> "; did you mean '" + close + "'?")
                        .orElse(";")
                + " known: " + known);
    }
}
