package org.sneakpath.analysis.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.InputException;

/** Files of NumPy read here, and files written here read by NumPy, run by the test where it is installed. */
class MatrixNpyOtherToolTest {
    /** Exact in every type that is read. */
    private static final double[] SMALL = {1, 2, 3, 40, 50, 60};

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private void python(String program) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        try {
            Process process = new ProcessBuilder("python3", "-c", "import numpy as np\n" + program)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            String said = Files.readString(log);
            if (said.contains("No module named 'numpy'")) {
                throw new IOException(said);
            }
            assertEquals(0, process.exitValue(), said);
        } catch (IOException absent) {
            System.out.println("SKIPPED for want of NumPy: " + absent.getMessage());
            assumeTrue(false, "NumPy is not installed");
        }
    }

    @Test
    void numbersOfEveryTypeAreRead() throws IOException, InterruptedException {
        List<String> types = List.of("<f8", ">f8", "<f4", ">f4", "<i4", ">i2", "i1", "u1", "<u2", ">u4");
        python("""
                for k, t in enumerate('<f8 >f8 <f4 >f4 <i4 >i2 i1 u1 <u2 >u4'.split()):
                    for order in 'CF':
                        np.save(f'{order}{k}.npy', np.array([[1,2,3],[40,50,60]], dtype=t, order=order))
                """);
        for (int k = 0; k < types.size(); k++) {
            for (String order : List.of("C", "F")) {
                Path file = folder.resolve(order + k + ".npy");
                MatrixCsv.Matrix read = MatrixFile.read(file);
                assertEquals(2, read.rows());
                assertArrayEquals(SMALL, read.values(), types.get(k) + order);
                assertArrayEquals(
                        new double[] {1, 2, 3}, MatrixFile.head(file, 1).values());
                assertEquals(new MatrixFile.Shape(2, 3), MatrixFile.shape(file));
            }
        }
    }

    @Test
    void versionsAndVectorsAreRead() throws IOException, InterruptedException {
        python("""
                np.save('v.npy', np.array([1.5, -2.5]))
                for v in (1, 2, 3):
                    with open(f'{v}.npy', 'wb') as f:
                        np.lib.format.write_array(f, np.array([[1.,2,3],[40,50,60]]), version=(v, 0))
                """);
        for (int version = 1; version <= 3; version++) {
            assertArrayEquals(
                    SMALL, MatrixNpy.read(folder.resolve(version + ".npy")).values(), "version " + version);
        }
        MatrixCsv.Matrix row = MatrixNpy.read(folder.resolve("v.npy"));
        assertEquals(1, row.rows());
        assertArrayEquals(new double[] {1.5, -2.5}, row.values());
    }

    /** Larger than any block, in both orders, to the last bit and in both directions. */
    @Test
    void largeMatricesKeepEveryBit() throws IOException, InterruptedException {
        python("a = np.random.default_rng(1).standard_normal((301, 257)); np.save('a.npy', a);"
                + " np.save('f.npy', np.asfortranarray(a))");
        MatrixCsv.Matrix a = MatrixNpy.read(folder.resolve("a.npy"));
        assertArrayEquals(a.values(), MatrixNpy.read(folder.resolve("f.npy")).values());
        try (StagedFiles files = new StagedFiles()) {
            files.matrix(folder.resolve("b.npy"), 301, 257).rows(a.values());
            files.matrix(folder.resolve("b.csv"), 301, 257).rows(a.values());
            files.publish();
        }
        python("a = np.load('a.npy'); b = np.load('b.npy'); assert b.dtype == np.float64 and b.flags.c_contiguous;"
                + " assert (a == b).all(); assert (a == np.loadtxt('b.csv', delimiter=',')).all();"
                + " assert open('b.npy', 'rb').read() == open('a.npy', 'rb').read()");
        assertArrayEquals(a.values(), MatrixFile.read(folder.resolve("b.csv")).values());
    }

    @Test
    void whatIsNoMatrixOfRealNumbersIsRefused() throws IOException, InterruptedException {
        python("""
                np.save('complex.npy', np.array([[1j]]))
                np.save('long.npy', np.array([[1]], dtype='i8'))
                np.save('cube.npy', np.zeros((2, 2, 2)))
                np.save('scalar.npy', np.array(1.0))
                np.save('empty.npy', np.zeros((0, 3)))
                np.save('nan.npy', np.array([[1.0, 2.0], [3.0, np.nan]]))
                np.save('whole.npy', np.zeros((4, 4)))
                """);
        refused("complex.npy", "is not an array of real numbers");
        refused("long.npy", "numbers of type 'i8' are not read");
        refused("cube.npy", "has shape (2, 2, 2)");
        refused("scalar.npy", "has shape ()");
        refused("empty.npy", "is empty");
        refused("nan.npy", "row 1, column 1: NaN is not a finite number");
        byte[] whole = Files.readAllBytes(folder.resolve("whole.npy"));
        Files.write(folder.resolve("cut.npy"), Arrays.copyOf(whole, whole.length - 1));
        refused("cut.npy", " bytes where its header promises ");
    }

    private void refused(String name, String message) {
        InputException e = assertThrows(InputException.class, () -> MatrixFile.read(folder.resolve(name)));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains(name), e.getMessage());
    }
}
