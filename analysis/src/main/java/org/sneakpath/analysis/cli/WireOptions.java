package org.sneakpath.analysis.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.config.CommandValues;
import org.sneakpath.analysis.read.CrossbarReadConfig;
import org.sneakpath.analysis.read.LineFault;
import org.sneakpath.analysis.read.LineOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Resistances of the lines and what stands at their crossings, for every command on an array. */
final class WireOptions {
    @Option(names = "--word-wire", required = true, paramLabel = "OHM", description = "word-line segment (ohm)")
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the other required one
    private String wordWire;

    @Option(names = "--bit-wire", required = true, paramLabel = "OHM", description = "bit-line segment (ohm)")
    @SuppressWarnings("NullAway.Init")
    private String bitWire;

    @Option(names = "--driver", paramLabel = "OHM", description = "source to first cell (ohm; default: --word-wire)")
    private @Nullable String driver;

    @Option(names = "--sense", paramLabel = "OHM", description = "last cell to ground (ohm; default: --bit-wire)")
    private @Nullable String sense;

    @Option(
            names = "--far-driver",
            paramLabel = "OHM",
            defaultValue = LineOptions.OPEN,
            description = "last cell of a word line to a source at its right (ohm; default: ${DEFAULT-VALUE})")
    private String farDriver = LineOptions.OPEN;

    @Option(
            names = "--far-sense",
            paramLabel = "OHM",
            defaultValue = LineOptions.OPEN,
            description = "first cell of a bit line to a virtual ground at its top (ohm; default: ${DEFAULT-VALUE})")
    private String farSense = LineOptions.OPEN;

    @Option(
            names = "--cell",
            paramLabel = "CELL",
            defaultValue = "ohmic",
            description = {
                "what stands at each crossing (default: ${DEFAULT-VALUE})",
                "ohmic: i = G v",
                "sinh:v0=VOLT: i = G v0 sinh(v/v0)",
                "MODEL:by=NAME[,preset=P][,p=v...]: a model of the library or a .va file, whose parameter or state NAME is "
                        + "what cells hold, in its unit; other states are held, or led to rest by states=settle",
                "1s1r:MEMRISTOR+SELECTOR: one of the above in series with MODEL[:p=v...][,states=settle]",
                "1t1r:MEMRISTOR+TRANSISTOR: in series with MODEL[:p=v...], side=bit|word, the line that the transistor is "
                        + "at (bit), lines=rows|columns, along which gates are joined (rows), bulk=VOLT (0 V); see --gates"
            })
    private String cell = "ohmic";

    @Option(
            names = "--tolerance",
            paramLabel = "X",
            defaultValue = "1e-13",
            description = "relative Kirchhoff residual to reach, else exit 4 (default: ${DEFAULT-VALUE})")
    private String tolerance = "1e-13";

    @Parameters(
            paramLabel = "key=value",
            description = "wordWire, bitWire, driver, sense, cell or tolerance, instead of the option of that name")
    private List<String> overrides = List.of();

    /** All of it but the far ends. */
    CrossbarReadConfig config() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("wordWire", wordWire);
        values.put("bitWire", bitWire);
        values.put("driver", driver == null ? wordWire : driver);
        values.put("sense", sense == null ? bitWire : sense);
        values.put("cell", cell);
        values.put("tolerance", tolerance);
        CrossbarReadConfig config = CommandValues.read(values, overrides, CrossbarReadConfig.class);
        if (driver == null && overrides.stream().noneMatch(override -> override.startsWith("driver="))) {
            config = config.withDriver(config.wordWire());
        }
        if (sense == null && overrides.stream().noneMatch(override -> override.startsWith("sense="))) {
            config = config.withSense(config.bitWire());
        }
        return config;
    }

    /** The far ends, and these faults. */
    LineOptions lines(List<LineFault> faults) {
        return new LineOptions(farDriver, farSense, faults);
    }
}
