package org.sneakpath.analysis.device;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: columns as wide as what is in them, two spaces between, nothing after the last. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final String indent;

    /** @param indent what every line begins with */
    public TextTable(String indent) {
        this.indent = indent;
    }

    /** Adds a row; all rows have the same number of fields. */
    public TextTable row(String... fields) {
        rows.add(List.of(fields));
        return this;
    }

    /** The lines; columns in which nothing stands but a title are left out. */
    public List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (int c = 0; c < rows.get(0).size(); c++) {
            int width = 0;
            boolean empty = rows.size() > 1;
            for (int r = 0; r < rows.size(); r++) {
                String field = rows.get(r).get(c);
                width = Math.max(width, field.codePointCount(0, field.length()));
                empty &= r == 0 || field.isEmpty();
            }
            widths.add(empty ? 0 : width);
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int c = 0; c < row.size(); c++) {
                if (widths.get(c) > 0) {
                    String field = row.get(c);
                    line.append(field).append(" ".repeat(2 + widths.get(c) - field.codePointCount(0, field.length())));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
