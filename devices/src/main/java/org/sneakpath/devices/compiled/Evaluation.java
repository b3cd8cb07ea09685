package org.sneakpath.devices.compiled;

import java.util.List;
import java.util.function.Supplier;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
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

    BatchKernel kernel(Derivations d, Supplier<List<BatchResult>> results) {
        List<Interval> ranges =
                d.model.parameters().stream().map(Parameter::range).toList();
        return this == COMPILED
                ? BatchKernel.compiled(d.controls, ranges, results)
                : BatchKernel.interpreted(d.controls, ranges, results);
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
