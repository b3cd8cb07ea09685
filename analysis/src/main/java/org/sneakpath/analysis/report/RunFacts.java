package org.sneakpath.analysis.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is needed to run it again, and nothing that differs between two runs of it (no dates, no host names).
 *
 * @param command the command line that repeats the run
 * @param facts rows of the table, in order: "Network" to "4-120-3", "Test samples" to "1000", …
 * @param versions of the parts that decide the numbers: "Sneakpath" to "0.1.0", "Java" to "17.0.9", …
 */
public record RunFacts(String command, Map<String, String> facts, Map<String, String> versions) {

    public RunFacts {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }
}
