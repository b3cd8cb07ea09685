package org.sneakpath.devices.library;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/** One two-terminal device with one state under a given voltage, integrated by somebody else's Runge–Kutta method. */
final class DrivenDevice {
    private final DeviceBatch batch;
    private final DoubleUnaryOperator voltage;
    private double time;

    DrivenDevice(CompactModel model, double[] parameters, double x0, DoubleUnaryOperator voltage) {
        this.batch = new DeviceBatch(model, 1);
        this.voltage = voltage;
        batch.setParameters(parameters);
        batch.x[0] = x0;
    }

    /** The state at a later time (s), to a relative and absolute 1e-10 per step. */
    double advanceTo(double end) {
        FirstOrderDifferentialEquations equation = new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public void computeDerivatives(double t, double[] x, double[] rate) {
                batch.v[0] = voltage.applyAsDouble(t);
                batch.x[0] = x[0];
                batch.model.rates(batch, 0, 1);
                rate[0] = batch.f[0];
            }
        };
        double[] x = {batch.x[0]};
        double span = end - time;
        new DormandPrince853Integrator(span * 1e-12, span, 1e-10, 1e-10).integrate(equation, time, x, end, x);
        batch.x[0] = x[0];
        time = end;
        return x[0];
    }

    /** The current (A) at the time reached. */
    double current() {
        batch.v[0] = voltage.applyAsDouble(time);
        batch.model.currents(batch, 0, 1);
        return batch.i[0];
    }
}
