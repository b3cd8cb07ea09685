package org.sneakpath.crossbar.mapping.tiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.mapping.BitSlices;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.crossbar.mapping.DifferentialRows;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.Matrices;
import org.sneakpath.crossbar.mapping.OffsetColumn;
import org.sneakpath.crossbar.mapping.Signs;

class TilingTest {
    static Stream<Mapping> mappings() {
        return Matrices.all();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void tilesCoverTheMatrixOnceAndFitTheirArray(Mapping mapping) {
        for (int inputs = 1; inputs < 40; inputs += 3) {
            for (int outputs = 1; outputs < 20; outputs++) {
                Tiling tiling = Tiling.within(mapping, inputs, outputs, 9, 17);
                int covered = 0;
                for (int r = 0; r < tiling.rowTiles(); r++) {
                    assertTrue(tiling.inputs(r) >= 1 && mapping.rows(tiling.inputs(r)) <= 9);
                    covered += tiling.inputs(r);
                }
                assertEquals(inputs, covered);
                assertEquals(0, tiling.firstInput(0));
                assertEquals(inputs, tiling.firstInput(tiling.rowTiles()));
                covered = 0;
                for (int c = 0; c < tiling.columnTiles(); c++) {
                    assertTrue(tiling.outputs(c) >= 1 && mapping.columns(tiling.outputs(c)) <= 17);
                    covered += tiling.outputs(c);
                }
                assertEquals(outputs, covered);
            }
        }
    }

    @Test
    void tilesAreFewAndEven() {
        DifferentialPair pair = new DifferentialPair(1, 2);
        assertEquals(new Tiling(100, 10, 4, 3), Tiling.within(pair, 100, 10, 32, 8));
        Tiling tiling = Tiling.within(pair, 100, 10, 32, 8);
        assertEquals(25, tiling.inputs(3));
        assertEquals(3, tiling.outputs(0));
        assertEquals(4, tiling.outputs(2));
        assertEquals(new Tiling(100, 10, 1, 1), Tiling.within(pair, 100, 10, 100, 20));
        assertEquals(new Tiling(100, 10, 2, 1), Tiling.within(new DifferentialRows(1, 2), 100, 10, 100, 10));
        assertEquals(new Tiling(10, 10, 1, 2), Tiling.within(new OffsetColumn(1, 2), 10, 10, 10, 10));
        assertEquals(12, tiling.tiles());
        assertEquals(1, Tiling.whole(7, 8).tiles());
    }

    @Test
    void misuseIsRefused() {
        BitSlices slices = new BitSlices(1, 2, 8, 2, Signs.PAIRS);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Tiling.within(slices, 4, 4, 4, 7));
        assertTrue(String.valueOf(e.getMessage()).contains("1 x 8"), e::toString);
        assertThrows(IllegalArgumentException.class, () -> Tiling.whole(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Tiling(4, 4, 5, 1));
        assertThrows(IllegalArgumentException.class, () -> new Tiling(4, 4, 1, 0));
    }
}
