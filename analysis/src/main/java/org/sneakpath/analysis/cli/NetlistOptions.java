package org.sneakpath.analysis.cli;

import java.nio.file.Path;
import java.util.List;
import org.sneakpath.analysis.InputException;
import org.sneakpath.circuit.spice.text.Dialect;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What every command on a netlist takes. Described without reflection, which would take longer than a small netlist. */
final class NetlistOptions {
    private final PositionalParamSpec file = PositionalParamSpec.builder()
            .index("0")
            .paramLabel("FILE.cir")
            .type(Path.class)
            .required(true)
            .description("SPICE netlist")
            .build();

    private final OptionSpec dialect = OptionSpec.builder("--dialect")
            .paramLabel("NAME")
            .type(String.class)
            .defaultValue("ngspice")
            .description("whose meaning counts where programs differ: ngspice, ltspice, pspice, hspice or xyce "
                    + "(default: ${DEFAULT-VALUE})")
            .build();

    private final OptionSpec includeAnywhere =
            flag("--include-anywhere", "let .include, .lib and .hdl read outside the netlist's folder");

    private final OptionSpec seed = OptionSpec.builder("--seed")
            .paramLabel("N")
            .type(long.class)
            .defaultValue("1")
            .description("of gauss(), rand() and their kin in the netlist (default: ${DEFAULT-VALUE})")
            .build();

    private final OptionSpec threads = OptionSpec.builder("--threads")
            .paramLabel("N")
            .type(int.class)
            .description(CommonOptions.THREADS)
            .build();

    private final OptionSpec quiet = flag("--quiet", MessageOptions.QUIET);

    /** Adds all of it to a command, around the command's own options as help lists them. */
    void addTo(CommandSpec spec, List<OptionSpec> own) {
        spec.addPositional(file);
        spec.addOption(dialect);
        spec.addOption(includeAnywhere);
        spec.addOption(seed);
        for (OptionSpec option : own) {
            spec.addOption(option);
        }
        spec.addOption(threads);
        spec.addOption(quiet);
        spec.addOption(flag("-v", MessageOptions.VERBOSE));
        HelpOptions.addTo(spec);
    }

    /** An option without a value. */
    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    /** Whether a flag was given. */
    static boolean given(ArgSpec flag) {
        return Boolean.TRUE.equals(flag.<Boolean>getValue());
    }

    Path file() {
        return file.getValue();
    }

    SpiceOptions reading() {
        long number = seed.<Long>getValue();
        if (number < 0) {
            throw new InputException("--seed " + number + ": must be at least 0");
        }
        return SpiceOptions.DEFAULT
                .withDialect(Choice.of(Dialect.class, "--dialect", dialect.getValue()))
                .withIncludesAnywhere(given(includeAnywhere))
                .withSeed(number);
    }

    /** Refuses a number of threads that makes no sense. */
    void checkThreads() {
        Integer number = threads.getValue();
        if (number != null) {
            CommonOptions.checked(number);
        }
    }

    boolean quiet() {
        return given(quiet);
    }
}
