package org.sneakpath.crossbar.mapping.tiling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.crossbar.mapping.MappingReport;
import org.sneakpath.crossbar.mapping.Matrices;
import org.sneakpath.devices.library.Yakopcic;

class TiledArrayTest {
    private static final DifferentialPair PAIR = new DifferentialPair(1e-6, 1e-4);

    private static TiledArray array() {
        return new TiledArray(PAIR, new Tiling(6, 4, 2, 2), CrossbarSpec::ideal);
    }

    @Test
    void theReportIsOfAllTiles() {
        double[] w = Matrices.uniform(24, -1.5, 1.5, 1);
        MappingReport whole = PAIR.program(w, 6, 4, new double[48]);
        MappingReport tiled = array().map(w);
        assertEquals(whole.weights(), tiled.weights());
        assertEquals(whole.clipped(), tiled.clipped());
        assertEquals(whole.largest(), tiled.largest());
        assertEquals(whole.clippingError(), tiled.clippingError(), 1e-15);
    }

    @Test
    void whatIsChangedBeforeAWriteIsWritten() {
        TiledArray array = array();
        double[] w = new double[24];
        w[0] = 0.5;
        array.map(w);
        array.conductances(0)[1] += 99e-6 / 4; // the negative side of weight 0
        array.write();
        double[] y = new double[4];
        array.multiply(new double[] {1, 0, 0, 0, 0, 0}, y);
        assertArrayEquals(new double[] {0.25, 0, 0, 0}, y, 1e-15);
        assertEquals(array.conductances(0)[1], array.crossbar(0).operator().matrix()[1]);
    }

    @Test
    void aPullbackUsesTheReadThatWasMade() {
        int[] conversions = new int[1];
        ColumnConverter counting = (currents, converted) -> {
            conversions[0]++;
            System.arraycopy(currents, 0, converted, 0, converted.length);
        };
        TiledArray array = new TiledArray(
                PAIR,
                Tiling.whole(6, 4),
                CrossbarSpec::ideal,
                Cell.ohmic(),
                PartialSums.digital(counting),
                TileTasks.inTurn());
        array.program(new double[24]);
        double[] x = {1, 2, 3, 4, 5, 6};
        array.multiply(x, new double[4]);
        array.pullback(x, new double[4], new double[6], new double[24]);
        assertEquals(1, conversions[0]);
        x[0] = 7;
        array.pullback(x, new double[4], new double[6], new double[24]);
        assertEquals(2, conversions[0]);
    }

    @Test
    void aReadThatDoesNotConvergeIsReported() {
        TiledArray array = new TiledArray(
                PAIR, new Tiling(6, 4, 2, 2), (rows, columns) -> CrossbarSpec.wired(rows, columns, 1e-310, 1));
        array.program(Matrices.uniform(24, -1, 1, 2));
        assertFalse(
                array.multiply(new double[] {1, 1, 1, 1, 1, 1}, new double[4]).converged());
    }

    /** Gradients by weights that the crossbars do not hold would be those of no array; products are of what was written. */
    @Test
    void gradientsBetweenMapAndWriteAreRefused() {
        TiledArray array = array();
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] written = Matrices.uniform(24, -1, 1, 3);
        assertThrows(
                IllegalStateException.class, () -> array.pullback(x, new double[4], new double[6], new double[24]));
        array.program(written);
        double[] y = new double[4];
        array.multiply(x, y);
        array.map(Matrices.uniform(24, -1, 1, 4));
        double[] bars = new double[24];
        assertThrows(IllegalStateException.class, () -> array.pullback(x, new double[4], new double[6], bars));
        assertThrows(IllegalStateException.class, () -> array.effectivePullback(new double[24], bars));
        assertArrayEquals(new double[24], bars);
        double[] again = new double[4];
        array.multiply(x, again);
        assertArrayEquals(y, again);
        array.write();
        array.pullback(x, new double[] {1, 0, 0, 0}, new double[6], bars);
        assertEquals(x[0], bars[0], 1e-12); // dy_0/dw_00 = x_0 on perfect lines
    }

    @Test
    void misuseIsRefused() {
        TiledArray array = array();
        assertThrows(IllegalStateException.class, array::write);
        assertThrows(IllegalStateException.class, () -> array.multiply(new double[6], new double[4]));
        assertThrows(IllegalArgumentException.class, () -> array.map(new double[23]));
        array.program(new double[24]);
        assertThrows(IllegalArgumentException.class, () -> array.multiply(new double[5], new double[4]));
        assertThrows(IllegalArgumentException.class, () -> array.multiply(new double[6], new double[5]));
        assertThrows(
                IllegalArgumentException.class,
                () -> array.pullback(new double[6], new double[4], new double[6], new double[6]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TiledArray(PAIR, Tiling.whole(2, 2), (rows, columns) -> CrossbarSpec.ideal(rows, rows)));
        Cell device = Cell.device(new Yakopcic(), "x");
        assertThrows(
                IllegalArgumentException.class,
                () -> new TiledArray(
                        PAIR,
                        Tiling.whole(2, 2),
                        CrossbarSpec::ideal,
                        device,
                        PartialSums.digital(),
                        TileTasks.inTurn()));
    }
}
