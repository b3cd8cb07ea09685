package org.sneakpath.analysis.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.write.WritePulses;
import picocli.CommandLine.Option;

/** Options that say which pulses are applied, and how cells are read back. */
final class WritePulseOptions {
    @Option(
            names = "--set",
            paramLabel = "START:STEP:STOP",
            description = "heights of pulses that raise conductances (V); none without it")
    private @Nullable String set;

    @Option(
            names = "--reset",
            paramLabel = "START:STEP:STOP",
            description = "heights of pulses that lower conductances (V), of the other sign; none without it")
    private @Nullable String reset;

    @Option(
            names = "--width",
            paramLabel = "S",
            defaultValue = "100 ns",
            description = "of pulses (default: ${DEFAULT-VALUE})")
    private String width = "100 ns";

    @Option(
            names = "--band",
            paramLabel = "S|%",
            defaultValue = "2 %",
            description =
                    "what is accepted to either side of a target: a conductance, or a part of the target (default: "
                            + "${DEFAULT-VALUE})")
    private String band = "2 %";

    @Option(
            names = "--max-pulses",
            paramLabel = "N",
            defaultValue = "100",
            description = "most pulses of a cell in a pass (default: ${DEFAULT-VALUE})")
    private int maxPulses = 100;

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "1",
            description = "how often the array is gone through while cells are out of band (default: ${DEFAULT-VALUE})")
    private int passes = 1;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "row",
            description =
                    "row: all cells of a row at once, each at its own height; cell: one after the other (default: "
                            + "${DEFAULT-VALUE})")
    private String order = "row";

    @Option(
            names = "--read-voltage",
            paramLabel = "V",
            defaultValue = "0.2 V",
            description = "of verifying reads (default: ${DEFAULT-VALUE})")
    private String readVoltage = "0.2 V";

    @Option(
            names = "--read-time",
            paramLabel = "S",
            defaultValue = "100 ns",
            description = "of verifying reads (default: ${DEFAULT-VALUE})")
    private String readTime = "100 ns";

    @Option(
            names = "--read-noise",
            paramLabel = "X",
            defaultValue = "0",
            description = "relative standard deviation of conductances from read to read (default: ${DEFAULT-VALUE})")
    private double readNoise;

    @Option(
            names = "--adc-bits",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "bits of the converters of verifying reads, up to 1.25 times the greatest target; 0 for exact reads "
                            + "(default: ${DEFAULT-VALUE})")
    private int adcBits;

    /** What they say. */
    WritePulses pulses() {
        return new WritePulses(
                Optional.ofNullable(set),
                Optional.ofNullable(reset),
                width,
                band,
                maxPulses,
                passes,
                order,
                readVoltage,
                readTime,
                readNoise,
                adcBits);
    }
}
