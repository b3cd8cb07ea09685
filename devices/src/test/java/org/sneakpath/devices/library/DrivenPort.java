package org.sneakpath.devices.library;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Preset;

/**
 * One device with two terminals under a voltage, with any number of states and at most one internal node, whose potential is found
 * by bracketing; the states are integrated by somebody else's Runge–Kutta method.
 */
final class DrivenPort {
    private static final int INNER = 2;

    private final DeviceBatch batch;
    private double inner;

    DrivenPort(Preset preset, double temperature) {
        this(preset.model(), preset.parameters(), temperature);
        double[] x0 = preset.states();
        System.arraycopy(x0, 0, batch.x, 0, x0.length);
    }

    DrivenPort(CompactModel model, double[] parameters, double temperature) {
        if (model.terminals().size() != 2 || model.internalNodes().size() > 1) {
            throw new IllegalArgumentException(model.name());
        }
        batch = new DeviceBatch(model, 1);
        batch.setParameters(parameters);
        batch.temperature[0] = temperature;
        double[] x0 = model.initialStates(parameters, temperature);
        System.arraycopy(x0, 0, batch.x, 0, x0.length);
    }

    /** Sets a parameter. */
    DrivenPort with(String parameter, double value) {
        int index = batch.model.parameterIndex(parameter);
        batch.p[index] = batch.model.parameters().get(index).require(value);
        return this;
    }

    /** Sets the states. */
    DrivenPort at(double... x) {
        System.arraycopy(x, 0, batch.x, 0, x.length);
        return this;
    }

    double[] states() {
        return batch.x.clone();
    }

    /** The current (A) into the first terminal. */
    double current(double volts) {
        solve(volts);
        return into(0);
    }

    /** Potential of the internal node over the second terminal (V). */
    double inner(double volts) {
        solve(volts);
        return inner;
    }

    /** The rates of the states; the batch's own array. */
    double[] rates(double volts) {
        solve(volts);
        batch.model.rates(batch, 0, 1);
        return batch.f;
    }

    /** The states after a voltage that varies in time, to a relative and absolute tolerance per step; bounds are left to the rates. */
    double[] advance(DoubleUnaryOperator volts, double from, double to, double tolerance) {
        FirstOrderDifferentialEquations equations = new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return batch.x.length;
            }

            @Override
            public void computeDerivatives(double t, double[] x, double[] rate) {
                System.arraycopy(x, 0, batch.x, 0, x.length);
                System.arraycopy(rates(volts.applyAsDouble(t)), 0, rate, 0, rate.length);
            }
        };
        double[] x = batch.x.clone();
        double span = to - from;
        new DormandPrince853Integrator(span * 1e-14, span, tolerance, tolerance).integrate(equations, from, x, to, x);
        System.arraycopy(x, 0, batch.x, 0, x.length);
        return x;
    }

    /**
     * The time (s) that a constant voltage takes to carry the only state from where it is to an end: ∫ dx/f, by somebody else's
     * quadrature over the state.
     */
    double timeTo(double end, double volts) {
        double start = batch.x[0];
        double sign = Math.signum(end - start);
        return sign
                * new IterativeLegendreGaussIntegrator(16, 1e-11, 1e-300)
                        .integrate(
                                5_000_000,
                                x -> {
                                    batch.x[0] = x;
                                    return 1 / rates(volts)[0];
                                },
                                Math.min(start, end),
                                Math.max(start, end));
    }

    private void solve(double volts) {
        if (batch.model.internalNodes().isEmpty()) {
            spread(volts, 0);
        } else if (volts == 0) {
            inner = 0;
            spread(0, 0);
        } else {
            inner = new BrentSolver(1e-16, 1e-16, 0)
                    .solve(
                            500,
                            e -> {
                                spread(volts, e);
                                return into(INNER);
                            },
                            Math.min(0, volts),
                            Math.max(0, volts));
            spread(volts, inner);
        }
    }

    /** Gives all branches their voltages and evaluates the currents. */
    private void spread(double volts, double e) {
        double[] potentials = {volts, 0, e};
        for (int b = 0; b < batch.v.length; b++) {
            Branch branch = batch.model.branches().get(b);
            batch.v[b] = potentials[branch.from()] - potentials[branch.to()];
        }
        batch.model.currents(batch, 0, 1);
    }

    /** Current (A) from a node into the device. */
    private double into(int node) {
        double sum = 0;
        for (int b = 0; b < batch.i.length; b++) {
            Branch branch = batch.model.branches().get(b);
            sum += branch.from() == node ? batch.i[b] : branch.to() == node ? -batch.i[b] : 0;
        }
        return sum;
    }

    @Override
    public String toString() {
        return batch.model.name() + " at " + Arrays.toString(batch.x);
    }
}
