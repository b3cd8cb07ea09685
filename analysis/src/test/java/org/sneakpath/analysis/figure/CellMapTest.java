package org.sneakpath.analysis.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Maps of arrays with more cells than a picture shows. */
class CellMapTest {
    private static final AxisTitle TITLE = AxisTitle.number("Cell");

    @Test
    void squaresAreMeansOfTheirCells() throws IOException {
        double[] values = new double[5 * 4];
        for (int c = 0; c < values.length; c++) {
            values[c] = c;
        }
        CellMap whole = new CellMap(TITLE, 5, 4, values);
        assertSame(whole, whole.averaged(5));
        CellMap two = whole.averaged(2);
        // rows 0-1 and 2-4, columns 0-1 and 2-3
        assertArrayEquals(new double[] {2.5, 4.5, 12.5, 14.5}, two.values());
        assertEquals(5, two.wordLines());
        StringBuilder csv = new StringBuilder();
        new HeatMapFigure(two, "").writeCsv(csv);
        assertEquals("word line,bit line,cell\n0,0,2.5\n0,2,4.5\n2,0,12.5\n2,2,14.5\n", csv.toString());
    }

    /** What all squares hold, weighed by their cells, is what all cells hold. */
    @Test
    void nothingIsLost() {
        double[] values = new double[37 * 53];
        double sum = 0;
        for (int c = 0; c < values.length; c++) {
            values[c] = Math.sin(c);
            sum += values[c];
        }
        CellMap squares = new CellMap(TITLE, 37, 53, values).averaged(10);
        double again = 0;
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 10; x++) {
                int cells = (squares.firstWordLine(y + 1) - squares.firstWordLine(y))
                        * (squares.firstBitLine(x + 1) - squares.firstBitLine(x));
                again += cells * squares.values()[y * 10 + x];
            }
        }
        assertEquals(sum, again, 1e-11);
    }
}
