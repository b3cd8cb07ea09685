package org.sneakpath.training.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/** Grey images of equal size with labels; a feature is a pixel divided by 255, in row-major order. */
public final class ImageDataset implements Dataset {
    /** Eight pixels at once. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** By pixel. */
    private static final double[] BRIGHTNESS =
            IntStream.range(0, 256).mapToDouble(pixel -> pixel * (1.0 / 255)).toArray();

    private final String name;
    private final int rows;
    private final int columns;
    private final int classes;
    private final byte[] pixels;
    private final byte[] labels;

    private ImageDataset(String name, int rows, int columns, int classes, byte[] pixels, byte[] labels) {
        if (labels.length < 1 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException("'" + name + "' needs at least one image of at least 1×1 pixels, not "
                    + labels.length + " of " + rows + "×" + columns);
        }
        if (classes < 1 || classes > 256) {
            throw new IllegalArgumentException("'" + name + "': " + classes + " classes; allowed are 1 to 256");
        }
        if (pixels.length != (long) labels.length * rows * columns) {
            throw new IllegalArgumentException("'" + name + "': " + labels.length + " labels of " + rows + "×" + columns
                    + " images need " + (long) labels.length * rows * columns + " pixels, not " + pixels.length);
        }
        for (int k = 0; k < labels.length; k++) {
            if ((labels[k] & 0xff) >= classes) {
                throw new IllegalArgumentException("'" + name + "': label " + (labels[k] & 0xff) + " of image " + k
                        + " is not below the number of classes, " + classes);
            }
        }
        this.name = name;
        this.rows = rows;
        this.columns = columns;
        this.classes = classes;
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * A data set of these images.
     *
     * @param name one line without paths
     * @param rows height of an image (pixels)
     * @param columns width of an image (pixels)
     * @param classes number of classes, 1 … 256
     * @param pixels image after image, each row-major, unsigned; copied
     * @param labels one per image, unsigned, below {@code classes}; copied
     */
    public static ImageDataset of(String name, int rows, int columns, int classes, byte[] pixels, byte[] labels) {
        return new ImageDataset(name, rows, columns, classes, pixels.clone(), labels.clone());
    }

    /** As {@link #of}, but the arrays become the data set's own. */
    static ImageDataset adopt(String name, int rows, int columns, int classes, byte[] pixels, byte[] labels) {
        return new ImageDataset(name, rows, columns, classes, pixels, labels);
    }

    /** The same images under a name that has CRC-32C of all pixels and labels, so that sets whose files have the same names differ. */
    public ImageDataset withChecksum() {
        CRC32C crc = new CRC32C();
        crc.update(pixels);
        crc.update(labels);
        String checked = name + String.format(Locale.ROOT, " (crc %08x)", (int) crc.getValue());
        return new ImageDataset(checked, rows, columns, classes, pixels, labels);
    }

    /** Height of an image (pixels). */
    public int rows() {
        return rows;
    }

    /** Width of an image (pixels). */
    public int columns() {
        return columns;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int features() {
        return rows * columns;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public void features(int index, double[] into) {
        int n = rows * columns;
        int start = index * n;
        for (int k = 0; k < n; k += Long.BYTES) {
            int end = Math.min(k + Long.BYTES, n);
            if (end == k + Long.BYTES && (long) EIGHT.get(pixels, start + k) == 0) { // most of an image is black
                Arrays.fill(into, k, end, 0);
                continue;
            }
            for (int l = k; l < end; l++) {
                into[l] = BRIGHTNESS[pixels[start + l] & 0xff];
            }
        }
    }

    @Override
    public int notZero(int index, int[] which, double[] values, int at) {
        int n = rows * columns;
        int start = index * n;
        int next = at;
        int k = 0;
        for (; k + Long.BYTES <= n; k += Long.BYTES) {
            if ((long) EIGHT.get(pixels, start + k) != 0) {
                next = notZero(start, k, k + Long.BYTES, which, values, next);
            }
        }
        return notZero(start, k, n, which, values, next) - at;
    }

    /** Writes every pixel, and goes on where it is not zero: nothing to be guessed by a processor. */
    private int notZero(int start, int from, int to, int[] which, double[] values, int at) {
        int next = at;
        for (int k = from; k < to; k++) {
            int pixel = pixels[start + k] & 0xff;
            which[next] = k;
            values[next] = BRIGHTNESS[pixel];
            next += -pixel >>> (Integer.SIZE - 1);
        }
        return next;
    }

    @Override
    public int label(int index) {
        return labels[index] & 0xff;
    }
}
