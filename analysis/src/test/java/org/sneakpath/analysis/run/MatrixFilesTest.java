package org.sneakpath.analysis.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.InputException;

/** Matrices read line by line, and files that appear together. */
class MatrixFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    /** The first line promises fewer lines than follow, so that room runs out again and again. */
    @Test
    void linesMayGetShorter() throws IOException {
        StringBuilder text = new StringBuilder("1.000000000000000000000000000,2.0000000000000000000000000\n");
        for (int k = 1; k < 1000; k++) {
            text.append(k).append(',').append(-k).append('\n');
        }
        Path file = Files.writeString(folder.resolve("m.csv"), text);
        MatrixCsv.Matrix matrix = MatrixFile.read(file);
        assertEquals(1000, matrix.rows());
        for (int k = 1; k < 1000; k++) {
            assertArrayEquals(new double[] {k, -k}, matrix.row(k));
        }
        assertEquals(new MatrixFile.Shape(1000, 2), MatrixFile.shape(file));
        assertArrayEquals(new double[] {1, 2, 1, -1}, MatrixFile.head(file, 2).values());
    }

    @Test
    void quotesSpacesAndOtherLineEndsAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("m.csv"), "\"1\", 2 ,\"3e0\"\r\n4,5,6");
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, MatrixFile.read(file).values());
        assertEquals(new MatrixFile.Shape(2, 3), MatrixFile.shape(file));
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("m.csv"), new byte[] {'1', (byte) 0xff, '\n'});
        InputException e = assertThrows(InputException.class, () -> MatrixFile.read(file));
        assertTrue(String.valueOf(e.getMessage()).contains("it is not UTF-8 text"), e.getMessage());
        Files.writeString(file, "\"1,2\n");
        assertThrows(InputException.class, () -> MatrixFile.read(file));
        Path damaged = Files.write(
                folder.resolve("m.npy"), "\u0093NUMPY\u0009\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        InputException version = assertThrows(InputException.class, () -> MatrixFile.read(damaged));
        assertTrue(String.valueOf(version.getMessage()).contains("version 9"), version.getMessage());
    }

    @Test
    void filesAppearTogetherOrNotAtAll() throws IOException {
        Path deep = folder.resolve("a/b");
        try (StagedFiles files = new StagedFiles()) {
            files.folder(deep);
            files.matrix(deep.resolve("one.csv"), 1, 2).rows(new double[] {1, 2});
            files.matrix(folder.resolve("two.csv"), 1, 2).rows(new double[] {3, 4});
        }
        assertFalse(Files.exists(folder.resolve("a")), "folders that were made are gone");
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count(), "nothing is left");
        }
        try (StagedFiles files = new StagedFiles()) {
            files.folder(deep);
            files.matrix(deep.resolve("one.csv"), 1, 2).rows(new double[] {1, 2});
            files.matrix(folder.resolve("two.csv"), 1, 2).rows(new double[] {3, 4});
            assertFalse(Files.exists(folder.resolve("two.csv")));
            files.publish();
        }
        assertEquals("1.0,2.0\n", Files.readString(deep.resolve("one.csv")));
        assertEquals("3.0,4.0\n", Files.readString(folder.resolve("two.csv")));
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count(), "no parts are left");
        }
    }
}
