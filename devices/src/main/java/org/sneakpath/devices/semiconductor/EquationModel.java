package org.sneakpath.devices.semiconductor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.DescribedModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.equation.Kernel;

/**
 * A compact model whose equations are given as expressions; their partial derivatives follow by themselves.
 *
 * <p>A branch may, beside a current and a charge, have a capacitance that is the derivative of no charge: its current is
 * C(v)·x, where the state x is the rate of the branch voltage (V/s), see {@link #differentiated}.
 *
 * <p>Instances are evaluated in runs of equal temperature, one call of a kernel a run. Kernels are made when first used.
 */
abstract class EquationModel extends DescribedModel {
    /** Error of a rate that an integration may leave (V/s): any; rates follow from voltages, which have their own. */
    private static final double RATE_TOLERANCE = 1e30;

    private final int[] rateBranches;
    private final Constants constants;
    private volatile @Nullable Kernels kernels;

    /**
     * @param rateBranches indices of the branches with a capacitance C(v)·x; state s is the rate of the voltage of branch
     *     {@code rateBranches[s]}
     */
    EquationModel(
            String name,
            List<String> terminals,
            List<Branch> branches,
            List<Parameter> parameters,
            int[] rateBranches,
            List<String> switchingFunctions,
            Constants constants) {
        super(name, terminals, branches, parameters, rates(branches, rateBranches), switchingFunctions);
        this.rateBranches = rateBranches.clone();
        this.constants = constants;
    }

    private static List<StateVariable> rates(List<Branch> branches, int[] rateBranches) {
        List<StateVariable> rates = new ArrayList<>();
        for (int b : rateBranches) {
            rates.add(new StateVariable(
                    "d" + branches.get(b).name(),
                    "V/s",
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    0,
                    RATE_TOLERANCE,
                    "rate of the voltage of branch " + branches.get(b).name()));
        }
        return List.copyOf(rates);
    }

    /** The equations; called twice, with and without shortcuts. */
    abstract Laws laws(Symbols symbols);

    @Override
    public final boolean ratesAffineInStates() {
        return true;
    }

    @Override
    public final int differentiated(int state) {
        return rateBranches[state];
    }

    @Override
    public final void currents(DeviceBatch batch, int from, int to) {
        Kernels k = kernels();
        int n = batch.n;
        for (int a = from, b; a < to; a = b) {
            b = endOfRun(batch.temperature, a, to);
            double t = batch.temperature[a];
            k.currents.valuesAndPartials(batch.v, batch.p, t, batch.i, batch.didv, n, a, b);
            k.charges.valuesAndPartials(batch.v, batch.p, t, batch.q, batch.dqdv, n, a, b);
        }
        for (int s = 0; s < rateBranches.length; s++) {
            multiplyByRate(batch, s, from, to);
        }
    }

    /** Makes a capacitance and its partials a current C x: ∂i/∂v = x ∂C/∂v, ∂i/∂x = C. */
    private void multiplyByRate(DeviceBatch batch, int s, int from, int to) {
        int n = batch.n;
        int branch = rateBranches[s];
        int width = branches().size();
        for (int k = from; k < to; k++) {
            double x = batch.x[s * n + k];
            double c = batch.i[branch * n + k];
            batch.i[branch * n + k] = c * x;
            batch.didx[(branch * rateBranches.length + s) * n + k] = c;
            for (int d = 0; d < width; d++) {
                batch.didv[(branch * width + d) * n + k] *= x;
            }
        }
    }

    /** The rate of a rate state is itself: f = x. */
    @Override
    public final void rates(DeviceBatch batch, int from, int to) {
        int n = batch.n;
        for (int s = 0; s < rateBranches.length; s++) {
            for (int k = from; k < to; k++) {
                batch.f[s * n + k] = batch.x[s * n + k];
                batch.dfdx[(s * rateBranches.length + s) * n + k] = 1;
            }
        }
    }

    @Override
    public final void currentsByParameter(DeviceBatch batch, int from, int to) {
        Kernels k = kernels();
        int n = batch.n;
        double[] didp = batch.didp();
        for (int a = from, b; a < to; a = b) {
            b = endOfRun(batch.temperature, a, to);
            double t = batch.temperature[a];
            k.currentsByParameter.parameterPartials(batch.v, batch.p, t, batch.didp(), n, a, b);
            k.chargesByParameter.parameterPartials(batch.v, batch.p, t, batch.dqdp(), n, a, b);
        }
        for (int s = 0; s < rateBranches.length; s++) {
            int first = rateBranches[s] * parameters().size();
            for (int row = first; row < first + parameters().size(); row++) {
                for (int i = from; i < to; i++) {
                    didp[row * n + i] *= batch.x[s * n + i];
                }
            }
        }
    }

    @Override
    public final void ratesByParameter(DeviceBatch batch, int from, int to) {}

    @Override
    public final void switching(DeviceBatch batch, int from, int to) {
        Kernels k = kernels();
        for (int a = from, b; a < to; a = b) {
            b = endOfRun(batch.temperature, a, to);
            k.switching.values(batch.v, batch.p, batch.temperature[a], batch.switching(), batch.n, a, b);
        }
    }

    /** The parameter of that name of an instance. */
    final double parameter(DeviceBatch batch, int index, int instance) {
        return batch.p[index * batch.n + instance];
    }

    /** k T/q (V). */
    final double thermalVoltage(DeviceBatch batch, int instance) {
        return constants.voltsPerKelvin() * batch.temperature[instance];
    }

    final Constants constants() {
        return constants;
    }

    private static int endOfRun(double[] temperature, int start, int to) {
        int end = start + 1;
        while (end < to && temperature[end] == temperature[start]) {
            end++;
        }
        return end;
    }

    private Kernels kernels() {
        Kernels known = kernels;
        if (known == null) {
            known = new Kernels(this);
            kernels = known;
        }
        return known;
    }

    /** Compiled equations: with shortcuts for values and partials by voltage, without for partials by parameter. */
    private static final class Kernels {
        final Kernel currents;
        final Kernel charges;
        final Kernel switching;
        final Kernel currentsByParameter;
        final Kernel chargesByParameter;

        Kernels(EquationModel model) {
            int branches = model.branches().size();
            int parameters = model.parameters().size();
            Laws fast = model.laws(new Symbols(model, model.constants, true));
            Laws plain = model.laws(new Symbols(model, model.constants, false));
            currents = Laws.equations(fast.currents(), branches, parameters).compile();
            charges = Laws.equations(fast.charges(), branches, parameters).compile();
            switching = Laws.equations(fast.switching(), branches, parameters).compile();
            currentsByParameter =
                    Laws.equations(plain.currents(), branches, parameters).compile();
            chargesByParameter =
                    Laws.equations(plain.charges(), branches, parameters).compile();
        }
    }
}
