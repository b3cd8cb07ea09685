package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.run.MatrixCsv;

/** {@code crossbar read} against solutions of other solvers, files in and files out. */
class CrossbarReadOtherToolTest {
    private static final Path CASES = Path.of(System.getProperty("sneakpath.shared", "none"), "refdata", "crossbar");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    /** Name, segments, driver, sense (ohm), cell, relative tolerances of currents and node voltages. */
    @ParameterizedTest
    @CsvSource({
        "lin_8x8_a, 1.545, 4.226, , , ohmic, 1e-12",
        "src_8x8, 7.557, 3.466, 426.959, 21.912, ohmic, 1e-12",
        "sinh_8x8, 3.954, 4.218, , , sinh:v0=0.2, 1e-9",
    })
    void agrees(String name, String word, String bit, String driver, String sense, String cell, double tolerance)
            throws IOException {
        Path reference = CASES.resolve(name);
        boolean there = Files.isDirectory(reference);
        if (!there) {
            System.out.println("SKIPPED for want of reference data: refdata/crossbar/" + name);
        }
        assumeTrue(there, "no reference data at " + CASES);
        Path voltages = transposed(reference.resolve("V_in.csv"));
        List<String> line = new ArrayList<>(List.of(
                "crossbar",
                "read",
                "--conductances",
                reference.resolve("G.csv").toString(),
                "--voltages",
                voltages.toString(),
                "--word-wire",
                word,
                "--bit-wire",
                bit,
                "--cell",
                cell,
                "--jacobian",
                folder.resolve("J.csv").toString(),
                "--nodes",
                folder.toString(),
                "--out",
                folder.resolve("I.csv").toString()));
        if (driver != null) {
            line.addAll(List.of("--driver", driver, "--sense", sense));
        }
        CommandLineRun run = CommandLineRun.of(line);
        assertEquals(0, run.code(), run.err());
        close(reference.resolve("I_out_ref.csv"), folder.resolve("I.csv"), tolerance);
        for (int q = 0; q < MatrixCsv.read(voltages).rows(); q++) {
            for (String node : List.of("V_wl", "V_bl")) {
                Path named = reference.resolve(node + "_ref_in" + q + ".csv");
                Path truth = Files.exists(named) ? named : reference.resolve(node + "_ref.csv");
                close(truth, folder.resolve(node + "_in" + q + ".csv"), tolerance);
            }
            Path jacobian = reference.resolve("dIout_dG_in" + q + ".csv");
            if (Files.exists(jacobian)) {
                closeBlock(jacobian, folder.resolve("J.csv"), q);
            }
        }
    }

    private static void close(Path truth, Path found, double tolerance) {
        MatrixCsv.Matrix expected = MatrixCsv.read(truth);
        double scale = Arrays.stream(expected.values()).map(Math::abs).max().orElse(0);
        assertArrayEquals(expected.values(), MatrixCsv.read(found).values(), tolerance * scale, found.toString());
    }

    /** The q-th block of lines; 1e-10 of the greatest, as the reference data suggest. */
    private static void closeBlock(Path truth, Path found, int q) {
        MatrixCsv.Matrix expected = MatrixCsv.read(truth);
        double scale = Arrays.stream(expected.values()).map(Math::abs).max().orElse(0);
        double[] all = MatrixCsv.read(found).values();
        int length = expected.values().length;
        assertArrayEquals(
                expected.values(),
                Arrays.copyOfRange(all, q * length, (q + 1) * length),
                1e-10 * scale,
                found.toString());
    }

    /** One line per input vector, as the command wants it. */
    private Path transposed(Path file) throws IOException {
        MatrixCsv.Matrix in = MatrixCsv.read(file);
        double[] out = new double[in.values().length];
        for (int i = 0; i < in.rows(); i++) {
            for (int q = 0; q < in.columns(); q++) {
                out[q * in.rows() + i] = in.values()[i * in.columns() + q];
            }
        }
        return Files.writeString(folder.resolve("V.csv"), MatrixCsv.text(out, in.rows()));
    }
}
