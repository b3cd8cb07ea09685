package org.sneakpath.devices.nonideality.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A table of presets as comma-separated text: {@code #} starts a comment line, the first other line names the columns, cells may
 * be quoted ({@code "a, b"}, a doubled quote stands for one). Every table has the columns {@code name}, {@code status}
 * ({@code verified} or {@code unverified}), {@code fitted_to}, {@code validity} and {@code source}.
 */
public final class PresetTable {
    private final String where;
    private final List<PresetRow> rows;

    private PresetTable(String where, List<PresetRow> rows) {
        this.where = where;
        this.rows = Collections.unmodifiableList(rows);
    }

    /**
     * Reads a table that is shipped with a class.
     *
     * @param resource name relative to the class
     */
    public static PresetTable resource(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no table '" + resource + "' is shipped with " + owner.getName());
            }
            return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table from text.
     *
     * @param where what errors call the text, such as its file name
     * @throws IllegalArgumentException naming line and column of what is wrong
     */
    public static PresetTable parse(String where, String text) {
        List<String> columns = List.of();
        List<PresetRow> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String place = where + ":" + (i + 1);
            List<String> cells = cells(line, place);
            if (columns.isEmpty()) {
                columns = cells;
            } else if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(
                        place + ": " + cells.size() + " cells for " + columns.size() + " columns " + columns);
            } else {
                PresetRow row = new PresetRow(place, columns, cells);
                for (PresetRow earlier : rows) {
                    if (earlier.name().equals(row.name())) {
                        throw new IllegalArgumentException(place + ": preset '" + row.name() + "' stands twice");
                    }
                }
                rows.add(row);
            }
        }
        return new PresetTable(where, rows);
    }

    /** The rows in their order; immutable. */
    public List<PresetRow> rows() {
        return rows;
    }

    /** The row of that name. */
    public PresetRow row(String name) {
        for (PresetRow row : rows) {
            if (row.name().equals(name)) {
                return row;
            }
        }
        throw new IllegalArgumentException(where + " has no preset '" + name + "'; there are "
                + rows.stream().map(PresetRow::name).toList());
    }

    /** All rows, each made into a setting. */
    public <T> List<NonidealityPreset<T>> presets(Function<PresetRow, T> setting) {
        return rows.stream().map(row -> row.preset(setting)).toList();
    }

    private static List<String> cells(String line, String place) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException(place + ":" + line.length() + ": a quote is not closed");
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
