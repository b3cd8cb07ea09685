package org.sneakpath.analysis.run;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.analysis.InputException;

/**
 * Matrices in NumPy's format {@code .npy}, read and written in blocks.
 *
 * <pre>
 *   \x93NUMPY  major  minor  length of header   {'descr': '&lt;f8', 'fortran_order': False, 'shape': (3, 4), }   data
 * </pre>
 * Read: versions 1 to 3; two dimensions, or one, which is a single row; floating-point numbers of 4 or 8 bytes and integers of
 * up to 4 bytes, either byte order, C or Fortran order; finite numbers only. Written: version 1.0, {@code <f8}, C order. (NumPy
 * Enhancement Proposal 1.) The two Java libraries for it are one without releases since 2020 on another language's run time, and one of version 0.0.3.
 */
public final class MatrixNpy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int MOST_HEADER = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final Pattern DESCRIPTION = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([fiu])([1248])'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");

    private MatrixNpy() {}

    /** Whether a file begins like one of these; false too where it cannot be read. */
    static boolean is(Path file) {
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer start = ByteBuffer.allocate(MAGIC.length);
            fill(in, start);
            return start.flip().equals(ByteBuffer.wrap(MAGIC));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Shape and kind of the numbers of a file.
     *
     * @param rows 1 for an array of one dimension
     * @param kind f, i or u
     * @param bytes of a number
     * @param data where the numbers begin
     */
    record Header(int rows, int columns, char kind, int bytes, ByteOrder order, boolean fortran, long data) {}

    /** @throws InputException if the file is missing, or none of these, or holds what is not read */
    static Header header(Path file) {
        try (FileChannel in = FileChannel.open(file)) {
            return header(file, in);
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Header header(Path file, FileChannel in) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(MAGIC.length + 6).order(ByteOrder.LITTLE_ENDIAN);
        fill(in, start);
        start.flip();
        int known = Math.min(MAGIC.length, start.remaining());
        if (start.remaining() < 10 || !start.slice(0, known).equals(ByteBuffer.wrap(MAGIC))) {
            throw new InputException(file + ": is not a .npy file");
        }
        int major = start.get(MAGIC.length);
        if (major < 1 || major > 3 || (major > 1 && start.remaining() < 12)) {
            throw new InputException(file + ": version " + major + " of the .npy format is not known; 1 to 3 are");
        }
        int text = major == 1 ? 10 : 12;
        long length = major == 1 ? Short.toUnsignedInt(start.getShort(8)) : Integer.toUnsignedLong(start.getInt(8));
        if (length > MOST_HEADER) {
            throw new InputException(file + ": a header of " + length + " bytes is too long; is the file damaged?");
        }
        ByteBuffer header = ByteBuffer.allocate((int) length);
        in.position(text);
        fill(in, header);
        return parse(file, new String(header.array(), 0, header.position(), StandardCharsets.UTF_8), text + length);
    }

    private static Header parse(Path file, String header, long data) {
        Matcher description = DESCRIPTION.matcher(header);
        Matcher fortran = FORTRAN.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!description.find() || !fortran.find() || !shape.find()) {
            throw new InputException(file + ": is not an array of real numbers; its header is " + header.strip());
        }
        char kind = description.group(2).charAt(0);
        int bytes = description.group(3).charAt(0) - '0';
        if (kind == 'f' ? bytes < 4 : bytes == 8) {
            throw new InputException(file + ": numbers of type '" + kind + bytes
                    + "' are not read; f8, f4 and integers of up to four bytes are");
        }
        String[] sizes = shape.group(1).replace(" ", "").replaceFirst(",$", "").split(",", -1);
        boolean flat = sizes.length == 1 && !sizes[0].isEmpty();
        if (!flat && sizes.length != 2) {
            throw new InputException(file + ": has shape (" + shape.group(1) + "); one or two dimensions are read");
        }
        long rows = flat ? 1 : size(sizes[0]);
        long columns = size(sizes[sizes.length - 1]);
        if (rows < 1 || columns < 1) {
            throw new InputException(file + ": is empty");
        }
        if (rows > Integer.MAX_VALUE || columns > Integer.MAX_VALUE || rows * columns > Integer.MAX_VALUE - 8) {
            throw new InputException(file + ": has more than " + (Integer.MAX_VALUE - 8) + " values");
        }
        boolean big = description.group(1).equals(">");
        return new Header(
                (int) rows,
                (int) columns,
                kind,
                bytes,
                big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                fortran.group(1).equals("True"),
                data);
    }

    /** A number of at most ten digits; the largest long for more. */
    private static long size(String digits) {
        return digits.isEmpty() || digits.length() > 10
                ? (digits.isEmpty() ? 0 : Long.MAX_VALUE)
                : Long.parseLong(digits);
    }

    /**
     * Reads a file.
     *
     * @throws InputException if it is missing, damaged, or holds anything but finite numbers
     */
    public static MatrixCsv.Matrix read(Path file) {
        return read(file, Integer.MAX_VALUE);
    }

    /** As {@link #read(Path)}, the first rows at most. */
    static MatrixCsv.Matrix read(Path file, int most) {
        try (FileChannel in = FileChannel.open(file)) {
            Header header = header(file, in);
            long wanted = header.data() + (long) header.rows() * header.columns() * header.bytes();
            if (in.size() != wanted) {
                throw new InputException(file + ": " + in.size() + " bytes where its header promises " + wanted
                        + "; is the file truncated?");
            }
            int rows = Math.min(most, header.rows());
            double[] values = new double[rows * header.columns()];
            in.position(header.data());
            ByteBuffer block = ByteBuffer.allocateDirect(BUFFER).order(header.order());
            int all = header.rows() * header.columns();
            int count = header.fortran() ? all : values.length;
            for (int k = 0; k < count; ) {
                block.clear().limit((int) Math.min(BUFFER, (long) (count - k) * header.bytes()));
                fill(in, block);
                for (block.flip(); block.remaining() >= header.bytes(); k++) {
                    int row = header.fortran() ? k % header.rows() : k / header.columns();
                    int column = header.fortran() ? k / header.rows() : k % header.columns();
                    double value = number(block, header);
                    if (row < rows) {
                        values[row * header.columns() + column] = finite(value, file, row, column);
                    }
                }
            }
            return new MatrixCsv.Matrix(rows, header.columns(), values);
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static double number(ByteBuffer block, Header header) {
        boolean signed = header.kind() != 'u';
        return switch (header.bytes()) {
            case 1 -> signed ? block.get() : Byte.toUnsignedInt(block.get());
            case 2 -> signed ? block.getShort() : Short.toUnsignedInt(block.getShort());
            case 4 ->
                header.kind() == 'f'
                        ? block.getFloat()
                        : signed ? block.getInt() : Integer.toUnsignedLong(block.getInt());
            default -> block.getDouble();
        };
    }

    private static double finite(double value, Path file, int row, int column) {
        if (!Double.isFinite(value)) {
            throw new InputException(
                    file + ": row " + row + ", column " + column + ": " + value + " is not a finite number");
        }
        return value;
    }

    private static void fill(FileChannel in, ByteBuffer block) throws IOException {
        while (block.hasRemaining()) {
            if (in.read(block) < 0) {
                if (block.position() == 0) {
                    throw new EOFException("it ends too early");
                }
                return;
            }
        }
    }

    private static InputException unreadable(Path file, IOException e) {
        return new InputException(file + ": cannot be read: " + e.getMessage(), e);
    }

    /** The bytes before the data of a matrix of doubles. */
    static byte[] start(int rows, int columns) {
        return start("<f8", rows + ", " + columns);
    }

    /**
     * The bytes before the data of an array.
     *
     * @param kind of its numbers or texts, as NumPy writes it: {@code <f8}, {@code <U12}
     * @param shape the sizes, {@code "3, 4"} or {@code "3,"}
     */
    static byte[] start(String kind, String shape) {
        String text =
                String.format(Locale.ROOT, "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }", kind, shape);
        int length = MAGIC.length + 4 + text.length() + 1;
        int padded = (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer start = ByteBuffer.allocate(padded).order(ByteOrder.LITTLE_ENDIAN);
        start.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (padded - MAGIC.length - 4));
        start.put(text.getBytes(StandardCharsets.US_ASCII));
        while (start.remaining() > 1) {
            start.put((byte) ' ');
        }
        return start.put((byte) '\n').array();
    }
}
