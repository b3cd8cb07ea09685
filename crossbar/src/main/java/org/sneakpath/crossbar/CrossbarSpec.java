package org.sneakpath.crossbar;

/**
 * Geometry of an array and the resistances of its lines.
 *
 * <pre>
 *   V[i] --driver-- w(i,0) --wordWire-- w(i,1) -- ... -- w(i,columns−1)      right end open
 *                     |                   |                                  a cell joins w(i,j) to b(i,j)
 *   top end open      b(0,j) --bitWire-- b(1,j) -- ... -- b(rows−1,j) --sense-- 0 V (virtual ground)
 * </pre>
 *
 * <p>Every resistance may be zero, which is exact: the nodes that it joins are one node.
 *
 * @param rows number of word lines m, at least 1
 * @param columns number of bit lines n, at least 1
 * @param wordWire resistance of a word line between neighbouring columns (ohm)
 * @param bitWire resistance of a bit line between neighbouring rows (ohm)
 * @param driver resistance between a source and the first cell of its row (ohm)
 * @param sense resistance between the last cell of a column and its virtual ground (ohm)
 */
public record CrossbarSpec(int rows, int columns, double wordWire, double bitWire, double driver, double sense) {
    public CrossbarSpec {
        requireCount("rows", rows);
        requireCount("columns", columns);
        if ((long) rows * columns > Integer.MAX_VALUE / 8) {
            throw new IllegalArgumentException("an array of " + rows + " x " + columns
                    + " cells is beyond this solver (at most " + Integer.MAX_VALUE / 8 + " cells); cut it into tiles");
        }
        requireResistance("wordWire", wordWire);
        requireResistance("bitWire", bitWire);
        requireResistance("driver", driver);
        requireResistance("sense", sense);
    }

    /** An array without line resistance: a read is a product. */
    public static CrossbarSpec ideal(int rows, int columns) {
        return new CrossbarSpec(rows, columns, 0, 0, 0, 0);
    }

    /** An array with one segment before the first cell of a row and one after the last cell of a column (ohm). */
    public static CrossbarSpec wired(int rows, int columns, double wordWire, double bitWire) {
        return new CrossbarSpec(rows, columns, wordWire, bitWire, wordWire, bitWire);
    }

    /** This array with other segments (ohm); driver and sense resistance become one segment too. */
    public CrossbarSpec withWires(double wordWire, double bitWire) {
        return wired(rows, columns, wordWire, bitWire);
    }

    /** Whether no line has any resistance. */
    public boolean isIdeal() {
        return wordWire == 0 && bitWire == 0 && driver == 0 && sense == 0;
    }

    /** Number of cells, rows · columns. */
    public int cells() {
        return rows * columns;
    }

    private static void requireCount(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " = " + value + ": an array needs at least 1");
        }
    }

    private static void requireResistance(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + " = " + value + " ohm is outside [0, Infinity); 0 means a perfect conductor");
        }
    }
}
