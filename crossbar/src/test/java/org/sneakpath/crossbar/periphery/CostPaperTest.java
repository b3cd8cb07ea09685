package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Costs against numbers that the cited sources print, and against switching written out. */
class CostPaperTest {
    /** Liu et al., 2010: 1363.3 and 255.5 units of C·V² for 10 bits. */
    @Test
    void switchingOfTenBits() {
        assertEquals(1363.3, SarSwitching.CONVENTIONAL.energy(10, 1, 1), 0.05);
        assertEquals(255.5, SarSwitching.MONOTONIC.energy(10, 1, 1), 1e-12);
        assertEquals(4 * 255.5e-15, SarSwitching.MONOTONIC.energy(10, 1e-15, 2), 1e-27);
        assertTrue(Samples.refusal(() -> SarSwitching.MONOTONIC.energy(1, 1e-15, 1))
                .contains("1 bits"));
    }

    /**
     * One side of the conventional converter, charge by charge: 2^k units of bit k, and one dummy; after sampling, the common
     * plate floats. What the reference delivers, V_ref·ΔQ of all plates at it, is averaged over all codes and both sides.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 9})
    void conventionalSwitchingIsTheAverageOverAllCodes(int bits) {
        double total = 0;
        int codes = 1 << bits;
        for (int code = 0; code < codes; code++) {
            total += oneSide(bits, code) + oneSide(bits, codes - 1 - code);
        }
        assertEquals(SarSwitching.CONVENTIONAL.energy(bits, 1, 1), total / codes, 1e-9 * total);
    }

    /**
     * Bits are tried from the top. In one step the bit tried before stays at the reference or falls, and the next rises; the
     * common plate moves by the change over all units. After the last trial nothing moves.
     */
    private static double oneSide(int bits, int code) {
        double all = 1 << bits;
        double kept = 0;
        double tried = 0;
        double energy = 0;
        for (int k = bits - 1; k >= 0; k--) {
            double before = kept + tried;
            kept += (code >> (k + 1) & 1) * tried;
            tried = 1 << k;
            double move = (kept + tried - before) / all;
            energy += tried * (1 - move) - kept * move;
        }
        return energy;
    }

    /** The survey's row of L. Kull et al., 2013: 33.834 fJ a step, 152.22 dB. */
    @Test
    void figuresOfAMeasuredConverter() {
        FigureOfMerit.Walden walden = FigureOfMerit.Walden.of(3.06e-3, 1.2e9, 39.3);
        assertEquals(33.834e-15, walden.joulePerStep(), 0.0005e-15);
        double bits = FigureOfMerit.effectiveBits(39.3);
        assertEquals(3.06e-3 / 1.2e9, walden.energy(bits, 1.2e9), 1e-24);
        assertEquals(3.06e-3 / 1.2e9, new FigureOfMerit.Schreier(152.22429823902064).energy(bits, 1.2e9), 1e-20);
        assertEquals(2.55e-12, ComponentCost.kull2013().energy(), 1e-24);
        // nobody is below the envelope
        assertTrue(new FigureOfMerit.SurveyEnvelope().energy(bits, 1.2e9) < 2.55e-12);
    }

    /** The survey's other corners: the mean of the five best, of the figure at low rates and of figure and rate at high ones. */
    @Test
    void envelopeChangesItsLawWithRateAndBits() {
        FigureOfMerit envelope = new FigureOfMerit.SurveyEnvelope();
        assertEquals(0.669e-15 * 16, envelope.energy(4, 1e6), 1e-20);
        assertEquals(5.48e-25 * 1e11 * 16, envelope.energy(4, 1e11), 1e-18);
        assertEquals(new FigureOfMerit.Schreier(186.4).energy(16, 1e4), envelope.energy(16, 1e4));
        assertEquals(4 * envelope.energy(16, 1e4), envelope.energy(17, 1e4), 0.01 * envelope.energy(17, 1e4));
    }

    /** ISAAC's unit of 8 arrays of 128 x 128: 16 mW of converters, 4 mW of drivers, 10 µW of holding, 0.2 mW of adding. */
    @Test
    void isaacsUnitAddsUp() {
        PeripheryCosts costs = PeripheryCosts.isaac(new LineCapacitances(0, 0));
        double conversions = 8 * 1.2e9;
        assertEquals(16e-3, conversions * costs.converter().energy(), 1e-15);
        assertEquals(0.2e-3, conversions * costs.shiftAdd().energy(), 1e-15);
        assertEquals(4e-3, 8 * 128 * costs.driver().energy() / 100e-9, 1e-15);
        assertEquals(10e-6, 8 * 128 * costs.sampleAndHold().orElseThrow().energy() / 100e-9, 1e-17);
        double squareMillimetre = 1e-6;
        double area = 8 * costs.converter().area().orElseThrow()
                + 8
                        * 128
                        * (costs.driver().area().orElseThrow()
                                + costs.sampleAndHold().orElseThrow().area().orElseThrow())
                + 4 * costs.shiftAdd().area().orElseThrow();
        assertEquals((0.0096 + 0.00017 + 0.00004 + 0.00024) * squareMillimetre, area, 1e-15);
        // 128 columns take turns at a converter within about the cycle of 100 ns
        assertEquals(106.7e-9, 128 * costs.converter().time(), 0.05e-9);
        assertEquals(3, costs.converters(257));
    }
}
