package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Reports in a real browser, at the widths of a telephone and of a desk, in light and dark surroundings. Pictures of them are left in
 * {@code target/report-browser}. Skipped where there is no Chromium.
 */
@Tag("slow")
class ReportBrowserOtherToolTest {
    private static final Path PICTURES = Path.of("target", "report-browser");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private static String check() throws IOException {
        try (InputStream script = ReportBrowserOtherToolTest.class.getResourceAsStream("page-check.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyKindOfReportIsLegibleEverywhere() throws IOException, InterruptedException {
        if (!BrowserTab.isInstalled()) {
            System.out.println("SKIPPED for want of chromium: reports in a browser");
        }
        assumeTrue(BrowserTab.isInstalled(), "no chromium");
        assertEquals(
                0,
                TinyExperiment.run(
                                "robustness",
                                folder.resolve("study"),
                                "robustness.interactions=[{first: wire-resistance, second: conductance-variation}]",
                                "robustness.indices={method: morris, samples: 4}",
                                "robustness.axes.1.levels=[0, 0.1]")
                        .code());
        assertEquals(0, TinyExperiment.run("train", folder.resolve("train")).code());
        assertEquals(
                0,
                TinySweep.run(
                                folder.resolve("sweep"),
                                "--checkpoint",
                                folder.resolve("train/checkpoint").toString(),
                                "--vary",
                                "network.crossbar.wordWire=1,10,100",
                                "--vary",
                                "network.crossbar.bitWire=1,10",
                                "--seeds",
                                "2",
                                "network.layers.0.neurons=4")
                        .code());
        Files.createDirectories(PICTURES);
        try (BrowserTab tab = BrowserTab.open(folder.resolve("profile"))) {
            for (String name : List.of("study", "train", "sweep")) {
                for (int width : new int[] {390, 1280}) {
                    for (boolean dark : new boolean[] {false, true}) {
                        requireWell(tab, name, width, dark);
                    }
                }
            }
        }
    }

    private void requireWell(BrowserTab tab, String name, int width, boolean dark)
            throws IOException, InterruptedException {
        String where = name + " at " + width + " px, " + (dark ? "dark" : "light");
        tab.show(folder.resolve(name).resolve("report.html"), width, dark);
        byte[] picture = tab.picture();
        Files.write(PICTURES.resolve(name + "-" + width + (dark ? "-dark" : "-light") + ".png"), picture);
        assertEquals("", tab.evaluate(check()), where);
        BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(picture));
        assertEquals(width, pixels.getWidth(), where);
        int corner = pixels.getRGB(2, 2) & 0xFF;
        assertTrue(dark ? corner < 64 : corner == 255, where + ": paper of brightness " + corner);
        assertEquals(List.of(), errors(tab), where);
        assertEquals(List.of(), outside(tab), where + ": was asked for");
    }

    private static List<String> errors(BrowserTab tab) {
        List<JsonNode> thrown = tab.events("Runtime.exceptionThrown");
        List<JsonNode> logged = tab.events("Log.entryAdded");
        List<JsonNode> said = tab.events("Runtime.consoleAPICalled");
        return Stream.of(thrown, logged, said)
                .flatMap(List::stream)
                .map(JsonNode::toString)
                .toList();
    }

    /** Everything that was fetched but the page itself. */
    private static List<String> outside(BrowserTab tab) {
        return tab.events("Network.requestWillBeSent").stream()
                .map(event -> event.get("request").get("url").asString())
                .filter(url -> !url.startsWith("data:") && !url.endsWith("/report.html"))
                .toList();
    }
}
