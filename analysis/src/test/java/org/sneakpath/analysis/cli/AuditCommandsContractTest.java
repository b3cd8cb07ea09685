package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.config.Samples;
import tools.jackson.databind.JsonNode;

/** What {@code train}, {@code robustness} and {@code export} promise about audits and netlists. */
class AuditCommandsContractTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private JsonNode json(String file) throws IOException {
        return new RunFiles(folder).json(file);
    }

    @Test
    void trainAuditsTheNetworkAndSaysSo() throws IOException {
        CommandLineRun run = TinyExperiment.run("train", folder.resolve("t"), "--audit-samples", "3");
        assertEquals(0, run.code(), run.err());
        JsonNode metrics = json("t/metrics.json");
        JsonNode refined = metrics.get("audit_refined");
        assertEquals(4, refined.size());
        assertEquals(10, refined.get(3).get("divisor").asInt());
        assertEquals(
                metrics.get("test_accuracy").asDouble(),
                refined.get(0).get("accuracy").asDouble());
        double lost = 100
                * (refined.get(0).get("accuracy").asDouble()
                        - refined.get(3).get("accuracy").asDouble());
        assertEquals(lost, metrics.get("audit_points_lost").asDouble(), 1e-12);
        assertEquals(lost <= 0.2, metrics.get("audit_passes").asBoolean());
        assertEquals(3, metrics.get("audit_reference_samples").get(1).asInt());
        assertTrue(metrics.get("audit_deviation_largest").asDouble() > 0);
        assertTrue(run.out().contains("audit: " + (lost <= 0.2 ? "passes" : "FAILS")), run.out());
        assertTrue(run.out().contains("h/10"), run.out());
        assertTrue(Files.readString(folder.resolve("t/config.resolved.yaml")).contains("samples: 3"));
    }

    /** Training is over when the stop is asked for: the network is there, and what was not audited can be. */
    @Test
    void anAuditIsStoppedAndDoneLater() throws IOException {
        Path out = folder.resolve("t");
        assertEquals(0, TinyExperiment.run("train", out, "--no-audit").code());
        byte[] checkpoint = Files.readAllBytes(out.resolve("checkpoint"));
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun stopped = TinyExperiment.run(stop, "train", out, "--resume");
        assertEquals(130, stopped.code(), stopped.err());
        assertTrue(stopped.err().contains("stopped while auditing"), stopped.err());
        JsonNode metrics = json("t/metrics.json");
        assertTrue(metrics.has("test_accuracy") && !metrics.has("audit_passes"), metrics.toString());
        assertArrayEquals(checkpoint, Files.readAllBytes(out.resolve("checkpoint")));
        CommandLineRun resumed = TinyExperiment.run("train", out, "--resume");
        assertEquals(0, resumed.code(), resumed.err());
        assertTrue(json("t/metrics.json").has("audit_passes"));
        String file = out.resolve("checkpoint").toString();
        CommandLineRun robustness = TinyExperiment.run(stop, "robustness", folder.resolve("r"), "--checkpoint", file);
        assertEquals(130, robustness.code(), robustness.err());
        assertFalse(json("r/metrics.json").has("audit_passes"));
    }

    @Test
    void withoutAuditNothingIsAudited() throws IOException {
        CommandLineRun run = TinyExperiment.run("train", folder.resolve("t"), "--no-audit");
        assertEquals(0, run.code(), run.err());
        assertFalse(Files.readString(folder.resolve("t/metrics.json")).contains("audit"));
        assertFalse(run.out().contains("audit"), run.out());
        CommandLineRun required =
                TinyExperiment.run("train", folder.resolve("u"), "--no-audit", "--require", "audit_points_lost<=0.2");
        assertEquals(3, required.code(), required.err());
        assertTrue(required.err().contains("--no-audit"), required.err());
    }

    @Test
    void theReportShowsTheAudit() throws IOException {
        CommandLineRun run = TinyExperiment.run(
                "robustness",
                folder.resolve("r"),
                "audit={samples: 2, divisors: [2, 4]}",
                "--require",
                "audit_points_lost<=100");
        assertEquals(0, run.code(), run.err());
        String report = Files.readString(folder.resolve("r/report.html"));
        assertTrue(report.contains("In shorter steps") && report.contains("figure-refinement"), "the section");
        assertTrue(report.contains("at a quarter of the step"), "the verdict");
        assertTrue(report.contains("Devices outside the ranges of their presets"), "the devices");
        assertEquals(4, json("r/metrics.json").get("audit_devices_outside").size(), "two memristors in two layers");
        assertTrue(json("r/metrics.json").has("audit_share_devices_outside"));
        assertTrue(json("r/timings.json").has("audit_seconds"));
        assertTrue(Files.exists(folder.resolve("r/figures/refinement.csv")));
        assertEquals(3, json("r/metrics.json").get("audit_refined").size());
        CommandLineRun without = TinyExperiment.run("robustness", folder.resolve("s"), "--no-audit");
        assertEquals(0, without.code(), without.err());
        assertFalse(Files.readString(folder.resolve("s/report.html")).contains("In shorter steps"));
        assertFalse(json("s/timings.json").has("audit_seconds"));
    }

    @Test
    void aTrainedNetworkIsExportedAndSimulated() throws IOException {
        assertEquals(
                0,
                TinyExperiment.run("train", folder.resolve("t"), "--no-audit").code());
        Path out = folder.resolve("sample.cir");
        String config = folder.resolve("t/config.resolved.yaml").toString();
        String checkpoint = folder.resolve("t/checkpoint").toString();
        CommandLineRun run = CommandLineRun.of(
                "export", config, "--checkpoint", checkpoint, "--sample", "3", "--out", out.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("elements; test sample 3 of class"), run.err());
        assertTrue(run.err().contains("class scores are 300 /V times the means over all steps"), run.err());
        CommandLineRun last = CommandLineRun.of(
                "export",
                config,
                "--checkpoint",
                checkpoint,
                "--seed=1",
                "--out",
                out.toString(),
                "network.readout=last");
        assertEquals(0, last.code(), last.err());
        assertTrue(last.err().contains("class scores are 300 /V times the values at the end"), last.err());
        assertTrue(Files.readString(out).contains(".save v(l1.n2.m)"));
        CommandLineRun simulated = CommandLineRun.of(
                "simulate", out.toString(), "--out", folder.resolve("sim").toString(), "--quiet");
        assertEquals(0, simulated.code(), simulated.err());
        CommandLineRun beyond = CommandLineRun.of(
                "export", config, "--checkpoint", checkpoint, "--sample", "32", "--out", out.toString());
        assertEquals(3, beyond.code());
        assertTrue(beyond.err().contains("0 to 31"), beyond.err());
    }

    @Test
    void partsOfAStepHaveNames() {
        CommandLineRun run = TinyExperiment.run("train", folder.resolve("t"), "audit={samples: 0, divisors: [12]}");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains(" at 1/12 of the step"), run.out());
    }

    @Test
    void nonsenseInTheConfigurationIsRefusedByItsKey() {
        CommandLineRun run = CommandLineRun.of(
                "train",
                Samples.path("quickstart.yaml").toString(),
                "--out",
                folder.resolve("t").toString(),
                "audit.divisors=[5, 2]");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("audit.divisors"), run.err());
    }
}
