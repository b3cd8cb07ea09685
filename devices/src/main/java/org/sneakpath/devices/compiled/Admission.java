package org.sneakpath.devices.compiled;

import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Time;

/** Refuses equations of quantities that they may not have. */
final class Admission {
    private final ModelEquations model;

    private Admission(ModelEquations model) {
        this.model = model;
    }

    /** @throws IllegalArgumentException naming the model, the equation and what is wrong in it */
    static void check(ModelEquations model) {
        Admission admission = new Admission(model);
        int states = model.branches().size();
        int temperature = states + model.states().size();
        admission.nodes();
        admission.controls("current of branch", model.currents(), 0, temperature);
        admission.controls("charge of branch", model.charges(), 0, temperature);
        admission.controls("rate of state", model.rates(), 0, temperature);
        List<Expression> amplitudes =
                model.stateNoise().stream().map(StateNoise::amplitude).toList();
        admission.controls("amplitude of state noise", amplitudes, 0, temperature);
        admission.controls("noise of branch", model.noise(), 0, temperature + 1);
        admission.controls("initial value of state", model.initialStates(), temperature, temperature);
        admission.controls("step bound", List.of(model.stepBound()), 0, temperature);
    }

    private void nodes() {
        int nodes = model.terminals().size() + model.internalNodes().size();
        for (Branch branch : model.branches()) {
            if (branch.from() >= nodes || branch.to() >= nodes) {
                throw new IllegalArgumentException("model '" + model.name() + "': branch '" + branch.name()
                        + "' joins nodes " + branch.from() + " and " + branch.to() + "; there are " + nodes
                        + " terminals and internal nodes, counted from 0");
            }
        }
    }

    private void controls(String what, List<Expression> expressions, int first, int last) {
        for (int k = 0; k < expressions.size(); k++) {
            for (Expression node : expressions.get(k).nodes()) {
                boolean wrong = node instanceof Time
                        || (node instanceof Control c && (c.index() < first || c.index() > last))
                        || (node instanceof ParameterValue p
                                && p.index() >= model.parameters().size());
                if (wrong) {
                    throw new IllegalArgumentException("model '" + model.name() + "': the " + what + " " + k
                            + " may not depend on " + node + "; u" + first + " to u" + last + " and "
                            + model.parameters().size() + " parameters, counted from 0, may be in it");
                }
            }
        }
    }
}
