package org.sneakpath.analysis.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.analysis.run.ResultTable.Counts;
import org.sneakpath.analysis.run.ResultTable.Numbers;
import org.sneakpath.analysis.run.ResultTable.Words;

/** Results as other tools read them, run by the test where they are installed. */
class ResultFilesOtherToolTest {
    private static final ResultTable TABLE = new ResultTable(List.of(
            new Words("axis", List.of("wire", "σ of ln G, \"quoted\"", "")),
            new Numbers("network.crossbar.wordWire", new double[] {0.1, 1.0 / 3, Double.NaN}),
            new Counts("seed", new long[] {1, -2, Long.MAX_VALUE}),
            new Numbers("accuracy", new double[] {1, 0.1 + 0.2, 1e-300})));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    @BeforeEach
    void write() {
        try (RunFolder run = RunFolder.inPlace(folder, true)) {
            ResultFiles.write(TABLE, run, "results");
        }
    }

    private void python(String module, String program) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        try {
            Process process = new ProcessBuilder("python3", "-c", "import " + module + "\n" + program)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            String said = Files.readString(log);
            if (said.contains("No module named")) {
                throw new IOException(said.strip());
            }
            assertEquals(0, process.exitValue(), said);
        } catch (IOException absent) {
            System.out.println("SKIPPED for want of " + module + ": " + absent.getMessage());
            assumeTrue(false, module + " is not installed");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            numpy  | t = numpy.load('results.npz'); c = lambda k: t[k].tolist()
            json   | rows = json.load(open('results.json')); c = lambda k: [r[k] for r in rows]
            pandas | t = pandas.read_json('results.json', dtype={'seed': 'int64'}, precise_float=True); c = lambda k: t[k].tolist()
            duckdb | c = lambda k: [r[0] for r in duckdb.read_json('results.json').project(f'"{k}"').fetchall()]
            """)
    void otherToolsReadEveryNumber(String module, String columns) throws IOException, InterruptedException {
        python(module, columns.replace("\\'", "'") + "\n" + """
                assert c('axis') == ['wire', 'σ of ln G, "quoted"', ''], c('axis')
                w = c('network.crossbar.wordWire')
                assert w[:2] == [0.1, 1/3] and (w[2] is None or w[2] != w[2]), w
                assert c('seed') == [1, -2, 9223372036854775807], c('seed')
                assert c('accuracy') == [1.0, 0.1 + 0.2, 1e-300], c('accuracy')
                """);
    }

    @Test
    void arraysHaveTheirTypes() throws IOException, InterruptedException {
        python("numpy", """
                t = numpy.load('results.npz')
                assert t.files == ['axis', 'network.crossbar.wordWire', 'seed', 'accuracy'], t.files
                assert t['accuracy'].dtype == numpy.float64 and t['seed'].dtype == numpy.int64
                assert t['axis'].dtype.kind == 'U' and t['axis'].shape == (3,)
                """);
    }

    @Test
    void nothingMeasuredIsATableWithoutRows() throws IOException, InterruptedException {
        try (RunFolder run = RunFolder.inPlace(folder, true)) {
            ResultFiles.write(ResultTable.of(List.of()), run, "none");
        }
        assertEquals("[]\n", Files.readString(folder.resolve("none.json")));
        python("numpy", "t = numpy.load('none.npz')\nassert all(t[k].shape == (0,) for k in t.files), t.files\n");
    }

    @Test
    void equalTablesGiveEqualBytes() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("results.npz"));
        write();
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("results.npz")));
    }
}
