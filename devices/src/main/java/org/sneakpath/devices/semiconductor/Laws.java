package org.sneakpath.devices.semiconductor;

import java.util.List;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;

/**
 * The equations of a model, branch by branch.
 *
 * @param currents per branch, current (A); for a branch with a rate state the capacitance (F) that multiplies the rate
 * @param charges per branch, charge (C)
 * @param switching where a current or a charge changes form
 */
record Laws(List<Term> currents, List<Term> charges, List<Term> switching) {
    static Equations equations(List<Term> terms, int branches, int parameters) {
        List<Expression> outputs = terms.stream().map(Term::expression).toList();
        return new Equations(outputs, branches, parameters);
    }
}
