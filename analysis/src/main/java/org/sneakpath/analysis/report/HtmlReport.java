package org.sneakpath.analysis.report;

/** Writes a {@link RobustnessReport} as one self-contained HTML page. */
public final class HtmlReport {

    private HtmlReport() {}

    /** The page. The same report gives the same text. */
    public static String render(RobustnessReport report) {
        return "<!DOCTYPE html><title>" + report.title() + "</title>";
    }
}
