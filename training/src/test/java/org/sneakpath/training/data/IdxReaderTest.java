package org.sneakpath.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.training.Refusal;

class IdxReaderTest {
    @TempDir
    private Path folder;

    private Path images;
    private Path labels;

    @BeforeEach
    void writeThreeImages() throws IOException {
        images = folder.resolve("images");
        labels = folder.resolve("labels");
        Files.write(images, idx(0x803, new int[] {3, 2, 2}, 12));
        Files.write(labels, idx(0x801, new int[] {3}, 3));
    }

    @Test
    void readsPlainFiles() throws IOException {
        assertThreeImages(IdxReader.read("toy", images, labels, 10));
    }

    @Test
    void readsGzipByContentWhateverTheName() throws IOException {
        Files.write(images, gzip(Files.readAllBytes(images)));
        assertThreeImages(IdxReader.read("toy", images, labels, 10));
    }

    @Test
    void refusesEveryTruncationOfTheImages() throws IOException {
        byte[] whole = Files.readAllBytes(images);
        for (int length = 0; length < whole.length; length++) {
            Files.write(images, Arrays.copyOf(whole, length));
            assertRefused("images");
        }
    }

    @Test
    void refusesEveryTruncationOfAGzipFile() throws IOException {
        byte[] whole = gzip(Files.readAllBytes(images));
        for (int length = 0; length < whole.length; length++) {
            Files.write(images, Arrays.copyOf(whole, length));
            assertRefused("images");
        }
    }

    @Test
    void refusesTrailingBytes() throws IOException {
        byte[] whole = Files.readAllBytes(labels);
        Files.write(labels, Arrays.copyOf(whole, whole.length + 1));
        assertTrue(assertRefused("labels").contains("4 bytes, so it is followed by something else"));
    }

    @Test
    void namesBothMagicNumbersWhenFilesAreSwapped() {
        String message = Refusal.of(IdxFormatException.class, () -> IdxReader.read("toy", labels, images, 10));
        assertTrue(message.contains("0x00000803") && message.contains("0x00000801 (labels)"), message);
    }

    @Test
    void refusesCountsThatDiffer() throws IOException {
        Files.write(labels, idx(0x801, new int[] {2}, 2));
        assertTrue(assertRefused("labels").contains("3 labels, one for each image of images, found 2 labels"));
    }

    @Test
    void refusesLabelsBeyondTheClasses() {
        String message = Refusal.of(IdxFormatException.class, () -> IdxReader.read("toy", images, labels, 2));
        assertTrue(message.contains("label 2 at position 2"), message);
    }

    @Test
    void refusesSizesThatAreNotPositiveOrOverflow() throws IOException {
        Files.write(images, idx(0x803, new int[] {3, 0, 2}, 12));
        assertTrue(assertRefused("images").contains("size 0 in dimension 1"));
        Files.write(images, idx(0x803, new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}, 12));
        assertTrue(assertRefused("images").contains("2147483647"));
    }

    @Test
    void aMissingFileStaysAMissingFile() {
        Refusal.of(NoSuchFileException.class, () -> IdxReader.read("toy", folder.resolve("no"), labels, 10));
    }

    private String assertRefused(String file) {
        String message = Refusal.of(IdxFormatException.class, () -> IdxReader.read("toy", images, labels, 10));
        assertTrue(message.startsWith(folder.resolve(file) + ": expected "), message);
        return message;
    }

    private static void assertThreeImages(ImageDataset set) {
        assertEquals(3, set.size());
        assertEquals(2, set.rows());
        assertEquals(2, set.columns());
        assertEquals(2, set.label(2));
        double[] u = new double[4];
        set.features(2, u);
        // idx() writes byte k with value k: image 2 starts at 8.
        assertEquals(8 / 255.0, u[0], 1e-15);
        assertEquals(11 / 255.0, u[3], 1e-15);
    }

    private static byte[] idx(int magic, int[] sizes, int body) {
        ByteBuffer out = ByteBuffer.allocate(4 + 4 * sizes.length + body);
        out.putInt(magic);
        for (int size : sizes) {
            out.putInt(size);
        }
        for (int k = 0; k < body; k++) {
            out.put((byte) k);
        }
        return out.array();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
