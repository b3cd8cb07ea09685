package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/** Models of the library against the same equations written in Java by hand: descriptions, values and all partials. */
@About({"ohmic", "sinh-conductor", "vteam", "yakopcic", "volatile-memristor", "pershin-di-ventra"})
class LibraryTwinTest {
    private static final int SAMPLES = 2000;

    static Stream<CompactModel> twins() {
        return Stream.of(
                new Ohmic(),
                new SinhConductor(),
                new Vteam(),
                new Yakopcic(),
                new VolatileMemristor(),
                new PershinDiVentra());
    }

    @ParameterizedTest
    @MethodSource("twins")
    void bothSayTheSameOfTheirParametersAndStates(CompactModel java) {
        CompactModel compiled = DeviceLibrary.model(java.name());
        assertEquals(java.name(), compiled.name());
        assertEquals(java.terminals(), compiled.terminals());
        assertEquals(java.parameters().size(), compiled.parameters().size());
        for (int j = 0; j < java.parameters().size(); j++) {
            Parameter a = java.parameters().get(j);
            Parameter b = compiled.parameters().get(j);
            assertEquals(
                    List.of(a.name(), a.unit(), a.defaultValue(), a.range()),
                    List.of(b.name(), b.unit(), b.defaultValue(), b.range()));
        }
        assertEquals(java.states().size(), compiled.states().size());
        for (int s = 0; s < java.states().size(); s++) {
            StateVariable a = java.states().get(s);
            StateVariable b = compiled.states().get(s);
            assertEquals(
                    List.of(a.name(), a.unit(), a.lower(), a.upper(), a.initial(), a.tolerance()),
                    List.of(b.name(), b.unit(), b.lower(), b.upper(), b.initial(), b.tolerance()));
        }
        assertEquals(
                java.switchingFunctions().size(), compiled.switchingFunctions().size());
        assertEquals(java.storesCharge(), compiled.storesCharge());
        assertEquals(java.currentsAffineInVoltages(), compiled.currentsAffineInVoltages());
        assertEquals(java.ratesAffineInStates(), compiled.ratesAffineInStates());
    }

    /**
     * Values differ by the rounding of exponents of up to 30 and of powers, 1e-12 of the value; near a threshold a rate is a difference
     * of numbers about 1, hence the absolute 1e-13 of the greatest.
     */
    @ParameterizedTest
    @MethodSource("twins")
    void bothGiveTheSameValuesAndPartials(CompactModel java) {
        CompactModel compiled = DeviceLibrary.model(java.name());
        DeviceBatch a = sample(java);
        DeviceBatch b = new DeviceBatch(compiled, SAMPLES);
        System.arraycopy(a.v, 0, b.v, 0, a.v.length);
        System.arraycopy(a.x, 0, b.x, 0, a.x.length);
        System.arraycopy(a.p, 0, b.p, 0, a.p.length);
        evaluate(a);
        evaluate(b);
        same("i", a.i, b.i);
        same("didv", a.didv, b.didv);
        same("didx", a.didx, b.didx);
        same("didp", a.didp(), b.didp());
        same("f", a.f, b.f);
        same("dfdv", a.dfdv, b.dfdv);
        same("dfdx", a.dfdx, b.dfdx);
        same("dfdp", a.dfdp(), b.dfdp());
        same("noise", a.noise(), b.noise());
        for (int e = 0; e < a.switching().length; e++) {
            assertEquals(Math.abs(a.switching()[e]), Math.abs(b.switching()[e]), 1e-14, "switching");
        }
        for (int k = 0; k < SAMPLES; k++) {
            double bound = java.stepBound(a, k);
            if (Double.isInfinite(bound)) {
                assertTrue(compiled.stepBound(b, k) > 1e30);
            } else {
                assertEquals(bound, compiled.stepBound(b, k), 1e-11 * bound);
            }
        }
    }

    private static void evaluate(DeviceBatch batch) {
        batch.model.currents(batch, 0, SAMPLES);
        batch.model.rates(batch, 0, SAMPLES);
        batch.model.currentsByParameter(batch, 0, SAMPLES);
        batch.model.ratesByParameter(batch, 0, SAMPLES);
        batch.model.switching(batch, 0, SAMPLES);
        batch.model.noise(batch, 1e3, 0, SAMPLES);
    }

    private static void same(String what, double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length, what);
        for (int row = 0; row < expected.length; row += SAMPLES) {
            double most = 0;
            for (int k = row; k < row + SAMPLES; k++) {
                most = Math.max(most, Math.abs(expected[k]));
            }
            for (int k = row; k < row + SAMPLES; k++) {
                double tolerance = 1e-12 * Math.abs(expected[k]) + 1e-13 * most;
                assertEquals(expected[k], actual[k], tolerance, what + " " + row / SAMPLES);
            }
        }
    }

    /** Weyl sequences over 2 V, the states' ranges, and 0.7 to 1.4 of the parameters. */
    private static DeviceBatch sample(CompactModel model) {
        DeviceBatch batch = new DeviceBatch(model, SAMPLES);
        double[] roots =
                new double[1 + model.states().size() + model.parameters().size()];
        for (int d = 0; d < roots.length; d++) {
            roots[d] = Math.sqrt(2 + 3 * d + 0.1);
        }
        for (int k = 0; k < SAMPLES; k++) {
            batch.v[k] = -1 + 2 * ((k + 1) * roots[0] % 1);
            for (int s = 0; s < model.states().size(); s++) {
                batch.x[s * SAMPLES + k] = (k + 1) * roots[1 + s] % 1;
            }
            for (int j = 0; j < model.parameters().size(); j++) {
                double share = 0.7 + 0.7 * ((k + 1) * roots[1 + model.states().size() + j] % 1);
                Parameter p = model.parameters().get(j);
                batch.p[j * SAMPLES + k] =
                        Math.max(p.range().lower(), Math.min(p.range().upper(), share * p.defaultValue()));
            }
            // a threshold of 0 by default
            if (model instanceof PershinDiVentra) {
                batch.p[4 * SAMPLES + k] = 0.3;
            }
        }
        // states at their bounds, where a step has no wish
        for (int s = 0; s < model.states().size(); s++) {
            batch.x[s * SAMPLES] = 0;
            batch.x[s * SAMPLES + 1] = 1;
        }
        return batch;
    }
}
