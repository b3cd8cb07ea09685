package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.config.Samples;

/** Runs do not depend on the folder from which they are started, and a run folder repeats its run without the originals. */
class RunElsewhereTest {
    private static final List<String> CUT = List.of(
            "dataset.trainingSamples=16",
            "dataset.validationSamples=0",
            "dataset.testSamples=8",
            "network.layers.0.neurons=5",
            "training.epochs=1",
            "training.batchSize=8",
            "audit.samples=0");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private Path inner(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Another process with its working directory in a folder of its own. */
    private void runIn(String place, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                "org.sneakpath.analysis.cli.Sneakpath"));
        command.addAll(Arrays.asList(arguments));
        Process run = new ProcessBuilder(command)
                .directory(inner(place).toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), said);
    }

    private static String netlist(String file) {
        return "{kind: netlist, file: " + file + ", input: m, output: m}";
    }

    private CommandLineRun trained(Path config, String out, String... more) {
        List<String> line = new ArrayList<>(
                List.of("train", config.toString(), "--out", folder.resolve(out).toString(), "--quiet"));
        line.addAll(CUT);
        line.addAll(Arrays.asList(more));
        return CommandLineRun.of(line);
    }

    @Test
    @Timeout(60)
    void aRunFolderRepeatsItsRunFromAnywhereAndWithoutTheNetlists() throws IOException, InterruptedException {
        Files.copy(Samples.path("yin-yang-lif.yaml"), inner("origin").resolve("lif.yaml"));
        for (String neuron : List.of("lif.cir", "leaky-integrator.cir")) {
            Files.copy(
                    Samples.path("neurons/" + neuron), inner("origin/neurons").resolve(neuron));
        }
        List<String> train = new ArrayList<>(List.of("train", "../origin/lif.yaml", "--out", "run", "--quiet"));
        train.addAll(CUT);
        runIn("first", train.toArray(String[]::new));
        RunFiles files = new RunFiles(folder);
        assertEquals(List.of("leaky-integrator.cir", "lif.cir"), files.names("first/run/neuron"));
        assertTrue(files.text("first/run/config.resolved.yaml").contains("file: neuron/leaky-integrator.cir"));

        Files.delete(folder.resolve("origin/neurons/lif.cir"));
        Files.delete(folder.resolve("origin/neurons/leaky-integrator.cir"));
        runIn("second", "train", "../first/run/config.resolved.yaml", "--out", "again", "--quiet");
        for (String same :
                List.of("checkpoint", "config.resolved.yaml", "neuron/lif.cir", "neuron/leaky-integrator.cir")) {
            assertArrayEquals(files.bytes("first/run/" + same), files.bytes("second/again/" + same), same);
        }
    }

    /** As {@code configs/yin-yang-lif.yaml} is used from the root: tests run in another folder. */
    @Test
    void theShippedConfigurationFindsItsNeuronsBesideIt() {
        CommandLineRun run = trained(Samples.path("yin-yang-lif.yaml"), "t");
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void modelsOfLayersAreKeptToo() throws IOException {
        Path config = Files.copy(Samples.path("quickstart.yaml"), folder.resolve("q.yaml"));
        Files.writeString(folder.resolve("half.va"), """
                `include "disciplines.vams"
                module half(a, b);
                    inout a, b;
                    electrical a, b;
                    (* units="S" *) parameter real g = 1e-5 from (0:inf);
                    analog I(a, b) <+ g*V(a, b);
                endmodule
                """);
        CommandLineRun run = trained(
                config,
                "t",
                "training.shards=2",
                "network.layers.1.neuron={kind: mif, capacitance: 1 nF, initialVoltage: 0 V, lowerBattery: 0 V,"
                        + " upperBattery: 0 V, memristor: {model: half.va}}");
        assertEquals(0, run.code(), run.err());
        Files.delete(folder.resolve("half.va"));
        CommandLineRun again = CommandLineRun.of(
                "train",
                folder.resolve("t/config.resolved.yaml").toString(),
                "--out",
                folder.resolve("again").toString(),
                "--quiet");
        assertEquals(0, again.code(), again.err());
        RunFiles files = new RunFiles(folder);
        assertArrayEquals(files.bytes("t/models/half.va"), files.bytes("again/models/half.va"));
        assertArrayEquals(files.bytes("t/checkpoint"), files.bytes("again/checkpoint"));
    }

    @Test
    void whatCannotBeReadOrKeptIsSaidWithItsKey() throws IOException {
        Path config = Samples.path("yin-yang-lif.yaml");
        CommandLineRun none = trained(config, "t", "network.layers.1.neuron.file=neurons/lfi.cir");
        assertEquals(3, none.code(), none.err());
        assertTrue(none.err().contains("network.layers.1.neuron.file: "), none.err());
        assertTrue(none.err().contains("lfi.cir: no such file"), none.err());

        Path other = inner("other").resolve("lif.cir");
        Files.writeString(
                other, Files.readString(Samples.path("neurons/lif.cir")).replace("1n", "2n"));
        CommandLineRun two = trained(config, "t", "network.layers.1.neuron=" + netlist(other.toString()));
        assertEquals(3, two.code(), two.err());
        assertTrue(two.err().contains("network.layers: neuron/lif.cir must be one text"), two.err());

        Files.writeString(other, "broken\nR1 m 0\n.end\n");
        CommandLineRun broken = trained(
                config,
                "t",
                "network.layers.1.neuron=" + netlist(other.toString()),
                "network.neuron={kind: library, name: lif}");
        assertEquals(3, broken.code(), broken.err());
        assertTrue(broken.err().contains("network.layers.1.neuron.file: neuron/lif.cir: "), broken.err());
        assertEquals(List.of("other"), new RunFiles(folder).names(""));
    }
}
