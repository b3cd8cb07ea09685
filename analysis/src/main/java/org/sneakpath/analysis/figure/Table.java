package org.sneakpath.analysis.figure;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The one way in which figures write CSV: comma, line feed, shortest decimals that read back to the same double. */
final class Table {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private Table() {}

    static CSVPrinter start(Appendable out, Object... header) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(header);
        return printer;
    }
}
