package org.sneakpath.analysis.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.device.DeviceChoice;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.analysis.device.Wiring;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A device with its numbers and how it is wired, for the commands that run one. */
final class DeviceOptions {
    static final String MODEL = "a model of 'devices list', or a Verilog-A file (FILE.va:MODULE where it has several)";
    static final String PRESET = "name of one of its presets, or FILE.presets.yaml (FILE.presets.yaml:NAME)";

    @Parameters(index = "0", paramLabel = "MODEL|FILE.va", description = MODEL)
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private String model;

    @Parameters(
            index = "1..*",
            paramLabel = "key=value",
            description = "parameters of the model, where they are fitted those to start from, with or without units")
    private List<String> parameters = List.of();

    @Option(names = "--preset", paramLabel = "P", description = PRESET)
    private @Nullable String preset;

    @Option(
            names = "--state",
            paramLabel = "x=X",
            description = "initial value of a state, where it is fitted the one to start from. May be repeated")
    private List<String> states = List.of();

    @Option(
            names = "--temperature",
            paramLabel = "K",
            defaultValue = "300.15 K",
            description = "of the device (default: ${DEFAULT-VALUE})")
    private String temperature = "300.15 K";

    @Option(
            names = "--terminals",
            paramLabel = "A,B",
            description =
                    "the terminal that is driven and whose current is meant, and the one that is grounded (default: the "
                            + "first two)")
    private @Nullable String terminals;

    @Option(
            names = "--bias",
            paramLabel = "t=V",
            description = "voltage of another terminal against ground (default: 0 V). May be repeated")
    private List<String> biases = List.of();

    /**
     * The device with its numbers.
     *
     * @param more parameters {@code name=value} beside those of the command line's own
     */
    DeviceSetting setting(List<String> more) {
        List<String> given = new ArrayList<>(parameters);
        given.addAll(more);
        return DeviceSetting.of(DeviceChoice.of(model), Optional.ofNullable(preset), given, states, temperature);
    }

    /** Which of its terminals are driven, grounded and biased. */
    Wiring wiring(DeviceSetting setting) {
        return Wiring.of(setting.model(), Optional.ofNullable(terminals), biases);
    }
}
