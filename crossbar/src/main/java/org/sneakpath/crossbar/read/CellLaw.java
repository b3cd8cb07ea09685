package org.sneakpath.crossbar.read;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.ClosestName;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/** Currents of all cells of an array through one compact model whose parameter or state q is programmed, each cell's its own. */
public final class CellLaw {
    private final DeviceBatch batch;
    private final Quantity programmed;
    private final double[] slopesByProgrammed;

    /** What is programmed: a parameter or a state of a model. */
    public sealed interface Quantity {
        /** Where it stands in the order of its kind. */
        int index();

        /**
         * Passes an admissible value through.
         *
         * @throws IllegalArgumentException naming the quantity, the value with its unit and the range
         */
        double require(double value);

        /** A parameter. */
        record OfParameter(Parameter parameter, int index) implements Quantity {
            @Override
            public double require(double value) {
                return parameter.require(value);
            }
        }

        /** A state, which a read holds. */
        record OfState(StateVariable state, int index) implements Quantity {
            @Override
            public double require(double value) {
                return state.require(value);
            }
        }

        /**
         * The quantity of that name, which for a parameter may be an alias.
         *
         * @throws IllegalArgumentException with the likely name and all that exist
         */
        static Quantity of(CompactModel model, String name) {
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

    /**
     * @param parameters of the model; that of q is replaced by each cell's
     * @param states of the model; likewise
     * @param programmed q
     * @param cells number of cells
     */
    public CellLaw(CompactModel model, double[] parameters, double[] states, Quantity programmed, int cells) {
        requireReadable(model);
        this.programmed = programmed;
        batch = new DeviceBatch(model, cells);
        batch.setParameters(parameters);
        for (int s = 0; s < states.length; s++) {
            Arrays.fill(batch.x, s * cells, (s + 1) * cells, states[s]);
        }
        slopesByProgrammed = new double[cells];
    }

    /**
     * Passes a model that a cell can be.
     *
     * @throws IllegalArgumentException if it is not two terminals with one branch from the first to the second, or has a state
     *     that is the rate of a voltage, which vanishes when nothing moves
     */
    public static void requireReadable(CompactModel model) {
        List<Branch> branches = model.branches();
        boolean fits = model.terminals().size() == 2
                && model.internalNodes().isEmpty()
                && branches.size() == 1
                && branches.get(0).from() == 0
                && branches.get(0).to() == 1;
        if (!fits) {
            throw new IllegalArgumentException(
                    "a cell needs a model with two terminals and one branch from the first to"
                            + " the second; '" + model.name() + "' has terminals " + model.terminals()
                            + ", internal nodes "
                            + model.internalNodes().stream()
                                    .map(InternalNode::name)
                                    .toList() + " and branches " + branches);
        }
        for (int s = 0; s < model.states().size(); s++) {
            if (model.differentiated(s) >= 0) {
                throw new IllegalArgumentException("a read holds the states of a cell, but state '"
                        + model.states().get(s).name() + "' of model '" + model.name() + "' is the rate of a voltage");
            }
        }
    }

    void program(double[] values) {
        double[] target = programmed instanceof Quantity.OfState ? batch.x : batch.p;
        System.arraycopy(values, 0, target, programmed.index() * batch.n, batch.n);
    }

    /** Writes currents (A) and slopes (S) at these cell voltages (V). */
    void evaluate(double[] drops, double[] currents, double[] slopes) {
        System.arraycopy(drops, 0, batch.v, 0, batch.n);
        batch.model.currents(batch, 0, batch.n);
        System.arraycopy(batch.i, 0, currents, 0, batch.n);
        System.arraycopy(batch.didv, 0, slopes, 0, batch.n);
    }

    /** ∂current/∂q of each cell (A per unit of q) at these cell voltages (V); live. */
    double[] byProgrammed(double[] drops) {
        System.arraycopy(drops, 0, batch.v, 0, batch.n);
        double[] partials = programmed instanceof Quantity.OfState ? byState() : byParameter();
        System.arraycopy(partials, programmed.index() * batch.n, slopesByProgrammed, 0, batch.n);
        return slopesByProgrammed;
    }

    private double[] byState() {
        batch.model.currents(batch, 0, batch.n);
        return batch.didx;
    }

    private double[] byParameter() {
        batch.model.currentsByParameter(batch, 0, batch.n);
        return batch.didp();
    }
}
