package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sneakpath.analysis.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command line's entry point. */
@Command(
        name = "sneakpath",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        header = {
            "Memristive crossbars and analog neurons, simulated and trained as circuits.",
            "",
            "Examples:",
            "  sneakpath simulate oscillator.cir --out out/oscillator --plot",
            "  sneakpath sensitivity oscillator.cir --of 'cross(v(out), 0.5, 3)'",
            "  sneakpath robustness configs/quickstart.yaml --out out/quickstart",
            "  sneakpath train configs/mnist-mif.yaml --out out/mnist dataset.dir=path/to/mnist",
            "  sneakpath crossbar read --conductances G.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 \\",
            "      --out I.csv",
            ""
        })
public final class Sneakpath {
    private static final long MEBIBYTE = 1 << 20;

    /** In the order in which help lists them. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    private Sneakpath() {}

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("simulate", SimulateCommand.class);
        commands.put("sensitivity", SensitivityCommand.class);
        commands.put("train", TrainCommand.class);
        commands.put("evaluate", EvaluateCommand.class);
        commands.put("robustness", RobustnessCommand.class);
        commands.put("crossbar", CrossbarCommand.class);
        return Collections.unmodifiableMap(commands);
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        Locale.setDefault(Locale.ROOT);
        Interruption interruption = Interruption.install();
        int code;
        try {
            code = run(
                    arguments,
                    interruption.signal(),
                    new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                    new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        } finally {
            interruption.finished();
        }
        System.exit(code);
    }

    /**
     * Runs a command within this process.
     *
     * @param arguments as typed
     * @param stop asks the command to stop early
     * @param out where results go
     * @param err where progress, warnings and errors go
     * @return the exit code
     */
    public static int run(String[] arguments, StopSignal stop, PrintWriter out, PrintWriter err) {
        Failures failures = new Failures();
        CommandLine command = command(arguments, stop)
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
        describeExitCodes(command);
        if (arguments.length == 0) {
            command.usage(err);
            return ExitCode.SYNTAX.code();
        }
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println(
                    "sneakpath: out of memory; all of " + Runtime.getRuntime().maxMemory() / MEBIBYTE
                            + " MiB are taken. SNEAKPATH_JAVA_OPTS=-Xmx8g gives 8 GiB");
            return ExitCode.INTERNAL_ERROR.code();
        }
    }

    /** With the one command that is named first, else with all: describing a command to the parser takes some 20 ms. */
    private static CommandLine command(String[] arguments, StopSignal stop) {
        CommandLine command = new CommandLine(new Sneakpath(), new CommandFactory(stop));
        Class<?> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (named != null) {
            return command.addSubcommand(named);
        }
        COMMANDS.values().forEach(command::addSubcommand);
        return command;
    }

    private static void describeExitCodes(CommandLine command) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            meanings.put(Integer.toString(code.code()), code.meaning());
        }
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(meanings);
        command.getSubcommands().values().forEach(Sneakpath::describeExitCodes);
    }
}
