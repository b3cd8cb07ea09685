package org.sneakpath.devices.compiled;

import java.util.List;
import java.util.function.Supplier;
import org.sneakpath.devices.equation.BatchKernel;
import org.sneakpath.devices.equation.BatchPlace;
import org.sneakpath.devices.equation.BatchQuantity;
import org.sneakpath.devices.equation.BatchResult;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Kernel;

/** How expressions become numbers. Both ways give the same bits. */
enum Evaluation {
    COMPILED,
    INTERPRETED;

    BatchKernel kernel(List<BatchPlace> controls, Supplier<List<BatchResult>> results) {
        return this == COMPILED ? BatchKernel.compiled(controls, results) : BatchKernel.interpreted(controls, results);
    }

    BatchQuantity quantity(List<BatchPlace> controls, Expression expression) {
        return this == COMPILED
                ? BatchQuantity.compiled(controls, expression)
                : BatchQuantity.interpreted(controls, expression);
    }

    Kernel kernel(Equations equations) {
        return this == COMPILED ? equations.compile() : equations.interpret();
    }
}
