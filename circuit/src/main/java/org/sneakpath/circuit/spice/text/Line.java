package org.sneakpath.circuit.spice.text;

import java.util.Arrays;

/** A logical line: continuations joined, comments gone. It remembers which file and line each character came from. */
public final class Line {
    private final String text;
    private final String file;
    private final int[] starts;
    private final int[] numbers;

    /** Part k of the text begins at character {@code starts[k]} and came from line {@code numbers[k]}; not copied. */
    Line(String text, String file, int[] starts, int[] numbers) {
        this.text = text;
        this.file = file;
        this.starts = starts;
        this.numbers = numbers;
    }

    /** A line of text that came from no file. */
    public static Line of(String text, Location location) {
        return new Line(text, location.file(), new int[] {0}, new int[] {location.line()});
    }

    public String text() {
        return text;
    }

    /** Where the line begins. */
    public Location location() {
        return new Location(file, numbers[0]);
    }

    /** Where character {@code offset} stands. */
    public Location location(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return new Location(file, numbers[found >= 0 ? found : Math.max(0, -found - 2)]);
    }

    @Override
    public String toString() {
        return location() + ": " + text;
    }
}
