package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.read.ArrayNetlistFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath crossbar netlist}. */
@Command(
        name = "netlist",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Write an array under one input vector as a SPICE netlist.",
            "",
            "Examples:",
            "  sneakpath crossbar netlist --conductances G.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 \\",
            "      --out array.cir",
            "  sneakpath crossbar netlist --conductances G.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 \\",
            "      --cell 1t1r:ohmic+nmos:vto=0.4,kp=2e-4,w=5um,l=1um,is=0,gmin=0 --gates gates.csv --out array.cir",
            "  ngspice -b array.cir",
            "  sneakpath simulate array.cir --out out/array",
            ""
        },
        description = {
            ArrayOptions.ORIENTATION,
            "Nodes are inI and outJ (terminals, with sources VinI and VoutJ), rightI and topJ at connected far ends, wI_J "
                    + "and bI_J on the lines; what no resistance separates is one node. Cells are resistors and sources where "
                    + "the text says all of their law (ohmic, sinh, vteam, yakopcic, pershin-di-ventra); those of other models "
                    + "are N lines, which ngspice knows only where it has that module compiled.",
            "",
            "Cells without states: the netlist asks for the operating point. Cells with states are read at the states that "
                    + "they hold, which need not be at rest: the netlist asks for a transient of 1 ps, whose first row, time 0, "
                    + "is the read.",
            ""
        })
final class CrossbarNetlistCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as the required option below
    private CommandSpec spec;

    @Mixin
    private ArrayOptions array = new ArrayOptions();

    @Option(
            names = "--input",
            paramLabel = "Q",
            defaultValue = "0",
            description = "number of the input vector, from 0 (default: ${DEFAULT-VALUE})")
    private int input;

    @Option(names = "--out", required = true, paramLabel = "FILE.cir", description = "where to write it")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        common.threads();
        int elements = ArrayNetlistFile.write(array.files(), input, out);
        if (!common.quiet) {
            spec.commandLine().getErr().println(elements + " elements");
        }
        return ExitCode.OK.code();
    }
}
