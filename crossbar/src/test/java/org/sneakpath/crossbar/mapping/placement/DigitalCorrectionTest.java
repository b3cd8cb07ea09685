package org.sneakpath.crossbar.mapping.placement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.crossbar.mapping.DigitalOffset;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.Matrices;
import org.sneakpath.crossbar.mapping.tiling.TiledArray;
import org.sneakpath.crossbar.mapping.tiling.Tiling;

/** Gains fitted to what wired arrays have in effect. */
class DigitalCorrectionTest {
    private static final int INPUTS = 24;
    private static final int OUTPUTS = 8;

    static Stream<Mapping> mappings() {
        return Matrices.all();
    }

    /** Σ_j d_jᵀ·C·d_j, written out. */
    private static double squares(InputMoments moments, double[] wanted, double[] had, int outputs) {
        double sum = 0;
        int inputs = moments.inputs();
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < inputs; i++) {
                for (int l = 0; l < inputs; l++) {
                    double own = had[i * outputs + j] - wanted[i * outputs + j];
                    double other = had[l * outputs + j] - wanted[l * outputs + j];
                    sum += own * moments.moment(i, l) * other;
                }
            }
        }
        return sum;
    }

    private static double[] corrected(DigitalCorrection gains, double[] effective) {
        double[] corrected = new double[effective.length];
        gains.correctWeights(effective, corrected);
        return corrected;
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void gainsNeverRaiseTheSquaresAndMoreGainsLowerThemFurther(Mapping mapping) {
        SkewedCase given = SkewedCase.of(INPUTS, OUTPUTS, 1);
        double[] w = given.weights();
        InputMoments moments = given.moments();
        TiledArray array = given.array(mapping, Tiling.whole(INPUTS, OUTPUTS));
        double[] effective = new double[w.length];
        array.program(w);
        array.effectiveWeights(effective);
        double none = squares(moments, w, effective, OUTPUTS);
        DigitalCorrection outputs = DigitalCorrection.ofOutputs(moments, w, effective, OUTPUTS);
        double byOutputs = squares(moments, w, corrected(outputs, effective), OUTPUTS);
        assertTrue(byOutputs <= none);
        DigitalCorrection offsets = DigitalCorrection.ofOutputsWithOffsets(moments, w, effective, OUTPUTS);
        assertTrue(squares(moments, w, corrected(offsets, effective), OUTPUTS) <= byOutputs);
        double before = byOutputs;
        for (int rounds = 1; rounds <= 3; rounds++) {
            DigitalCorrection both = DigitalCorrection.ofInputsAndOutputs(moments, w, effective, OUTPUTS, rounds);
            double squares = squares(moments, w, corrected(both, effective), OUTPUTS);
            assertTrue(squares <= before * (1 + 1e-12), rounds + " rounds: " + squares + " after " + before);
            before = squares;
        }
        assertTrue(before < none);
    }

    @Test
    void outputGainsAreTheLeastSquares() {
        SkewedCase given = SkewedCase.of(INPUTS, OUTPUTS, 2);
        double[] w = given.weights();
        double[] effective = Matrices.uniform(w.length, -1, 1, 3);
        DigitalCorrection fitted = DigitalCorrection.ofOutputs(given.moments(), w, effective, OUTPUTS);
        double[] c = new double[OUTPUTS];
        double[] ones = new double[INPUTS];
        Arrays.fill(ones, 1);
        Arrays.setAll(c, fitted::outputGain);
        double[] slope = Matrices.gradient(
                c,
                1e-3,
                gains -> squares(
                        given.moments(),
                        w,
                        corrected(DigitalCorrection.of(ones, gains, new double[OUTPUTS]), effective),
                        OUTPUTS));
        assertEquals(0, Matrices.largest(slope), 1e-10);
        assertEquals(1, fitted.inputGain(0));
    }

    @Test
    void outputGainsAndOffsetsAreTheLeastSquares() {
        SkewedCase given = SkewedCase.of(INPUTS, OUTPUTS, 2);
        double[] w = given.weights();
        double[] effective = Matrices.uniform(w.length, -1, 1, 3);
        DigitalCorrection fitted = DigitalCorrection.ofOutputsWithOffsets(given.moments(), w, effective, OUTPUTS);
        double[] both = new double[2 * OUTPUTS];
        double[] ones = new double[INPUTS];
        Arrays.fill(ones, 1);
        for (int j = 0; j < OUTPUTS; j++) {
            both[j] = fitted.outputGain(j);
            both[OUTPUTS + j] = fitted.offset(j);
        }
        double[] slope = Matrices.gradient(both, 1e-3, cb -> {
            DigitalCorrection other = DigitalCorrection.of(
                    ones, Arrays.copyOf(cb, OUTPUTS), Arrays.copyOfRange(cb, OUTPUTS, 2 * OUTPUTS));
            return squares(given.moments(), w, corrected(other, effective), OUTPUTS);
        });
        assertEquals(0, Matrices.largest(slope), 1e-8); // squares of about 100, differences of 1e-3
    }

    @Test
    void anOffsetThatTheLinesTookIsGivenBackByTheInputSum() {
        SkewedCase given = SkewedCase.of(64, 16, 5);
        Mapping mapping = new DigitalOffset(1e-6, 1e-4);
        TiledArray array = given.array(mapping, Tiling.whole(64, 16));
        double[] w = given.weights();
        double[] effective = new double[w.length];
        array.program(w);
        array.effectiveWeights(effective);
        InputMoments moments = given.moments();
        double none = moments.relativeError(w, effective, 16);
        DigitalCorrection correction = DigitalCorrection.ofOutputsWithOffsets(moments, w, effective, 16);
        double with = moments.relativeError(w, corrected(correction, effective), 16);
        assertTrue(none > 1 && with < 0.1 * none, with + " after " + none);
    }

    @Test
    void productsThatAreTheInputSumKeepTheirGainAndNoOffset() {
        InputMoments moments = InputMoments.independent(new double[] {1, 1}, new double[] {1, 1});
        DigitalCorrection correction =
                DigitalCorrection.ofOutputsWithOffsets(moments, new double[] {2, 2}, new double[] {1, 1}, 1);
        assertEquals(2, correction.outputGain(0));
        assertEquals(0, correction.offset(0));
    }

    @Test
    void ofWiredPairsTheyRemoveMostOfTheError() {
        SkewedCase given = SkewedCase.of(64, 16, 4);
        Mapping mapping = new DifferentialPair(1e-6, 1e-4);
        TiledArray array = given.array(mapping, Tiling.whole(64, 16));
        double[] w = given.weights();
        double[] effective = new double[w.length];
        array.program(w);
        array.effectiveWeights(effective);
        double none = given.moments().relativeError(w, effective, 16);
        DigitalCorrection outputs = DigitalCorrection.ofOutputs(given.moments(), w, effective, 16);
        DigitalCorrection both = DigitalCorrection.ofInputsAndOutputs(given.moments(), w, effective, 16, 5);
        double byOutputs = given.moments().relativeError(w, corrected(outputs, effective), 16);
        double byBoth = given.moments().relativeError(w, corrected(both, effective), 16);
        assertTrue(byOutputs < 0.6 * none, byOutputs + " after " + none);
        assertTrue(byBoth < 0.5 * byOutputs, byBoth + " after " + byOutputs);
        assertTrue(both.largestInputGain() < 1.2);
    }

    @Test
    void aRankOneLossIsRemovedCompletely() {
        double[] r = {0.9, 0.8, 0.7};
        double[] c = {0.6, 0.5};
        double[] w = {1, -0.5, 0.25, 0.75, -1, 0.5};
        double[] effective = corrected(DigitalCorrection.of(r, c, new double[2]), w);
        InputMoments moments = InputMoments.independent(new double[3], new double[] {1, 1, 1});
        DigitalCorrection gains = DigitalCorrection.ofInputsAndOutputs(moments, w, effective, 2, 200);
        assertEquals(0, moments.relativeError(w, corrected(gains, effective), 2), 1e-12);
    }

    @Test
    void whatGivesNothingKeepsItsGain() {
        InputMoments moments = InputMoments.independent(new double[2], new double[] {1, 0});
        double[] w = {1, 1, 1, 1};
        double[] effective = {0.5, 0, 0.5, 0};
        DigitalCorrection gains = DigitalCorrection.ofInputsAndOutputs(moments, w, effective, 2, 3);
        assertEquals(1, gains.outputGain(1));
        assertEquals(1, gains.inputGain(1));
        assertEquals(2, gains.inputGain(0) * gains.outputGain(0), 1e-15);
    }

    @Test
    void misuseIsRefused() {
        double[] twoByTwo = new double[4];
        InputMoments moments = InputMoments.independent(new double[2], new double[2]);
        assertThrows(
                IllegalArgumentException.class,
                () -> DigitalCorrection.ofInputsAndOutputs(moments, twoByTwo, twoByTwo, 2, 0));
        assertThrows(
                IllegalArgumentException.class, () -> DigitalCorrection.ofOutputs(moments, twoByTwo, new double[3], 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> DigitalCorrection.of(new double[] {Double.NaN}, new double[0], new double[0]));
        DigitalCorrection none = DigitalCorrection.none(2, 3);
        assertThrows(IllegalArgumentException.class, () -> none.scaleInputs(new double[3], new double[3]));
        assertThrows(IllegalArgumentException.class, () -> none.correctWeights(twoByTwo, twoByTwo));
        double[] values = {4, 5, 6};
        none.correct(7, values, values);
        assertArrayEquals(new double[] {4, 5, 6}, values);
    }
}
