package org.sneakpath.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.DatasetConfig;
import org.sneakpath.training.data.Dataset;

class DataSplitTest {
    private static final int IMAGES = 0x0803;
    private static final int LABELS = 0x0801;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    /** Five training images and two test images of one pixel; the label is the image's number. */
    @BeforeEach
    void writeFiles() throws IOException {
        write("train", 5);
        write("t10k", 2);
    }

    @Test
    void validationImagesAreTheLastOfTheTrainingFile() {
        DataSplit split = DataSplit.of(new DatasetConfig.Idx(folder.toString(), 3, 2, 2), 1);
        Dataset validation = assertPresent(split.validation());
        assertEquals(3, split.training().size());
        assertEquals(2, validation.size());
        assertEquals(3, validation.label(0));
        assertEquals(4, validation.label(1));
    }

    @Test
    void withoutValidationEveryTrainingImageCanBeLearntFrom() {
        DataSplit split = DataSplit.of(new DatasetConfig.Idx(folder.toString(), 5, 0, 2), 1);
        assertNull(split.validation());
        assertEquals(5, split.training().size());
        assertEquals(4, split.training().label(4));
    }

    @Test
    void aGeneratedSetWithoutValidationKeepsItsTrainingSamples() {
        DataSplit with = DataSplit.of(new DatasetConfig.YinYang(7, 3, 2), 1);
        DataSplit without = DataSplit.of(new DatasetConfig.YinYang(7, 0, 2), 1);
        assertEquals(3, assertPresent(with.validation()).size());
        assertNull(without.validation());
        assertEquals(with.training().name(), without.training().name());
        assertEquals(7, without.training().size());
    }

    @Test
    void moreImagesThanTheFileHasAreRefused() {
        InputException refusal = assertThrows(
                InputException.class, () -> DataSplit.of(new DatasetConfig.Idx(folder.toString(), 6, 0, 2), 1));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("= 6, but") && message.contains("has 5 training images"), message);
    }

    /** Sets under the same names, as MNIST and Fashion-MNIST are. */
    @Test
    void setsOfOtherContentHaveOtherNames() throws IOException {
        DatasetConfig.Idx config = new DatasetConfig.Idx(folder.toString(), 3, 2, 2);
        DataSplit first = DataSplit.of(config, 1);
        assertEquals(first.training().name(), DataSplit.of(config, 1).training().name());
        assertTrue(
                first.training().name().matches("train \\(crc [0-9a-f]{8}\\) samples 0 to 2"),
                first.training().name());
        Path images = folder.resolve("train-images-idx3-ubyte");
        byte[] bytes = Files.readAllBytes(images);
        bytes[bytes.length - 1] ^= 1;
        Files.write(images, bytes);
        DataSplit otherPixel = DataSplit.of(config, 1);
        assertNotEquals(first.training().name(), otherPixel.training().name());
        assertNotEquals(
                assertPresent(first.validation()).name(),
                assertPresent(otherPixel.validation()).name());
        assertEquals(first.test().name(), otherPixel.test().name());
        Path labels = folder.resolve("t10k-labels-idx1-ubyte");
        bytes = Files.readAllBytes(labels);
        bytes[bytes.length - 1] = 7;
        Files.write(labels, bytes);
        assertNotEquals(first.test().name(), DataSplit.of(config, 1).test().name());
    }

    private static Dataset assertPresent(@Nullable Dataset data) {
        assertNotNull(data);
        return data;
    }

    private void write(String part, int count) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + count);
        ByteBuffer labels = ByteBuffer.allocate(8 + count);
        images.putInt(IMAGES).putInt(count).putInt(1).putInt(1);
        labels.putInt(LABELS).putInt(count);
        for (int k = 0; k < count; k++) {
            images.put((byte) (10 * k));
            labels.put((byte) k);
        }
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), images.array());
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }
}
