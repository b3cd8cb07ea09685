package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.util.Map;

/** Metrics on standard output: one a line, name and number, what is nested left to the file. */
final class MetricText {
    private MetricText() {}

    static void print(Map<String, Object> metrics, PrintWriter out) {
        metrics.forEach((name, value) -> {
            if (value instanceof Number) {
                out.println(name + " " + value);
            }
        });
        out.flush();
    }
}
