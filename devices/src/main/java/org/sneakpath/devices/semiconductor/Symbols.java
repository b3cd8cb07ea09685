package org.sneakpath.devices.semiconductor;

import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Time;

/**
 * What the equations of a model are written in: its branch voltages, its parameters, and the temperature. Temperature takes
 * the place that {@link Time} has in an expression, a number common to all instances of one evaluation.
 */
final class Symbols {
    private final CompactModel model;
    private final boolean shortcuts;
    private final Constants constants;

    /** @param shortcuts whether terms that add nothing at the present parameter values may be skipped */
    Symbols(CompactModel model, Constants constants, boolean shortcuts) {
        this.model = model;
        this.constants = constants;
        this.shortcuts = shortcuts;
    }

    Constants constants() {
        return constants;
    }

    /** Voltage of a branch (V). */
    Term v(int branch) {
        return new Term(new Control(branch));
    }

    /** The parameter of that name. */
    Term p(String name) {
        return new Term(new ParameterValue(model.parameterIndex(name)));
    }

    /** Temperature of the device (K). */
    Term temperature() {
        return new Term(new Time());
    }

    /**
     * {@code value}, or {@code same} where the condition on parameters or temperature says that both are equal and
     * {@code same} is cheaper. Their derivatives by parameters differ, so that equations for those take no shortcut.
     */
    Term shortcut(Term condition, Term same, Term value) {
        return shortcuts ? Term.when(condition, same, value) : value;
    }

    /** {@code value}, which is zero wherever {@code factor} is. */
    Term scaledBy(Term factor, Term value) {
        return shortcut(factor.is(Term.ZERO), Term.ZERO, value);
    }
}
