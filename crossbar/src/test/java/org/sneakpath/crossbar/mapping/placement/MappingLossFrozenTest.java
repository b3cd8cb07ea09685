package org.sneakpath.crossbar.mapping.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.BalancedPair;
import org.sneakpath.crossbar.mapping.BitSlices;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.crossbar.mapping.DifferentialRows;
import org.sneakpath.crossbar.mapping.DigitalOffset;
import org.sneakpath.crossbar.mapping.FiniteLevels;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.Matrices;
import org.sneakpath.crossbar.mapping.OffsetColumn;
import org.sneakpath.crossbar.mapping.Signs;
import org.sneakpath.crossbar.mapping.tiling.TileLines;
import org.sneakpath.crossbar.mapping.tiling.TiledArray;
import org.sneakpath.crossbar.mapping.tiling.Tiling;

/** The table of the package documentation: relative errors of products by mapping, correction and tiles, as
 * printed there, in per cent to a tenth. */
class MappingLossFrozenTest {
    private static final int INPUTS = 64;
    private static final int OUTPUTS = 32;
    private static final double G_MIN = 1e-6;
    private static final double G_MAX = 1e-4;
    private static final TileLines LINES = (rows, columns) -> CrossbarSpec.wired(rows, columns, 2, 2);

    private static Mapping mapping(String name) {
        return switch (name) {
            case "DifferentialPair" -> new DifferentialPair(G_MIN, G_MAX);
            case "BalancedPair" -> new BalancedPair(G_MIN, G_MAX);
            case "DifferentialRows" -> new DifferentialRows(G_MIN, G_MAX);
            case "OffsetColumn" -> new OffsetColumn(G_MIN, G_MAX);
            case "DigitalOffset" -> new DigitalOffset(G_MIN, G_MAX);
            case "BitSlices 8:4" -> new BitSlices(G_MIN, G_MAX, 8, 4, Signs.PAIRS);
            case "BitSlices 8:2" -> new BitSlices(G_MIN, G_MAX, 8, 2, Signs.PAIRS);
            case "FiniteLevels 16" -> new FiniteLevels(new DifferentialPair(G_MIN, G_MAX), 16);
            default -> throw new AssertionError(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "DifferentialPair, 16.2, 4.2, 1.9, 2.1, 4.7",
        "BalancedPair, 27.5, 7.8, 3.7, 3.8, 8.4",
        "DifferentialRows, 24.2, 9.7, 7.1, 2.1, 4.2",
        "OffsetColumn, 23.5, 12.8, 3.7, 7.7, 6.9",
        "DigitalOffset, 229.0, 67.0, 7.2, 62.2, 104.5",
        "BitSlices 8:4, 28.8, 4.2, 2.3, 2.0, 4.8",
        "BitSlices 8:2, 53.3, 5.1, 3.2, 2.1, 4.9",
        "FiniteLevels 16, 15.9, 5.2, 2.8, 2.9, 5.7"
    })
    void errorsAreThosePrinted(String name, double none, double gains, double offsets, double both, double tiles) {
        Mapping mapping = mapping(name);
        double[] w = Matrices.uniform(INPUTS * OUTPUTS, -1, 1, 1);
        double[] means = new double[INPUTS];
        double[] deviations = new double[INPUTS];
        Arrays.fill(means, 0.5);
        Arrays.fill(deviations, Math.sqrt(1 / 12.0));
        InputMoments x = InputMoments.independent(means, deviations);
        double[] effective = effective(mapping, Tiling.whole(INPUTS, OUTPUTS), w);
        double[] cut = effective(mapping, Tiling.within(mapping, INPUTS, OUTPUTS, 32, 32), w);
        double[] actual = {
            x.relativeError(w, effective, OUTPUTS),
            corrected(x, w, effective, DigitalCorrection.ofOutputs(x, w, effective, OUTPUTS)),
            corrected(x, w, effective, DigitalCorrection.ofOutputsWithOffsets(x, w, effective, OUTPUTS)),
            corrected(x, w, effective, DigitalCorrection.ofInputsAndOutputs(x, w, effective, OUTPUTS, 5)),
            x.relativeError(w, cut, OUTPUTS)
        };
        double[] printed = {none, gains, offsets, both, tiles};
        for (int k = 0; k < printed.length; k++) {
            assertEquals(printed[k], 100 * actual[k], 0.0501, name + " " + Arrays.toString(actual));
        }
    }

    private static double[] effective(Mapping mapping, Tiling tiling, double[] w) {
        TiledArray array = new TiledArray(mapping, tiling, LINES);
        double[] effective = new double[w.length];
        array.program(w);
        array.effectiveWeights(effective);
        return effective;
    }

    private static double corrected(InputMoments x, double[] w, double[] effective, DigitalCorrection correction) {
        double[] corrected = new double[w.length];
        correction.correctWeights(effective, corrected);
        return x.relativeError(w, corrected, OUTPUTS);
    }
}
