package org.sneakpath.training.cost;

/**
 * Area of one cell of an array.
 *
 * @param feature F, half a pitch of the process (m), positive
 * @param squares cell area in F², positive; 4 is the least of a cell at a crossing of two lines
 * @param source where the numbers are from
 */
public record CellArea(double feature, double squares, String source) {
    public CellArea {
        requirePositive("feature size", feature, "m", "32 nm");
        requirePositive("squares of a cell", squares, "F^2", "4");
        if (source.isBlank()) {
            throw new IllegalArgumentException("an area without a source cannot be judged; say where it is from");
        }
    }

    private static void requirePositive(String name, double value, String unit, String hint) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    name + " = " + value + " " + unit + " must be positive and finite; try " + hint);
        }
    }

    /** squares·F² (m²). */
    public double area() {
        return squares * feature * feature;
    }
}
