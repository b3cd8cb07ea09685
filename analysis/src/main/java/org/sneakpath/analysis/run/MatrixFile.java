package org.sneakpath.analysis.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.sneakpath.analysis.InputException;

/** Matrices in files: {@link MatrixNpy} where a file begins like one, else {@link MatrixCsv}; written by the file's name. */
public final class MatrixFile {
    private static final String NPY = ".npy";

    private MatrixFile() {}

    /**
     * Rows and columns of a matrix.
     *
     * @param rows at least 1
     * @param columns at least 1
     */
    public record Shape(int rows, int columns) {}

    /**
     * Reads a file.
     *
     * @throws InputException if it is missing, damaged, or holds anything but finite numbers
     */
    public static MatrixCsv.Matrix read(Path file) {
        return MatrixNpy.is(file) ? MatrixNpy.read(file) : MatrixCsv.read(file);
    }

    /** The first rows at most; what follows them is not checked. */
    public static MatrixCsv.Matrix head(Path file, int rows) {
        return MatrixNpy.is(file) ? MatrixNpy.read(file, rows) : MatrixCsv.read(file, rows);
    }

    /** The shape of the matrix in a file, without reading its numbers: for CSV its lines, and the values in the first. */
    public static Shape shape(Path file) {
        if (MatrixNpy.is(file)) {
            MatrixNpy.Header header = MatrixNpy.header(file);
            return new Shape(header.rows(), header.columns());
        }
        return new Shape(lines(file), MatrixCsv.read(file, 1).columns());
    }

    private static int lines(Path file) {
        byte[] block = new byte[1 << 16];
        long lines = 0;
        int last = '\n';
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                for (int k = 0; k < count; k++) {
                    lines += block[k] == '\n' ? 1 : 0;
                }
                last = block[count - 1];
            }
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file", e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        }
        return (int) Math.min(Integer.MAX_VALUE, lines + (last == '\n' ? 0 : 1));
    }

    /** Whether a file of that name is written as {@code .npy}. */
    static boolean isNpy(Path file) {
        return file.toString().endsWith(NPY);
    }
}
