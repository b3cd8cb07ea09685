package org.sneakpath.devices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What the equations of every compact model must pass, beside its description. A subclass names the model, the voltages to try, and what the model promises beyond
 * the contract.
 */
public abstract class CompactModelContract extends ModelDescriptionContract {
    private static final int SAMPLES = 800;

    /** Largest magnitude of branch voltage (V) to sample; it should reach every piece of the model's equations. */
    protected abstract double voltage();

    /** Values of a parameter to sample: a factor of 0.7 to 1.4 about the default, within the parameter's range. */
    protected Interval sampled(Parameter parameter) {
        double a = parameter.defaultValue() * (parameter.defaultValue() > 0 ? 0.7 : 1.4);
        double b = parameter.defaultValue() * (parameter.defaultValue() > 0 ? 1.4 : 0.7);
        return Interval.closed(
                Math.max(a, parameter.range().lower()),
                Math.min(b, parameter.range().upper()));
    }

    /** Parameters that choose between forms of the equations, so that no difference by them means anything. */
    protected Set<String> choices() {
        return Set.of();
    }

    /**
     * Share of an input's scale over which outputs may vary by their own size; steps of differences follow it.
     *
     * @param input {@code "v"}, {@code "x"} or {@code "p"}
     * @param column which of them
     */
    protected double sharpness(String input, int column) {
        return 0.01;
    }

    /** Whether the device never delivers power and carries no current at zero volts. */
    protected boolean passive() {
        return true;
    }

    /** Whether noise at given voltages never falls with temperature, as that of a shot of breakdown current may. */
    protected boolean noiseGrowsWithTemperature() {
        return true;
    }

    @Test
    void partialDerivativesAreThoseOfTheValues() {
        DeviceBatch centre = sample();
        evaluate(centre, 0, centre.n);
        PartialsByDifferences differences = new PartialsByDifferences(centre, this::sharpness);
        for (int c = 0; c < model().branches().size(); c++) {
            differences.compareByVoltage(c);
        }
        for (int c = 0; c < model().states().size(); c++) {
            differences.compareByState(c);
        }
        for (int c = 0; c < model().parameters().size(); c++) {
            if (!choices().contains(model().parameters().get(c).name())) {
                differences.compareByParameter(c);
            }
        }
    }

    @Test
    void aBatchGivesBitwiseWhatItsInstancesGiveAlone() {
        DeviceBatch all = sample();
        evaluate(all, 0, all.n);
        for (int k = 0; k < all.n; k += 7) {
            DeviceBatch one = new DeviceBatch(model(), 1);
            copyInputs(all, k, one, 0);
            evaluate(one, 0, 1);
            List<double[]> ofAll = outputs(all);
            List<double[]> ofOne = outputs(one);
            for (int a = 0; a < ofAll.size(); a++) {
                for (int row = 0; row < ofOne.get(a).length; row++) {
                    assertEquals(ofOne.get(a)[row], ofAll.get(a)[row * all.n + k]);
                }
            }
        }
    }

    @Test
    void nothingIsWrittenOutsideTheRangeAskedForAndInputsNever() {
        DeviceBatch batch = sample();
        double[] v = batch.v.clone();
        double[] x = batch.x.clone();
        double[] p = batch.p.clone();
        double[] temperature = batch.temperature.clone();
        double untouched = -12345.678;
        outputs(batch).forEach(a -> Arrays.fill(a, untouched));
        int from = 5;
        int to = 11;
        evaluate(batch, from, to);
        for (double[] a : outputs(batch)) {
            for (int k = 0; k < a.length; k++) {
                if (k % batch.n < from || k % batch.n >= to) {
                    assertEquals(untouched, a[k]);
                }
            }
        }
        assertArrayEquals(v, batch.v);
        assertArrayEquals(x, batch.x);
        assertArrayEquals(p, batch.p);
        assertArrayEquals(temperature, batch.temperature);
    }

    @Test
    void outputsAreFiniteAtAndJustOutsideTheBoundsOfStatesAndAtAbsurdVoltages() {
        for (double overshoot : new double[] {-0.01, 0, 1, 1.01}) {
            for (double volts : new double[] {-1e4, -voltage(), -1e-300, 0, 1e-300, voltage(), 1e4}) {
                DeviceBatch batch = sample();
                Arrays.fill(batch.v, volts);
                for (int s = 0; s < model().states().size(); s++) {
                    StateVariable state = model().states().get(s);
                    Arrays.fill(batch.x, s * batch.n, (s + 1) * batch.n, at(state, overshoot));
                }
                evaluate(batch, 0, batch.n);
                for (double[] a : outputs(batch)) {
                    assertTrue(Arrays.stream(a).allMatch(Double::isFinite), "at " + volts + " V");
                }
            }
        }
    }

    @Test
    void aPassiveDeviceAbsorbsPowerAndCarriesNothingAtZeroVolts() {
        if (!passive()) {
            return;
        }
        DeviceBatch batch = sample();
        model().currents(batch, 0, batch.n);
        for (int k = 0; k < batch.n; k++) {
            double power = 0;
            for (int b = 0; b < model().branches().size(); b++) {
                power += batch.i[b * batch.n + k] * batch.v[b * batch.n + k];
            }
            assertTrue(power >= 0, "delivers " + -power + " W");
        }
        Arrays.fill(batch.v, 0);
        model().currents(batch, 0, batch.n);
        for (double current : batch.i) {
            assertEquals(0, current, 0.0);
        }
    }

    @Test
    void noiseIsNotNegativeAndGrowsWithTemperature() {
        DeviceBatch batch = sample();
        model().noise(batch, 1e3, 0, batch.n);
        double[] warm = batch.noise().clone();
        Arrays.fill(batch.temperature, 2 * DeviceBatch.NOMINAL_TEMPERATURE);
        model().noise(batch, 1e3, 0, batch.n);
        for (int k = 0; k < warm.length; k++) {
            assertTrue(warm[k] >= 0 && (batch.noise()[k] >= warm[k] || !noiseGrowsWithTemperature()));
        }
    }

    @Test
    void theStepBoundIsPositive() {
        DeviceBatch batch = sample();
        evaluate(batch, 0, batch.n);
        for (int k = 0; k < batch.n; k++) {
            assertTrue(model().stepBound(batch, k) > 0);
        }
    }

    @Test
    void limitingLeavesAVoltageThatDidNotChangeAndNeverReversesOrEnlargesAStep() {
        DeviceBatch batch = sample();
        for (int k = 0; k + 1 < batch.n; k++) {
            for (double stretch : new double[] {1, 30, 1000}) {
                double previous = batch.v[k];
                double proposed = stretch * batch.v[k + 1];
                assertEquals(previous, model().limit(batch, k, 0, previous, previous));
                double limited = model().limit(batch, k, 0, proposed, previous);
                double share = (limited - previous) / (proposed - previous);
                assertTrue(share > 0 && share <= 1, previous + " V to " + proposed + " V gave " + limited + " V");
            }
        }
    }

    @Test
    void promisesAboutStructureAreKept() {
        DeviceBatch batch = sample();
        evaluate(batch, 0, batch.n);
        if (!model().storesCharge()) {
            for (double[] a : List.of(batch.q, batch.dqdv, batch.dqdx, batch.dqdp())) {
                assertTrue(Arrays.stream(a).allMatch(value -> value == 0));
            }
        }
        if (model().ratesAffineInStates()) {
            double[] dfdx = batch.dfdx.clone();
            for (int s = 0; s < model().states().size(); s++) {
                Arrays.fill(
                        batch.x,
                        s * batch.n,
                        (s + 1) * batch.n,
                        at(model().states().get(s), 0.37));
            }
            model().rates(batch, 0, batch.n);
            assertArrayEquals(dfdx, batch.dfdx);
        }
        if (model().currentsAffineInVoltages()) {
            model().currents(batch, 0, batch.n);
            double[] didv = batch.didv.clone();
            Arrays.fill(batch.v, 0.37 * voltage());
            model().currents(batch, 0, batch.n);
            assertArrayEquals(didv, batch.didv);
        }
    }

    /**
     * A deterministic sample that fills the space of voltages, states (inner 98 % of their range) and parameters: the
     * multiples of square roots of primes modulo 1, which are equidistributed (Weyl).
     */
    protected final DeviceBatch sample() {
        DeviceBatch batch = new DeviceBatch(model(), SAMPLES);
        Weyl weyl = new Weyl();
        for (int b = 0; b < model().branches().size(); b++) {
            weyl.fill(batch.v, b, -voltage(), voltage());
        }
        for (int s = 0; s < model().states().size(); s++) {
            StateVariable state = model().states().get(s);
            weyl.fill(batch.x, s, at(state, 0.01), at(state, 0.99));
        }
        for (int j = 0; j < model().parameters().size(); j++) {
            Interval values = sampled(model().parameters().get(j));
            weyl.fill(batch.p, j, values.lower(), values.upper());
        }
        return batch;
    }

    private double at(StateVariable state, double share) {
        double lower = Math.max(state.lower(), -unboundedState());
        double upper = Math.min(state.upper(), unboundedState());
        return lower + share * (upper - lower);
    }

    /** Largest magnitude to sample of a state without bounds. */
    protected double unboundedState() {
        return 1;
    }

    private void evaluate(DeviceBatch batch, int from, int to) {
        batch.model.currents(batch, from, to);
        batch.model.rates(batch, from, to);
        batch.model.currentsByParameter(batch, from, to);
        batch.model.ratesByParameter(batch, from, to);
        batch.model.switching(batch, from, to);
        batch.model.noise(batch, 1e3, from, to);
    }

    private static List<double[]> outputs(DeviceBatch b) {
        return List.of(
                b.i,
                b.q,
                b.f,
                b.didv,
                b.didx,
                b.dqdv,
                b.dqdx,
                b.dfdv,
                b.dfdx,
                b.didp(),
                b.dqdp(),
                b.dfdp(),
                b.switching(),
                b.noise());
    }

    private static void copyInputs(DeviceBatch source, int k, DeviceBatch target, int into) {
        List<double[]> from = List.of(source.v, source.x, source.p, source.temperature);
        List<double[]> to = List.of(target.v, target.x, target.p, target.temperature);
        for (int a = 0; a < from.size(); a++) {
            for (int row = 0; row * target.n < to.get(a).length; row++) {
                to.get(a)[row * target.n + into] = from.get(a)[row * source.n + k];
            }
        }
    }

    private static final class Weyl {
        private static final int[] PRIMES = {
            2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103,
            107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211, 223,
            227, 229, 233, 239, 241, 251, 257, 263
        };
        private int dimension;

        void fill(double[] a, int row, double low, double high) {
            double root = Math.sqrt(PRIMES[dimension++]);
            for (int k = 0; k < SAMPLES; k++) {
                double u = (k + 1) * root % 1;
                a[row * SAMPLES + k] = low + u * (high - low);
            }
        }
    }
}
