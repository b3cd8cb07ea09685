package org.sneakpath.training.data;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads pairs of IDX files, the format of MNIST, Fashion-MNIST, EMNIST and KMNIST.
 *
 * <p>Big-endian: images start with the magic number 0x00000803, then count, rows, columns, then one unsigned byte a pixel;
 * labels start with 0x00000801, then count, then one unsigned byte a label. Nothing may follow. A file is taken as gzip
 * if its content is (first bytes 1f 8b), whatever its name.
 */
public final class IdxReader {
    private static final int IMAGES = 0x0803;
    private static final int LABELS = 0x0801;

    private IdxReader() {}

    /**
     * Reads images and their labels.
     *
     * @param classes number of classes; a greater label is refused
     * @throws IdxFormatException if a file is damaged, of another format, or the counts differ
     * @throws IOException if a file cannot be read
     */
    public static ImageDataset read(String name, Path images, Path labels, int classes) throws IOException {
        ByteBuffer pixels = content(images, IMAGES, 3, "images");
        int count = pixels.getInt(4);
        int rows = pixels.getInt(8);
        int columns = pixels.getInt(12);
        byte[] label = body(content(labels, LABELS, 1, "labels"));
        if (label.length != count) {
            throw new IdxFormatException(
                    labels, count + " labels, one for each image of " + images.getFileName(), label.length + " labels");
        }
        for (int k = 0; k < count; k++) {
            if ((label[k] & 0xff) >= classes) {
                throw new IdxFormatException(
                        labels, "labels below " + classes, "label " + (label[k] & 0xff) + " at position " + k);
            }
        }
        return ImageDataset.adopt(name, rows, columns, classes, body(pixels), label);
    }

    /** The whole content, positioned after the header, with magic number, sizes and length checked. */
    private static ByteBuffer content(Path file, int magic, int dimensions, String what) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(unpacked(file));
        int header = 4 * (1 + dimensions);
        if (content.capacity() >= 4 && content.getInt(0) != magic) {
            throw new IdxFormatException(file, "the magic number " + described(magic), described(content.getInt(0)));
        }
        if (content.capacity() < header) {
            throw new IdxFormatException(
                    file, "a header of " + header + " bytes of IDX " + what, content.capacity() + " bytes");
        }
        content.position(4);
        long length = 1;
        StringBuilder shape = new StringBuilder();
        for (int d = 0; d < dimensions; d++) {
            int size = content.getInt();
            if (size < 1) {
                throw new IdxFormatException(file, "positive sizes", "size " + size + " in dimension " + d);
            }
            length = Math.multiplyExact(length, (long) size);
            if (length > Integer.MAX_VALUE) {
                throw new IdxFormatException(file, "at most 2147483647 bytes of " + what, "a header that claims more");
            }
            shape.append(d == 0 ? "" : "×").append(size);
        }
        if (content.remaining() != length) {
            throw new IdxFormatException(
                    file,
                    length + " bytes after the header (" + shape + ")",
                    content.remaining() + " bytes, so it is "
                            + (content.remaining() < length ? "truncated" : "followed by something else"));
        }
        return content;
    }

    private static byte[] unpacked(Path file) throws IOException {
        byte[] raw = Files.readAllBytes(file);
        if (raw.length < 2 || raw[0] != 0x1f || raw[1] != (byte) 0x8b) {
            return raw;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw), 1 << 16)) {
            return in.readAllBytes();
        } catch (EOFException | ZipException e) {
            IdxFormatException refusal = new IdxFormatException(
                    file, "a complete gzip stream", "a truncated or damaged one (" + e.getMessage() + ")");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static byte[] body(ByteBuffer content) {
        byte[] body = new byte[content.remaining()];
        content.get(body);
        return body;
    }

    private static String described(int magic) {
        String known = magic == IMAGES ? " (images)" : magic == LABELS ? " (labels)" : "";
        return String.format(Locale.ROOT, "0x%08x", magic) + known;
    }
}
