package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sneakpath.analysis.experiment.NetworkNetlistFile;
import org.sneakpath.training.netlist.FirstLayer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sneakpath export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = {
            "Write a trained network under one test sample as a SPICE netlist.",
            "",
            "Examples:",
            "  sneakpath export configs/quickstart.yaml --checkpoint out/yin-yang/checkpoint --sample 3 --out sample3.cir",
            "  ngspice -b -r sample3.raw sample3.cir",
            "  sneakpath simulate sample3.cir --out out/sample3 --plot",
            ""
        },
        description = {
            "Layers are l0, l1, …, each with word lines lK.inI, arrays lK.tR_C (cells, wires, virtual grounds as by crossbar "
                    + "netlist), mirrors FlK.nJ and neurons lK.nJ. Devices are written out as sources. The netlist asks for a "
                    + "transient from initial conditions and saves the voltages of the last layer; "
                    + "what is read of them, network.readout, is printed.",
            ""
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it, as what is required below
    private CommandSpec spec;

    @Mixin
    private ConfigArguments arguments = new ConfigArguments();

    @Option(
            names = "--checkpoint",
            required = true,
            paramLabel = "FILE",
            description = "of a training of the same network")
    @SuppressWarnings("NullAway.Init")
    private Path checkpoint;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "0",
            description = "number of the test sample, from 0 (default: ${DEFAULT-VALUE})")
    private int sample;

    @Option(
            names = "--first-currents",
            description = "leave the first layer's arrays out and drive its neurons with the currents that they give, "
                    + "which do not change: the same voltages from a smaller netlist")
    private boolean firstCurrents;

    @Option(names = "--out", required = true, paramLabel = "FILE.cir", description = "where to write it")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private MessageOptions messages = new MessageOptions();

    @Override
    public Integer call() {
        FirstLayer firstLayer = firstCurrents ? FirstLayer.CURRENTS : FirstLayer.CELLS;
        String written = NetworkNetlistFile.write(
                arguments.config(),
                arguments.overrides(),
                checkpoint,
                sample,
                firstLayer,
                out,
                Displays.progress(spec.commandLine().getErr(), messages.quiet));
        if (!messages.quiet) {
            spec.commandLine().getErr().println(written);
        }
        return ExitCode.OK.code();
    }
}
