package org.sneakpath.analysis.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what written cells stand behind under {@code --scheme gate}. */
final class AccessOptions {
    @Option(
            names = "--access",
            paramLabel = "OHM",
            description =
                    "fixed resistance of an open access transistor, with --scheme gate and --pulses (default: 5 kohm)")
    private @Nullable String access;

    @Option(
            names = "--transistor",
            paramLabel = "MODEL",
            description =
                    "MODEL[:p=v...] of access transistors, with --scheme gate; with --pulses instead of --access (default "
                            + "with --cell MODEL: ekv-transistor)")
    private @Nullable String transistor;

    @Option(
            names = "--gates",
            paramLabel = "FORWARD:BACKWARD:OFF",
            defaultValue = "1.4V:3.3V:0V",
            description =
                    "potentials of the selected gate line in positive and in negative writes, and of all others; reads take "
                            + "the higher (default: ${DEFAULT-VALUE})")
    private String gates = "1.4V:3.3V:0V";

    /** Of an open transistor (ohm); empty if not given. */
    Optional<String> resistance() {
        return Optional.ofNullable(access);
    }

    /** A model; empty if not given. */
    Optional<String> transistor() {
        return Optional.ofNullable(transistor);
    }

    /** Potentials of gate lines. */
    String gates() {
        return gates;
    }
}
