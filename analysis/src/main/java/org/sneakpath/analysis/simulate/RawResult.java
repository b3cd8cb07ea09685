package org.sneakpath.analysis.simulate;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Rows as a binary SPICE raw file: a text header, then little-endian doubles, point after point. In complex files every
 * column has two doubles, the first one included. The header holds the number of points, which is known last, so that a
 * field of fixed width is written over at the end.
 *
 * <p>Date lines are left empty: equal runs give equal files.
 */
final class RawResult implements ResultWriter {
    private static final int BUFFER = 1 << 16;

    private final RandomAccessFile file;
    private final boolean complex;
    private final long pointsAt;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private long points;

    /**
     * @param title first line of the netlist
     * @param append whether the plot follows others in the file
     * @param plot what ngspice calls the analysis, such as {@code Transient Analysis}
     */
    RawResult(Path path, String title, String plot, List<Column> columns, boolean complex, boolean append)
            throws IOException {
        this.complex = complex;
        file = new RandomAccessFile(path.toFile(), "rw");
        if (!append) {
            file.setLength(0);
        }
        file.seek(file.length());
        text("Title: " + title + "\nDate:\nPlotname: " + plot + "\nFlags: " + (complex ? "complex" : "real")
                + "\nNo. Variables: " + columns.size() + "\nNo. Points: ");
        pointsAt = file.getFilePointer();
        StringBuilder header = new StringBuilder(count(0)).append("\nVariables:\n");
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            header.append('\t').append(c).append('\t').append(column.name());
            header.append('\t').append(column.quantity().word()).append('\n');
        }
        text(header.append("Binary:\n").toString());
    }

    private void text(String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String count(long points) {
        return String.format(Locale.ROOT, "%-20d", points);
    }

    @Override
    public void row(double[] values) throws IOException {
        for (int c = 0; c < values.length; c++) {
            put(values[c]);
            if (c == 0 && complex) {
                put(0);
            }
        }
        points++;
    }

    private void put(double value) throws IOException {
        if (buffer.remaining() < Double.BYTES) {
            drain();
        }
        buffer.putDouble(value);
    }

    private void drain() throws IOException {
        file.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            drain();
            file.seek(pointsAt);
            text(count(points));
        }
    }
}
