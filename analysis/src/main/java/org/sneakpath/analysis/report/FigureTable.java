package org.sneakpath.analysis.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sneakpath.analysis.figure.Figure;
import org.sneakpath.analysis.figure.FigureFiles;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.report.ReportTable.Column;
import org.sneakpath.analysis.run.Csv;

/** The numbers of a figure as a table: all of them where they are few, else evenly chosen ones. */
final class FigureTable {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*([eE][-+]?\\d+)?|NaN|Infinity)");
    private static final int MOST_ROWS = 60;

    private FigureTable() {}

    static ReportTable of(Figure figure) {
        try (CSVParser parser = Csv.FORMAT.parse(new StringReader(FigureFiles.csv(figure)))) {
            List<CSVRecord> lines = parser.getRecords();
            List<CSVRecord> rows = lines.subList(1, lines.size());
            int every = (rows.size() + MOST_ROWS - 1) / MOST_ROWS;
            List<List<String>> shown = new ArrayList<>();
            for (int k = 0; k < rows.size(); k += every) {
                shown.add(rows.get(k).stream().map(FigureTable::text).toList());
            }
            String note = every <= 1
                    ? ""
                    : "One in " + every + " of " + rows.size() + " rows; all are in the figure’s CSV file.";
            return new ReportTable(columns(lines.get(0), rows), shown, note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Column> columns(CSVRecord header, List<CSVRecord> rows) {
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < header.size(); k++) {
            int at = k;
            columns.add(new Column(header.get(k), rows.stream().allMatch(row -> isNumber(row.get(at)))));
        }
        return columns;
    }

    private static boolean isNumber(String text) {
        return text.isEmpty() || NUMBER.matcher(text).matches();
    }

    private static String text(String cell) {
        return cell.isEmpty() || !isNumber(cell) ? cell : Numbers.plain(Double.parseDouble(cell));
    }
}
