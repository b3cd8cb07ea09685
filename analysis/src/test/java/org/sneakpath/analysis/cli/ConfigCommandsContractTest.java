package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.config.ConfigSchema;
import org.sneakpath.analysis.config.Samples;

/** {@code config show}, {@code check} and {@code schema}. */
class ConfigCommandsContractTest {
    private static final String QUICKSTART = Samples.path("quickstart.yaml").toString();

    @Test
    void whatIsShownIsAConfigurationThatShowsTheSame(@TempDir Path folder) throws IOException {
        CommandLineRun shown = CommandLineRun.of("config", "show", QUICKSTART, "training.epochs=3", "--seed", "8");
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.out().contains("epochs: 3\n") && shown.out().contains("seed: 8\n"), shown.out());
        assertTrue(shown.out().contains("optimiser:"), "defaults are told");
        Path file = Files.writeString(folder.resolve("shown.yaml"), shown.out());
        assertEquals(
                shown.out(),
                CommandLineRun.of("config", "show", file.toString()).out());
    }

    @Test
    void whatIsCheckedIsSummedUp() {
        CommandLineRun run = CommandLineRun.of("config", "check", QUICKSTART, "network.layers.0.neurons=20");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("network     4-20-3, 163 weights on 326 cells, neurons mif"), run.out());
        assertTrue(run.out().contains("50 steps of 40 us, staggered-euler"), run.out());
        assertTrue(run.out().contains("10 chips each"), run.out());
    }

    @Test
    void whatARunWouldRefuseIsRefusedByTheCheck(@TempDir Path folder) {
        CommandLineRun key = CommandLineRun.of("config", "check", QUICKSTART, "training.epoch=3");
        assertEquals(3, key.code());
        assertTrue(key.err().contains("did you mean 'epochs'?"), key.err());
        CommandLineRun data = CommandLineRun.of(
                "config", "check", Samples.path("mnist-mif.yaml").toString(), "dataset.dir=" + folder.resolve("no"));
        assertEquals(3, data.code());
        assertTrue(data.err().contains("data get mnist") || data.err().contains("no folder"), data.err());
        CommandLineRun fit = CommandLineRun.of("config", "check", QUICKSTART, "network.layers.1.neurons=4");
        assertEquals(3, fit.code());
        assertTrue(fit.err().contains("the data has 3 classes"), fit.err());
        CommandLineRun rule = CommandLineRun.of("config", "check", QUICKSTART, "training.rule=surrogate");
        assertEquals(3, rule.code(), rule.err());
    }

    @Test
    void theSchemaIsPrinted() {
        CommandLineRun run = CommandLineRun.of("config", "schema");
        assertEquals(0, run.code(), run.err());
        assertEquals(ConfigSchema.json(), run.out());
    }

    @Test
    void theDoctorTellsOneLineEach() {
        CommandLineRun run = CommandLineRun.of("doctor");
        assertEquals(0, run.code(), run.out());
        assertTrue(run.out().startsWith("good    java "), run.out());
        assertTrue(run.out().contains("data fashion-mnist"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.matches("(good|absent|poor|broken) +\\S.*")), run.out());
    }
}
