package org.sneakpath.analysis.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.write.WrittenCells;
import picocli.CommandLine.Option;

/** Options that say which cells are written. */
final class WrittenCellOptions {
    @Option(
            names = "--pulses",
            paramLabel = "LAW",
            description =
                    "cells that answer to pulses by a law: epiram, ag-asi and others of NeuroSim, reram-es, reram-sb "
                            + "and others of aihwkit; without it, cells follow the equations of --cell MODEL")
    private @Nullable String pulses;

    @Option(
            names = "--cell",
            paramLabel = "LAW",
            defaultValue = "ohmic",
            description =
                    "with --pulses: ohmic, or sinh:v0=VOLT; without: MODEL:by=STATE[,preset=P][,p=v...], a model of the "
                            + "library or a .va file (default: ${DEFAULT-VALUE})")
    private String cell = "ohmic";

    @Option(
            names = "--range",
            paramLabel = "MIN:MAX",
            description = "conductances at the mean bounds of a law that moves weights (S)")
    private @Nullable String range;

    @Option(
            names = "--heights",
            paramLabel = "UP:DOWN:SCALE",
            defaultValue = "1.5V:-1.5V:0.15V",
            description =
                    "pulses that are worth one of the law's up and down, and the voltage over which a worth grows by e; "
                            + "a negative UP says that negative pulses set (default: ${DEFAULT-VALUE})")
    private String heights = "1.5V:-1.5V:0.15V";

    @Option(
            names = "--height-width",
            paramLabel = "S",
            defaultValue = "100 ns",
            description = "width of those pulses (default: ${DEFAULT-VALUE})")
    private String heightWidth = "100 ns";

    @Option(
            names = "--height-sigma",
            paramLabel = "X",
            defaultValue = "0",
            description = "relative spread of these heights from device to device (default: ${DEFAULT-VALUE})")
    private double heightSigma;

    @Option(
            names = "--vary",
            paramLabel = "P=SIGMA",
            description = "relative spread of a model's parameter from cell to cell; may be given again")
    private List<String> variations = List.of();

    /** What they say, between lines of a scheme without gates. */
    WrittenCells cells(String scheme) {
        return cells(scheme, new AccessOptions());
    }

    /**
     * What they say.
     *
     * @param scheme what the lines do
     * @param access what is between lines and cells under scheme gate
     */
    WrittenCells cells(String scheme, AccessOptions access) {
        return new WrittenCells(
                scheme,
                access.resistance(),
                access.transistor(),
                access.gates(),
                cell,
                Optional.ofNullable(pulses),
                Optional.ofNullable(range),
                heights,
                heightWidth,
                heightSigma,
                variations);
    }
}
