package org.sneakpath.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.library.Ohmic;
import org.sneakpath.devices.library.Vteam;

class DescriptionTest {
    private static final Provenance SOURCE = new Provenance("a source", "", "", true);

    @Test
    void intervalsContainTheirClosedEndsOnlyAndNeverInfinity() {
        assertTrue(Interval.closed(0, 1).contains(0) && Interval.closed(0, 1).contains(1));
        assertFalse(Interval.open(0, 1).contains(0) || Interval.open(0, 1).contains(1));
        assertTrue(Interval.REAL.contains(-1e300));
        assertFalse(Interval.REAL.contains(Double.POSITIVE_INFINITY) || Interval.REAL.contains(Double.NaN));
        assertTrue(Interval.NEGATIVE.contains(-1) && !Interval.NEGATIVE.contains(0));
        assertEquals("[0.0, Infinity)", Interval.NON_NEGATIVE.toString());
        assertThrows(IllegalArgumentException.class, () -> Interval.closed(1, 0));
    }

    @Test
    void valuesOutsideTheirRangeAreRefusedByNameUnitAndRange() {
        Parameter resistance = new Parameter("rOn", "ohm", 1, Interval.POSITIVE, "resistance");
        assertEquals(2, resistance.require(2));
        assertEquals(
                "parameter 'rOn' = -5.0 ohm is outside its range (0.0, Infinity) (resistance)",
                assertThrows(IllegalArgumentException.class, () -> resistance.require(-5))
                        .getMessage());
        StateVariable state = new StateVariable("x", "", 0, 1, 0.5, 1e-6, "fraction");
        assertEquals(1, state.require(1));
        assertEquals(
                "state 'x' = 1.5 is outside [0.0, 1.0] (fraction)",
                assertThrows(IllegalArgumentException.class, () -> state.require(1.5))
                        .getMessage());
    }

    @Test
    void impossibleDescriptionsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Parameter("r", "", -1, Interval.POSITIVE, ""));
        assertThrows(IllegalArgumentException.class, () -> new StateVariable("x", "", 0, 1, 2, 1e-6, ""));
        assertThrows(IllegalArgumentException.class, () -> new StateVariable("x", "", 1, 1, 1, 1e-6, ""));
        assertThrows(IllegalArgumentException.class, () -> new StateVariable("x", "", 0, 1, 0, 0, ""));
        assertThrows(IllegalArgumentException.class, () -> new Branch("b", 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Branch("b", -2, 1));
    }

    @Test
    void presetsWithUnknownNamesOrInadmissibleValuesAreRefused() {
        Vteam vteam = new Vteam();
        assertThrows(
                IllegalArgumentException.class, () -> new Preset("p", vteam, Map.of("rON", 1.0), Map.of(), SOURCE));
        assertThrows(
                IllegalArgumentException.class, () -> new Preset("p", vteam, Map.of("rOn", -1.0), Map.of(), SOURCE));
        assertThrows(IllegalArgumentException.class, () -> new Preset("p", vteam, Map.of(), Map.of("x", 2.0), SOURCE));
    }

    @Test
    void aBatchStartsWithDefaultsAndRefusesWrongParameters() {
        DeviceBatch batch = new DeviceBatch(new Vteam(), 2);
        assertEquals(50, batch.p[1]);
        assertEquals(DeviceBatch.NOMINAL_TEMPERATURE, batch.temperature[1]);
        assertThrows(IllegalArgumentException.class, () -> batch.setParameters(new double[3]));
        assertThrows(IllegalArgumentException.class, () -> new DeviceBatch(new Vteam(), 0));
        assertThrows(
                IllegalArgumentException.class, () -> new DeviceBatch(new Ohmic(), 1).setParameters(new double[] {-1}));
    }

    @Test
    void modelsMakeNoPromisesUnlessTheySaySo() {
        CompactModel plain = new Charge();
        assertTrue(plain.storesCharge());
        assertFalse(plain.ratesAffineInStates());
        DeviceBatch batch = new DeviceBatch(plain, 1);
        assertEquals(Double.POSITIVE_INFINITY, plain.stepBound(batch, 0));
        assertEquals(1e6, plain.limit(batch, 0, 0, 1e6, 0));
    }
}
