package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sneakpath.analysis.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** The command line's entry point. */
public final class Sneakpath {
    private static final long MEBIBYTE = 1 << 20;

    /** In the order in which help lists them. */
    private static final List<String> COMMANDS = List.of(
            "simulate",
            "sensitivity",
            "train",
            "evaluate",
            "robustness",
            "crossvalidate",
            "sweep",
            "study",
            "merge",
            "compare",
            "report",
            "export",
            "crossbar",
            "devices",
            "data",
            "config",
            "doctor",
            "manual",
            "completion");

    /** Commands that speak of all others. */
    private static final Set<String> OF_ALL = Set.of("manual", "completion");

    private Sneakpath() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        // none of our options is a time; picocli would load all of java.time and java.sql to be ready for one
        System.setProperty("picocli.converters.excludes", "java.(time|sql).*");
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

    /** With the one command that is named first, else with all: describing a command to the parser takes its time. */
    private static CommandLine command(String[] arguments, StopSignal stop) {
        CommandSpec spec = CommandSpec.create().name("sneakpath").versionProvider(new VersionText());
        spec.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .header(
                        "Memristive crossbars and analog neurons, simulated and trained as circuits.",
                        "",
                        "Examples:",
                        "  sneakpath simulate oscillator.cir --out out/oscillator --plot",
                        "  sneakpath sensitivity oscillator.cir --of 'cross(v(out), 0.5, 3)'",
                        "  sneakpath robustness configs/quickstart.yaml --out out/quickstart",
                        "  sneakpath sweep configs/quickstart.yaml --vary network.crossbar.wordWire=1,10 --out out/wires",
                        "  sneakpath report out/quickstart",
                        "  sneakpath data get mnist",
                        "  sneakpath train configs/mnist-mif.yaml --out out/mnist",
                        "  sneakpath crossbar read --conductances G.csv --voltages V.csv --word-wire 2.5 --bit-wire 2.5 \\",
                        "      --out I.csv",
                        "  sneakpath devices iv yakopcic --preset oblea-sine --amplitude 0.45V --frequency 100Hz --out out/iv",
                        "");
        HelpOptions.addTo(spec);
        CommandFactory factory = new CommandFactory();
        CommandLine command = new CommandLine(spec, factory);
        boolean one = arguments.length > 0 && COMMANDS.contains(arguments[0]) && !OF_ALL.contains(arguments[0]);
        for (String name : one ? List.of(arguments[0]) : COMMANDS) {
            command.addSubcommand(name, named(name, stop, factory));
        }
        return command;
    }

    /** A command with its verbs. Method references would keep picocli's classes out of a class-data archive. */
    private static CommandLine named(String command, StopSignal stop, CommandFactory factory) {
        return switch (command) {
            case "simulate" -> new CommandLine(SimulateCommand.spec(stop), factory);
            case "sensitivity" -> new CommandLine(SensitivityCommand.spec(), factory);
            case "train" -> new CommandLine(new TrainCommand(stop), factory);
            case "evaluate" -> new CommandLine(new EvaluateCommand(stop), factory);
            case "robustness" -> new CommandLine(new RobustnessCommand(stop), factory);
            case "crossvalidate" -> new CommandLine(new CrossvalidateCommand(stop), factory);
            case "sweep" -> new CommandLine(new SweepCommand(stop), factory);
            case "study" -> new CommandLine(new StudyCommand(stop), factory);
            case "merge" -> new CommandLine(new MergeCommand(), factory);
            case "compare" -> new CommandLine(new CompareCommand(), factory);
            case "report" -> new CommandLine(new ReportCommand(), factory);
            case "export" -> new CommandLine(new ExportCommand(), factory);
            case "crossbar" ->
                VerbsCommand.of("crossbar", "Work with a single array.", factory)
                        .addSubcommand("read", new CrossbarReadCommand(stop))
                        .addSubcommand("write", new CrossbarWriteCommand())
                        .addSubcommand("disturb", new CrossbarDisturbCommand())
                        .addSubcommand("map", new CrossbarMapCommand())
                        .addSubcommand("margin", new CrossbarMarginCommand(stop))
                        .addSubcommand("netlist", new CrossbarNetlistCommand());
            case "data" ->
                VerbsCommand.of("data", "List the data sets that others published, download one.", factory)
                        .addSubcommand("list", new DataListCommand())
                        .addSubcommand("get", new DataGetCommand(stop));
            case "doctor" -> new CommandLine(new DoctorCommand(), factory);
            case "manual" -> new CommandLine(new ManualCommand(), factory);
            case "completion" -> new CommandLine(new CompletionCommand(), factory);
            case "config" ->
                VerbsCommand.of(
                                "config",
                                "Look at the configuration of an experiment, check one, describe all.",
                                factory)
                        .addSubcommand("show", new ConfigShowCommand())
                        .addSubcommand("check", new ConfigCheckCommand())
                        .addSubcommand("schema", new ConfigSchemaCommand());
            case "devices" ->
                VerbsCommand.of(
                                "devices",
                                "Look at device models, drive a single device, fit one to a measurement.",
                                factory)
                        .addSubcommand("list", new DevicesListCommand())
                        .addSubcommand("show", new DevicesShowCommand())
                        .addSubcommand("iv", new DevicesIvCommand(stop))
                        .addSubcommand("fit", new DevicesFitCommand(stop));
            default -> throw new IllegalArgumentException(command);
        };
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
