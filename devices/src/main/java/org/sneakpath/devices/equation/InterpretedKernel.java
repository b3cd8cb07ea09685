package org.sneakpath.devices.equation;

import java.util.List;

/** The slow twin: walks the graph for every instance. One allocation a call, of 8 bytes a node. */
final class InterpretedKernel implements Kernel {
    private final Equations equations;

    InterpretedKernel(Equations equations) {
        this.equations = equations;
    }

    @Override
    public void values(double[] u, double[] p, double time, double[] y, int n, int from, int to) {
        run(Task.VALUES, u, p, time, y, y, n, from, to);
    }

    @Override
    public void valuesAndPartials(
            double[] u, double[] p, double time, double[] y, double[] dydu, int n, int from, int to) {
        run(Task.VALUES_AND_PARTIALS, u, p, time, y, dydu, n, from, to);
    }

    @Override
    public void parameterPartials(double[] u, double[] p, double time, double[] dydp, int n, int from, int to) {
        run(Task.PARAMETER_PARTIALS, u, p, time, dydp, dydp, n, from, to);
    }

    @Override
    public void timePartials(double[] u, double[] p, double time, double[] dydt, int n, int from, int to) {
        run(Task.TIME_PARTIALS, u, p, time, dydt, dydt, n, from, to);
    }

    @Override
    public void switching(double[] u, double[] p, double time, double[] g, int n, int from, int to) {
        run(Task.SWITCHING, u, p, time, g, g, n, from, to);
    }

    private void run(Task task, double[] u, double[] p, double time, double[] y, double[] d, int n, int from, int to) {
        List<Assignment> assignments = equations.assignments(task);
        Interpreter interpreter = equations.interpreter(task);
        double[] values = new double[interpreter.size()];
        for (int i = from; i < to; i++) {
            interpreter.evaluate(u, p, time, n, i, values);
            for (int k = 0; k < assignments.size(); k++) {
                Assignment a = assignments.get(k);
                (a.partial() ? d : y)[a.row() * n + i] = values[interpreter.root(k)];
            }
        }
    }
}
