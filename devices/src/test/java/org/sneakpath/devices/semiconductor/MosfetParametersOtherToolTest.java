package org.sneakpath.devices.semiconductor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/**
 * What follows from oxide and doping, against the values that ngspice 39 reports for the same model cards. Its constants of
 * nature differ from ours by up to 6e-7, hence 2e-6.
 */
class MosfetParametersOtherToolTest {
    private static final double RELATIVE = 2e-6;

    private static Map<String, Expression> resolve(Polarity polarity, Object... given) {
        Map<String, Expression> values = new HashMap<>();
        for (int k = 0; k < given.length; k += 2) {
            values.put((String) given[k], new Constant((Double) given[k + 1]));
        }
        return MosfetParameters.resolve(polarity, values);
    }

    private static void assertResolved(
            Map<String, Expression> resolved, double kp, double phi, double gamma, double vto) {
        assertValue(kp, resolved, "kp");
        assertValue(phi, resolved, "phi");
        assertValue(gamma, resolved, "gamma");
        assertValue(vto, resolved, "vto");
    }

    private static void assertValue(double expected, Map<String, Expression> resolved, String name) {
        Expression value = Objects.requireNonNull(resolved.get(name), name);
        assertTrue(value instanceof Constant, name + " of numbers is a number");
        // A threshold is a sum of potentials of about 1 V.
        double scale = name.equals("vto") ? 1 : Math.abs(expected);
        assertEquals(expected, ((Constant) value).value(), RELATIVE * scale, name);
    }

    @Test
    void polysiliconGateOfEitherKindAluminiumGateAndPChannel() {
        assertResolved(
                resolve(Polarity.N, "tox", 5e-8, "nsub", 1e15, "uo", 500.0, "nss", 1e10, "tpg", 1.0),
                3.453143799690e-05,
                5.763408022220685e-01,
                2.638113598512576e-01,
                -9.22943134462210e-02);
        assertResolved(
                resolve(Polarity.N, "tox", 5e-8, "nsub", 1e15, "tpg", 0.0),
                4.143772559628e-05,
                5.763408022220685e-01,
                2.638113598512576e-01,
                -1.19095502250698e-01);
        assertResolved(
                resolve(Polarity.N, "tox", 5e-8, "nsub", 1e15, "tpg", -1.0),
                4.143772559628e-05,
                5.763408022220685e-01,
                2.638113598512576e-01,
                1.045992239967815);
        assertResolved(
                resolve(Polarity.P, "tox", 5e-8, "nsub", 1e15, "u0", 200.0, "nss", 1e10),
                1.381257519876e-05,
                5.763408022220685e-01,
                2.638113598512576e-01,
                4.589669105517447e-02);
    }

    @Test
    void whatIsGivenStaysAndWhatNeedsADopingIsLeftToTheModelWithoutOne() {
        Map<String, Expression> oxide = resolve(Polarity.N, "tox", 5e-8);
        assertValue(4.143772559628e-05, oxide, "kp");
        assertFalse(oxide.containsKey("phi") || oxide.containsKey("gamma") || oxide.containsKey("vto"));
        Map<String, Expression> given = resolve(Polarity.N, "tox", 5e-8, "nsub", 1e15, "vto", 1.0, "kp", 1e-4);
        assertValue(1.0, given, "vto");
        assertValue(1e-4, given, "kp");
        assertFalse(given.containsKey("nsub"));
        Map<String, Expression> none = resolve(Polarity.N, "nsub", 1e15, "uo", 500.0, "lambda", 0.1);
        assertEquals(Map.of("lambda", new Constant(0.1)), none);
    }

    @Test
    void aDopingBelowTheIntrinsicDensityIsRefused() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> resolve(Polarity.N, "tox", 5e-8, "nsub", 1e10));
        assertTrue(String.valueOf(refusal.getMessage()).contains("nsub = 1.0E10 /cm^3"));
    }

    @Test
    void gradientsGoThroughToTheDoping() {
        Expression doping = new ParameterValue(0);
        Map<String, Expression> resolved =
                MosfetParameters.resolve(Polarity.N, Map.of("tox", new Constant(5e-8), "nsub", doping));
        Expression gamma = Objects.requireNonNull(resolved.get("gamma"));
        double[] at = {1e15};
        double value = gamma.value(new double[0], at, 0);
        // gamma grows as the root of the doping
        assertEquals(value / 2e15, gamma.derivative(doping).value(new double[0], at, 0), 1e-12 * value / 2e15);
    }
}
