package org.sneakpath.devices.compiled;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DescribedModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.equation.BatchKernel;
import org.sneakpath.devices.equation.BatchQuantity;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Kernel;

/**
 * A compact model made from equations: partial derivatives follow by symbolic differentiation, everything is evaluated by
 * bytecode in the arrays of a {@link DeviceBatch}.
 *
 * <p>Bytecode is made a task (currents, rates, partials by parameter, switching functions, noise, step bound) when that task
 * is first asked for. After that nothing is allocated, but some kB once per thread for a model too large for one method.
 *
 * <p>The default of a parameter is what {@link ModelEquations#defaults} says, given all others; the initial value of a state
 * what {@link ModelEquations#initialStates} says at the defaults and at nominal temperature. They take the place of the numbers
 * in {@link ModelEquations#parameters} and {@link ModelEquations#states}, and must lie within the bounds given there.
 *
 * <p>Switching functions are those conditions, signs, steps and roundings in currents, charges and rates that voltages or
 * states can move. The kinks of |a|, minima and maxima are none: what is clamped would rest on them.
 *
 * <p>A parameter whose range excludes 0 is taken to be of magnitude 1e-100 at least, which is far below any quantity in SI units.
 *
 * <p>Nothing is clamped here. Where a Newton iterate has carried a state beyond its bounds the equations are evaluated at that
 * state, and to be finite there is their author's business: {@code min(max(x, 0), 1)} in place of x under a root or a power.
 * Exponentials and quotients stay finite by themselves, see the package of the equations.
 */
public final class CompiledModel extends DescribedModel {
    private final Derivations derivations;
    private final BatchKernel currents;
    private final BatchKernel rates;
    private final BatchKernel currentsByParameter;
    private final BatchKernel ratesByParameter;
    private final BatchKernel switching;
    private final BatchKernel noise;
    private final @Nullable BatchQuantity stepBound;
    private final Kernel initialStates;
    private final boolean storesCharge;
    private final Evaluation evaluation;
    private @Nullable CompactModel noisy;
    private @Nullable CompactModel inParallel;
    // found when first asked for, since it takes derivatives; a race finds the same twice
    private volatile @Nullable Boolean currentsAffine;
    private volatile @Nullable Boolean ratesAffine;

    /**
     * A model of these equations.
     *
     * @throws IllegalArgumentException when an equation depends on what it may not have, defaults depend on each other in a
     *     circle, or a default or initial value is outside its bounds
     */
    public CompiledModel(ModelEquations equations) {
        this(new Derivations(equations), Evaluation.COMPILED);
    }

    private CompiledModel(Derivations d, Evaluation evaluation) {
        super(
                d.model.name(),
                d.model.terminals(),
                d.model.internalNodes(),
                d.model.branches(),
                d.defaults.resolved(),
                d.resolvedStates(),
                SwitchingNames.of(d));
        derivations = d;
        this.evaluation = evaluation;
        currents = evaluation.kernel(d, d::currentResults);
        rates = evaluation.kernel(d, d::rateResults);
        currentsByParameter = evaluation.kernel(d, d::currentParameterResults);
        ratesByParameter = evaluation.kernel(d, d::rateParameterResults);
        switching = evaluation.kernel(d, d::switchingResults);
        noise = evaluation.kernel(d, d::noiseResults);
        stepBound = d.model.stepBound().equals(ModelEquations.unbounded())
                ? null
                : evaluation.quantity(d.stepControls(), d.stepBound());
        initialStates = evaluation.kernel(d.initialStates);
        storesCharge = d.storesCharge();
    }

    /** The same model evaluated by walking the expressions: the slow twin, equal bit by bit. */
    public CompactModel interpreted() {
        return new CompiledModel(derivations, Evaluation.INTERPRETED);
    }

    @Override
    public synchronized Optional<CompactModel> noisy() {
        if (noisy == null && !derivations.model.stateNoise().isEmpty()) {
            noisy = new CompiledModel(new Derivations(NoisyRates.of(derivations.model)), evaluation);
        }
        return Optional.ofNullable(noisy);
    }

    @Override
    public synchronized Optional<CompactModel> inParallel() {
        if (inParallel == null
                && derivations.model.parameters().stream()
                        .noneMatch(parameter -> parameter.name().equalsIgnoreCase("m"))) {
            inParallel = new CompiledModel(new Derivations(InParallel.of(derivations.model)), evaluation);
        }
        return Optional.ofNullable(inParallel);
    }

    /** What it is made from. */
    public ModelEquations equations() {
        return derivations.model;
    }

    /** Currents of all branches, then their charges, over the controlling quantities of {@link ModelEquations}. */
    public Equations currentEquations() {
        return derivations.currents;
    }

    /** Rates of all states, over the same quantities. */
    public Equations rateEquations() {
        return derivations.rates;
    }

    @Override
    public boolean storesCharge() {
        return storesCharge;
    }

    @Override
    public boolean storesCharge(int branch) {
        return derivations.storesCharge(branch);
    }

    @Override
    public boolean conducts(int branch) {
        return derivations.conducts(branch);
    }

    @Override
    public boolean currentsAffineInVoltages() {
        Boolean known = currentsAffine;
        if (known == null) {
            known = derivations.currentsAffineInVoltages();
            currentsAffine = known;
        }
        return known;
    }

    @Override
    public boolean ratesAffineInStates() {
        Boolean known = ratesAffine;
        if (known == null) {
            known = derivations.ratesAffineInStates();
            ratesAffine = known;
        }
        return known;
    }

    @Override
    public void currents(DeviceBatch batch, int from, int to) {
        currents.run(batch, 0, from, to);
    }

    @Override
    public void rates(DeviceBatch batch, int from, int to) {
        rates.run(batch, 0, from, to);
    }

    @Override
    public void currentsByParameter(DeviceBatch batch, int from, int to) {
        currentsByParameter.run(batch, 0, from, to);
    }

    @Override
    public void ratesByParameter(DeviceBatch batch, int from, int to) {
        ratesByParameter.run(batch, 0, from, to);
    }

    @Override
    public void switching(DeviceBatch batch, int from, int to) {
        switching.run(batch, 0, from, to);
    }

    @Override
    public void noise(DeviceBatch batch, double frequency, int from, int to) {
        noise.run(batch, frequency, from, to);
    }

    @Override
    public double stepBound(DeviceBatch batch, int instance) {
        return stepBound == null ? Double.POSITIVE_INFINITY : stepBound.at(batch, instance);
    }

    @Override
    public double[] parameters(Map<Integer, Double> given) {
        return derivations.defaults.values(given);
    }

    @Override
    public double[] parametersByGiven(Map<Integer, Double> given) {
        return derivations.defaults.partials(given);
    }

    @Override
    public double[] initialStates(double[] parameters, double temperature) {
        double[] x = new double[states().size()];
        initialStates.values(derivations.controlsAt(temperature), parameters, 0, x, 1, 0, 1);
        return x;
    }

    @Override
    public double[] initialStatesByParameter(double[] parameters, double temperature) {
        double[] dxdp = new double[states().size() * parameters().size()];
        initialStates.parameterPartials(derivations.controlsAt(temperature), parameters, 0, dxdp, 1, 0, 1);
        return dxdp;
    }
}
