package org.sneakpath.analysis.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a matrix row by row, as its file's name says: {@code .npy} is NumPy's format, all else CSV without a header. Needs a
 * buffer, whatever the size of the matrix.
 */
public final class MatrixWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final FileChannel out;
    private final boolean npy;
    private final int columns;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final StringBuilder text = new StringBuilder();
    private boolean closed;

    /**
     * Begins a file.
     *
     * @param target its name when all is done
     * @param place where it is written now
     * @param rows as many as will be written
     * @param columns numbers in each
     */
    MatrixWriter(Path target, Path place, int rows, int columns) {
        this.target = target;
        this.columns = columns;
        npy = MatrixFile.isNpy(target);
        try {
            out = FileChannel.open(
                    place, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            if (npy) {
                put(MatrixNpy.start(rows, columns));
            }
        } catch (IOException e) {
            throw AtomicFile.refused(target, e);
        }
    }

    /** Writes all rows of an array that holds whole rows. */
    public void rows(double[] values) {
        for (int from = 0; from < values.length; from += columns) {
            row(values, from);
        }
    }

    /** Writes one row, {@code values[from …]}. */
    public void row(double[] values, int from) {
        try {
            if (npy) {
                for (int k = 0; k < columns; k++) {
                    if (buffer.remaining() < Double.BYTES) {
                        flush();
                    }
                    buffer.putDouble(values[from + k]);
                }
            } else {
                MatrixCsv.line(values, from, columns, text);
                if (text.length() > BUFFER) {
                    flushText();
                }
            }
        } catch (IOException e) {
            throw AtomicFile.refused(target, e);
        }
    }

    private void flushText() throws IOException {
        put(text.toString().getBytes(StandardCharsets.US_ASCII));
        text.setLength(0);
    }

    private void put(byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; ) {
            int some = Math.min(buffer.remaining(), bytes.length - at);
            buffer.put(bytes, at, some);
            at += some;
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }

    /** Whether the file has ended. */
    boolean isClosed() {
        return closed;
    }

    /** Ends the file and has the system write it to the disk; more than once is no harm. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (FileChannel closing = out) {
            flushText();
            flush();
            closing.force(true);
        } catch (IOException e) {
            throw AtomicFile.refused(target, e);
        }
    }
}
