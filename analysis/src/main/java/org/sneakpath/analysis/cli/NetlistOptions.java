package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import org.sneakpath.analysis.InputException;
import org.sneakpath.circuit.spice.text.Dialect;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command on a netlist takes. */
final class NetlistOptions {
    @Parameters(index = "0", paramLabel = "FILE.cir", description = "SPICE netlist")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path file;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            defaultValue = "ngspice",
            description = "whose meaning counts where programs differ: ngspice, ltspice, pspice, hspice or xyce "
                    + "(default: ${DEFAULT-VALUE})")
    private String dialect = "ngspice";

    @Option(names = "--include-anywhere", description = "let .include and .lib read outside the netlist's folder")
    private boolean includeAnywhere;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of gauss(), rand() and their kin in the netlist (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    Path file() {
        return file;
    }

    SpiceOptions reading() {
        if (seed < 0) {
            throw new InputException("--seed " + seed + ": must be at least 0");
        }
        return SpiceOptions.DEFAULT
                .withDialect(Choice.of(Dialect.class, "--dialect", dialect))
                .withIncludesAnywhere(includeAnywhere)
                .withSeed(seed);
    }
}
