package org.sneakpath.devices.equation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A kernel of one {@link Loop} a task, each made when it is first asked for: who takes no gradient pays for none. */
final class LoopKernel implements Kernel {
    private final Lazy values;
    private final Lazy valuesAndPartials;
    private final Lazy parameterPartials;
    private final Lazy timePartials;
    private final Lazy switching;

    LoopKernel(Equations equations, Function<List<Assignment>, Loop> make) {
        values = new Lazy(() -> make.apply(equations.assignments(Task.VALUES)));
        valuesAndPartials = new Lazy(() -> make.apply(equations.assignments(Task.VALUES_AND_PARTIALS)));
        parameterPartials = new Lazy(() -> make.apply(equations.assignments(Task.PARAMETER_PARTIALS)));
        timePartials = new Lazy(() -> make.apply(equations.assignments(Task.TIME_PARTIALS)));
        switching = new Lazy(() -> make.apply(equations.assignments(Task.SWITCHING)));
    }

    private static final class Lazy {
        private final Supplier<Loop> make;
        private volatile @Nullable Loop loop;

        Lazy(Supplier<Loop> make) {
            this.make = make;
        }

        Loop get() {
            Loop known = loop;
            return known != null ? known : create();
        }

        private synchronized Loop create() {
            Loop known = loop;
            if (known == null) {
                known = make.get();
                loop = known;
            }
            return known;
        }
    }

    @Override
    public void values(double[] u, double[] p, double time, double[] y, int n, int from, int to) {
        values.get().run(u, p, time, y, y, n, from, to);
    }

    @Override
    public void valuesAndPartials(
            double[] u, double[] p, double time, double[] y, double[] dydu, int n, int from, int to) {
        valuesAndPartials.get().run(u, p, time, y, dydu, n, from, to);
    }

    @Override
    public void parameterPartials(double[] u, double[] p, double time, double[] dydp, int n, int from, int to) {
        parameterPartials.get().run(u, p, time, dydp, dydp, n, from, to);
    }

    @Override
    public void timePartials(double[] u, double[] p, double time, double[] dydt, int n, int from, int to) {
        timePartials.get().run(u, p, time, dydt, dydt, n, from, to);
    }

    @Override
    public void switching(double[] u, double[] p, double time, double[] g, int n, int from, int to) {
        switching.get().run(u, p, time, g, g, n, from, to);
    }
}
