package org.sneakpath.devices.nonideality.preset;

import java.util.List;
import java.util.function.Function;
import org.sneakpath.devices.Provenance;

/** One row of a table of presets. */
public final class PresetRow {
    private final String place;
    private final List<String> columns;
    private final List<String> cells;

    PresetRow(String place, List<String> columns, List<String> cells) {
        this.place = place;
        this.columns = columns;
        this.cells = cells;
    }

    public String name() {
        return text("name");
    }

    /** The cell of a column as text; may be empty. */
    public String text(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(place + ": there is no column '" + column + "' among " + columns);
        }
        return cells.get(index);
    }

    /** The cell of a column as a number. */
    public double number(String column) {
        return parsed(column, text(column));
    }

    /** The cell of a column as a number, or {@code absent} if it is empty. */
    public double number(String column, double absent) {
        String text = text(column);
        return text.isEmpty() ? absent : parsed(column, text);
    }

    /** The cell of a column as numbers with spaces between; a fresh array. */
    public double[] numbers(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return new double[0];
        }
        String[] words = text.split(" +", -1);
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = parsed(column, words[i]);
        }
        return numbers;
    }

    /** The cell of a column that says {@code true} or {@code false}; empty is false. */
    public boolean flag(String column) {
        String text = text(column);
        if (text.isEmpty() || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw wrong(column, text, "true or false");
    }

    /** This row as a preset of a setting. */
    public <T> NonidealityPreset<T> preset(Function<PresetRow, T> setting) {
        String status = text("status");
        if (!status.equals("verified") && !status.equals("unverified")) {
            throw wrong("status", status, "verified or unverified");
        }
        return new NonidealityPreset<>(
                name(),
                setting.apply(this),
                new Provenance(text("source"), text("fitted_to"), text("validity"), status.equals("verified")));
    }

    /** An error at this row. */
    public IllegalArgumentException wrong(String column, String text, String wanted) {
        return new IllegalArgumentException(
                place + ": column '" + column + "' of preset '" + name() + "' says '" + text + "', not " + wanted);
    }

    private double parsed(String column, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw wrong(column, text, "a number");
        }
    }
}
