package org.sneakpath.crossbar;

/**
 * Geometry of an array and the resistances of its lines.
 *
 * <pre>
 *   near --driver-- w(i,0) --wordWire-- w(i,1) -- ... -- w(i,columns−1) --far-- far      V[i] at both ends
 *                     |                   |                                     a cell joins w(i,j) to b(i,j)
 *   far --far--     b(0,j) --bitWire-- b(1,j) -- ... -- b(rows−1,j) --sense-- near       virtual grounds
 * </pre>
 *
 * <p>Every resistance may be zero, which is exact: the nodes that it joins are one node; or {@link Lines#OPEN}. Far ends are
 * open unless said otherwise.
 *
 * @param rows number of word lines m, at least 1
 * @param columns number of bit lines n, at least 1
 * @param wordLines m lines of n cells, near end left
 * @param bitLines n lines of m cells, near end at the bottom
 */
public record CrossbarSpec(int rows, int columns, Lines wordLines, Lines bitLines) {
    public CrossbarSpec {
        requireCount("rows", rows);
        requireCount("columns", columns);
        if ((long) rows * columns > Integer.MAX_VALUE / 8) {
            throw new IllegalArgumentException("an array of " + rows + " x " + columns
                    + " cells is beyond this solver (at most " + Integer.MAX_VALUE / 8 + " cells); cut it into tiles");
        }
        requireFit("word", wordLines, rows, columns);
        requireFit("bit", bitLines, columns, rows);
    }

    /**
     * Uniform lines with open far ends.
     *
     * @param wordWire resistance of a word line between neighbouring columns (ohm)
     * @param bitWire resistance of a bit line between neighbouring rows (ohm)
     * @param driver resistance between a source and the first cell of its row (ohm)
     * @param sense resistance between the last cell of a column and its virtual ground (ohm)
     */
    public CrossbarSpec(int rows, int columns, double wordWire, double bitWire, double driver, double sense) {
        this(
                rows,
                columns,
                uniform(rows, columns, "driver", driver, "wordWire", wordWire),
                uniform(columns, rows, "sense", sense, "bitWire", bitWire));
    }

    private static Lines uniform(int count, int nodes, String end, double near, String wire, double segment) {
        requireCount(end.equals("driver") ? "rows" : "columns", count);
        requireCount(end.equals("driver") ? "columns" : "rows", nodes);
        requireResistance(wire, segment);
        requireResistance(end, near);
        return Lines.uniform(count, nodes, near, segment, Lines.OPEN);
    }

    /** An array without line resistance: a read is a product. */
    public static CrossbarSpec ideal(int rows, int columns) {
        return new CrossbarSpec(rows, columns, 0, 0, 0, 0);
    }

    /** An array with one segment before the first cell of a row and one after the last cell of a column (ohm). */
    public static CrossbarSpec wired(int rows, int columns, double wordWire, double bitWire) {
        return new CrossbarSpec(rows, columns, wordWire, bitWire, wordWire, bitWire);
    }

    /**
     * This array with other segments (ohm); each end that is connected becomes one segment too. For lines that are not
     * uniform use {@link #withWordLines} and {@link #withBitLines}.
     *
     * @throws IllegalStateException if lines are not uniform
     */
    public CrossbarSpec withWires(double wordWire, double bitWire) {
        requireResistance("wordWire", wordWire);
        requireResistance("bitWire", bitWire);
        return new CrossbarSpec(rows, columns, rewired(wordLines, wordWire), rewired(bitLines, bitWire));
    }

    private static Lines rewired(Lines lines, double wire) {
        double near = lines.near() == Lines.OPEN ? Lines.OPEN : wire;
        double far = lines.far() == Lines.OPEN ? Lines.OPEN : wire;
        return Lines.uniform(lines.count(), lines.nodes(), near, wire, far);
    }

    /** This array with other word lines. */
    public CrossbarSpec withWordLines(Lines lines) {
        return new CrossbarSpec(rows, columns, lines, bitLines);
    }

    /** This array with other bit lines. */
    public CrossbarSpec withBitLines(Lines lines) {
        return new CrossbarSpec(rows, columns, wordLines, lines);
    }

    /**
     * This array with its far ends connected to terminals.
     *
     * @param farDriver resistance between the last cell of a row and the terminal at its right (ohm), {@link Lines#OPEN} for none
     * @param farSense resistance between the first cell of a column and the terminal at its top (ohm)
     */
    public CrossbarSpec withFarEnds(double farDriver, double farSense) {
        return new CrossbarSpec(rows, columns, wordLines.withFar(farDriver), bitLines.withFar(farSense));
    }

    /** Resistance of uniform word lines between neighbouring columns (ohm). */
    public double wordWire() {
        return wordLines.segment();
    }

    /** Resistance of uniform bit lines between neighbouring rows (ohm). */
    public double bitWire() {
        return bitLines.segment();
    }

    /** Resistance between a source and the first cell of its row, for uniform word lines (ohm). */
    public double driver() {
        return wordLines.near();
    }

    /** Resistance between the last cell of a column and its virtual ground, for uniform bit lines (ohm). */
    public double sense() {
        return bitLines.near();
    }

    /** Whether every line node is at a terminal without resistance: a read is a product. */
    public boolean isIdeal() {
        return wordLines.isPerfect() && bitLines.isPerfect();
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

    private static void requireFit(String kind, Lines lines, int count, int nodes) {
        if (lines.count() != count || lines.nodes() != nodes) {
            throw new IllegalArgumentException(lines.count() + " " + kind + " lines of " + lines.nodes()
                    + " cells given where " + count + " of " + nodes + " are needed");
        }
    }

    private static void requireResistance(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + " = " + value + " ohm is outside [0, Infinity); 0 means a perfect conductor");
        }
    }
}
