package org.sneakpath.analysis.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.analysis.dataset.DataCache;
import org.sneakpath.analysis.machine.Finding.Verdict;

/** What is missing is said, with what to do; what is there is not complained about. */
class MachineReportContractTest {
    @Test
    void aFreshMachineLacksDataAndNothingElse(@TempDir Path folder) throws IOException {
        List<Finding> findings = MachineReport.of(new DataCache(folder.resolve("cache")), folder, folder);
        for (Finding finding : findings) {
            boolean optional =
                    finding.what().startsWith("data ") || finding.what().equals("ngspice");
            assertTrue(
                    finding.verdict() == Verdict.GOOD
                            || optional
                            || finding.what().equals("memory"),
                    finding.toString());
            assertEquals(finding.verdict() == Verdict.GOOD, finding.advice().isEmpty(), finding.toString());
        }
        Finding mnist = findings.stream()
                .filter(f -> f.what().equals("data mnist"))
                .findFirst()
                .orElseThrow();
        assertEquals(Verdict.ABSENT, mnist.verdict());
        assertTrue(mnist.advice().contains("data get mnist"), mnist.advice());
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count(), "nothing is left behind");
        }
    }

    @Test
    void whatIsTooOldTooSmallOrNotWritableIsSaid(@TempDir Path folder) {
        assertEquals(Verdict.BROKEN, MachineReport.java(16).verdict());
        assertEquals(Verdict.GOOD, MachineReport.java(17).verdict());
        assertEquals(Verdict.POOR, MachineReport.memory(200L << 20, 1L << 30).verdict());
        assertEquals(
                "2.0 GiB for the heap at most, of 8.0 GiB",
                MachineReport.memory(2L << 30, 8L << 30).found());
        Finding nowhere = MachineReport.writable("folder", folder.resolve("nowhere"), "make it");
        assertEquals(Verdict.BROKEN, nowhere.verdict());
        assertEquals("make it", nowhere.advice());
    }

    private static OtherTool tool(Path folder) {
        return new OtherTool(
                "spice", List.of("--version"), Pattern.compile("spice-(\\S+)"), "comparisons", "/no:" + folder);
    }

    private static void script(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("spice"), "#!/bin/sh\n" + text + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    @Test
    void otherToolsTellTheirVersionOrAreAbsentOrUnusable(@TempDir Path folder) throws IOException {
        assertEquals(Verdict.ABSENT, tool(folder).finding().verdict());
        script(folder, "echo '** spice-42 : a simulator'");
        assertEquals(
                "version 42, " + folder.resolve("spice"), tool(folder).finding().found());
        script(folder, "exit 3");
        assertEquals(Verdict.POOR, tool(folder).finding().verdict());
        Files.writeString(folder.resolve("spice"), "\u0000\u0001 no program");
        assertEquals(Verdict.POOR, tool(folder).finding().verdict());
    }
}
