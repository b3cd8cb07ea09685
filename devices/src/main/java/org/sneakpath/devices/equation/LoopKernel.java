package org.sneakpath.devices.equation;

import java.util.List;
import java.util.function.Function;

/** A kernel of one {@link Loop} a task, each made when it is first asked for: who takes no gradient pays for none. */
final class LoopKernel implements Kernel {
    private final Lazy<Program<Loop>> values;
    private final Lazy<Program<Loop>> valuesAndPartials;
    private final Lazy<Program<Loop>> parameterPartials;
    private final Lazy<Program<Loop>> timePartials;
    private final Lazy<Program<Loop>> switching;

    LoopKernel(Equations equations, Function<List<Assignment>, Program<Loop>> make) {
        values = new Lazy<>(() -> make.apply(equations.assignments(Task.VALUES)));
        valuesAndPartials = new Lazy<>(() -> make.apply(equations.assignments(Task.VALUES_AND_PARTIALS)));
        parameterPartials = new Lazy<>(() -> make.apply(equations.assignments(Task.PARAMETER_PARTIALS)));
        timePartials = new Lazy<>(() -> make.apply(equations.assignments(Task.TIME_PARTIALS)));
        switching = new Lazy<>(() -> make.apply(equations.assignments(Task.SWITCHING)));
    }

    @Override
    public void values(double[] u, double[] p, double time, double[] y, int n, int from, int to) {
        Program<Loop> program = values.get();
        program.loop().run(u, p, time, y, y, n, from, to, program.scratch());
    }

    @Override
    public void valuesAndPartials(
            double[] u, double[] p, double time, double[] y, double[] dydu, int n, int from, int to) {
        Program<Loop> program = valuesAndPartials.get();
        program.loop().run(u, p, time, y, dydu, n, from, to, program.scratch());
    }

    @Override
    public void parameterPartials(double[] u, double[] p, double time, double[] dydp, int n, int from, int to) {
        Program<Loop> program = parameterPartials.get();
        program.loop().run(u, p, time, dydp, dydp, n, from, to, program.scratch());
    }

    @Override
    public void timePartials(double[] u, double[] p, double time, double[] dydt, int n, int from, int to) {
        Program<Loop> program = timePartials.get();
        program.loop().run(u, p, time, dydt, dydt, n, from, to, program.scratch());
    }

    @Override
    public void switching(double[] u, double[] p, double time, double[] g, int n, int from, int to) {
        Program<Loop> program = switching.get();
        program.loop().run(u, p, time, g, g, n, from, to, program.scratch());
    }
}
