package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;

/** Figures of an array that cannot be solved say so; its wires are too thin for the range of numbers. */
class UnsolvedArrayContractTest {
    private static final TransimpedanceAmplifier SENSING =
            new TransimpedanceAmplifier(OperationalAmplifier.ofGain(1e4).withGainBandwidth(1e8), 1e4);

    private static SensedArray array(double wire, Cell cell, Sensing sensing) {
        SensedArray array = new SensedArray(CrossbarSpec.wired(4, 3, wire, 1), cell, sensing);
        array.program(Samples.conductances(12, 1));
        return array;
    }

    @Test
    void powerCarriesItsStatus() {
        double[] volts = {0.1, 0.2, 0.3, 0.4};
        for (Cell cell : new Cell[] {Cell.ohmic(), Cell.sinh(0.3)}) {
            assertTrue(array(2, cell, SENSING).power(volts).status().converged());
            ReadStatus unsolved = array(1e-310, cell, SENSING).power(volts).status();
            assertFalse(unsolved.converged());
            assertFalse(unsolved.obstacle().contains("rounding"), unsolved.obstacle());
        }
    }

    /** Outputs sampled before they have settled depend on what each column shows to its amplifier. */
    @Test
    void sampledOutputsCarryTheirStatus() {
        SensedArray array =
                SensedArray.sampled(CrossbarSpec.wired(4, 3, 1e-310, 1), SENSING, new double[] {1e-3, 0, 0}, 1e-8);
        assertFalse(array.program(Samples.conductances(12, 1)).converged());
        double[] volts = {0.1, 0.2, 0.3, 0.4};
        assertFalse(array.read(volts, new double[3], new SaturationCount(3)).converged());
        assertFalse(array.pullback(volts, new double[] {1, 1, 1}, new double[4], new double[12])
                .converged());
    }

    @Test
    void settlingTimeCarriesItsStatus() {
        SolvedNumber settling = array(2, Cell.ohmic(), SENSING).settlingTime(1e-3);
        assertTrue(settling.status().converged() && settling.value() > 0);
        assertFalse(
                array(1e-310, Cell.ohmic(), SENSING).settlingTime(1e-3).status().converged());
        // nothing is solved where nothing delays
        SolvedNumber none = array(1e-310, Cell.ohmic(), new VirtualGround(1e4)).settlingTime(1e-3);
        assertEquals(new SolvedNumber(0, ReadStatus.PRODUCT), none);
    }

    @Test
    void costsCarryTheStatusOfAllTheirSolves() {
        ComponentCost cost = ComponentCost.of(1e-15, 1e-10, "made up");
        PeripheryCosts costs =
                new PeripheryCosts(cost, 5e-5, Optional.empty(), cost, 2, cost, new LineCapacitances(1e-15, 2e-15));
        double[] x = {1, -1, 0.5, 0};
        for (Sensing sensing : new Sensing[] {SENSING, new VirtualGround(1e4)}) {
            AnalogPath sound = new AnalogPath(
                    BitSerialDrive.of(CodeFormat.twosComplement(3), 0.2), array(2, Cell.ohmic(), sensing), 1, 0);
            assertTrue(ReadCosts.of(sound, costs, x, 7).status().converged());
            AnalogPath unsolved = new AnalogPath(
                    BitSerialDrive.of(CodeFormat.twosComplement(3), 0.2), array(1e-310, Cell.ohmic(), sensing), 1, 0);
            assertFalse(ReadCosts.of(unsolved, costs, x, 7).status().converged());
        }
    }
}
