package org.sneakpath.analysis.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sneakpath.analysis.run.Csv;

/**
 * Rows as CSV (RFC 4180) with a header. Numbers carry as many digits, up to 17, as it takes to read them back unchanged.
 * Complex columns become two, {@code .re} and {@code .im}; stepped and swept
 * columns are always real.
 */
final class CsvResult implements ResultWriter {
    private final BufferedWriter out;

    /**
     * @param columns stepped quantities, then the swept one, then the others
     * @param complex whether the others are complex
     * @param leading number of stepped quantities
     */
    CsvResult(Path file, List<Column> columns, boolean complex, int leading) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        for (int c = 0; c < columns.size(); c++) {
            String name = columns.get(c).name();
            if (c > 0) {
                out.append(',');
            }
            if (complex && c > leading) {
                out.append(Csv.quoted(name + ".re")).append(',').append(Csv.quoted(name + ".im"));
            } else {
                out.append(Csv.quoted(name));
            }
        }
        out.append('\n');
    }

    @Override
    public void row(double[] values) throws IOException {
        for (int c = 0; c < values.length; c++) {
            if (c > 0) {
                out.append(',');
            }
            out.append(Double.toString(values[c]));
        }
        out.append('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
