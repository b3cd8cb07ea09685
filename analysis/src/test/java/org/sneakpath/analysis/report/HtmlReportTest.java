package org.sneakpath.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void theSameReportGivesTheSameText() throws Exception {
        String page = HtmlReport.render(DemoReport.report());
        assertEquals(page, HtmlReport.render(DemoReport.report()));
        Files.writeString(
                Files.createDirectories(Path.of("target", "demo-figures")).resolve("report.html"), page);
    }
}
