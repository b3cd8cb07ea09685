package org.sneakpath.analysis.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What commands that audit a trained network take; short for keys of the configuration. */
final class AuditArguments {
    @Option(
            names = "--no-audit",
            description =
                    "same as audit.enabled=false: do not try the network in shorter steps and in the circuit simulator")
    private boolean none;

    @Option(
            names = "--audit-samples",
            paramLabel = "N",
            description =
                    "same as audit.samples=N: test samples for the circuit simulator (default: as in CONFIG, or 20)")
    private @Nullable String samples;

    /** As replacements of the configuration's values. */
    List<String> overrides() {
        List<String> all = new ArrayList<>();
        if (none) {
            all.add("audit.enabled=false");
        }
        if (samples != null) {
            all.add("audit.samples=" + samples);
        }
        return all;
    }
}
