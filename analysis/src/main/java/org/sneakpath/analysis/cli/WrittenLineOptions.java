package org.sneakpath.analysis.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.write.WrittenLines;
import picocli.CommandLine.Option;

/** Options that say between which lines cells are written. */
final class WrittenLineOptions {
    @Option(names = "--word-wire", required = true, paramLabel = "OHM", description = "word-line segment (ohm)")
    @SuppressWarnings("NullAway.Init")
    private String wordWire;

    @Option(names = "--bit-wire", required = true, paramLabel = "OHM", description = "bit-line segment (ohm)")
    @SuppressWarnings("NullAway.Init")
    private String bitWire;

    @Option(names = "--driver", paramLabel = "OHM", description = "source to first cell (ohm; default: --word-wire)")
    private @Nullable String driver;

    @Option(names = "--sense", paramLabel = "OHM", description = "last cell to ground (ohm; default: --bit-wire)")
    private @Nullable String sense;

    /** What they say. */
    WrittenLines lines() {
        return new WrittenLines(wordWire, bitWire, Optional.ofNullable(driver), Optional.ofNullable(sense));
    }
}
