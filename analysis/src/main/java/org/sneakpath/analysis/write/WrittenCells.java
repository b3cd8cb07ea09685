package org.sneakpath.analysis.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.NamedDevice;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.analysis.read.CellText;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.crossbar.write.program.ChipPlace;
import org.sneakpath.crossbar.write.program.DynamicArray;
import org.sneakpath.crossbar.write.program.ProgrammableArray;
import org.sneakpath.crossbar.write.program.PulsedArray;
import org.sneakpath.crossbar.write.program.PulsedDevices;
import org.sneakpath.crossbar.write.program.TransistorArray;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.crossbar.write.scheme.WriteScheme;
import org.sneakpath.devices.nonideality.DeviceVariation;
import org.sneakpath.devices.nonideality.fabrication.GaussianSpread;
import org.sneakpath.devices.nonideality.fabrication.SpreadVariation;
import org.sneakpath.devices.nonideality.preset.NonidealityPreset;
import org.sneakpath.devices.nonideality.pulse.IncrementalDevice;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.PulseHeights;

/**
 * Which cells are written, in words.
 *
 * @param scheme half, third, grounded, floating or gate, as {@code --scheme} takes them
 * @param access resistance of an open access transistor, for scheme gate with a law of pulses (ohm); empty if it is a model, or 5 kohm
 * @param transistor the same as a model, for scheme gate; empty for a fixed resistance, or with a memristor's equations the library's
 * @param gates {@code FORWARD:BACKWARD:OFF}, potentials of the model's gate (V)
 * @param cell {@code ohmic} or {@code sinh:v0=VOLT} with a law of pulses, {@code MODEL:by=STATE,…} without
 * @param pulses name of a law of pulses; empty for cells that follow a model's equations
 * @param range {@code MIN:MAX}, conductances of a law whose states are none (S); empty for the law's own
 * @param heights {@code UP:DOWN:SCALE} of pulses that are worth one of the law's (V)
 * @param heightWidth their width (s)
 * @param heightSigma relative width of these heights from device to device
 * @param variations {@code PARAMETER=SIGMA} of a model, relative
 */
public record WrittenCells(
        String scheme,
        Optional<String> access,
        Optional<String> transistor,
        String gates,
        String cell,
        Optional<String> pulses,
        Optional<String> range,
        String heights,
        String heightWidth,
        double heightSigma,
        List<String> variations) {
    /** Of an open access transistor, unless told otherwise. */
    private static final String ACCESS = "5 kohm";

    private static final String TRANSISTOR = "ekv-transistor";

    public WrittenCells {
        variations = List.copyOf(variations);
    }

    /** These cells between lines of another scheme. */
    WrittenCells withScheme(String other) {
        return new WrittenCells(
                other, access, transistor, gates, cell, pulses, range, heights, heightWidth, heightSigma, variations);
    }

    /**
     * The array, its cells as fabricated, or as given.
     *
     * @param initial conductances of devices that follow a law (S), or states of those that follow equations; null for as fabricated
     * @throws InputException if something of it cannot be
     */
    WrittenArray array(CrossbarSpec spec, long seed, double @Nullable [] initial) {
        WriteScheme lines = WriteWords.scheme("--scheme", scheme);
        Cell law = CellText.parse(cell);
        try {
            return pulses.isPresent()
                    ? pulsed(spec, lines, law, pulses.get(), seed, initial)
                    : dynamic(spec, lines, law, seed, initial);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private WrittenArray pulsed(
            CrossbarSpec spec, WriteScheme lines, Cell law, String name, long seed, double @Nullable [] initial) {
        if (!variations.isEmpty()) {
            throw new InputException("--vary is for parameters of a model's equations; --pulses " + name
                    + " differs by its own numbers and --height-sigma");
        }
        PulsedDevices devices = devices(name);
        ChipPlace place = ChipPlace.whole(0, spec.columns());
        boolean gated = lines instanceof GateSelection;
        if (gated && !(law instanceof Cell.Ohmic)) {
            throw new InputException("--scheme gate takes ohmic cells behind their transistors, not --cell " + cell);
        }
        PulsedArray array = gated
                ? pulsedBehindGates(spec, devices, seed)
                : PulsedArray.passive(spec, law, lines, devices, place, seed);
        if (initial != null) {
            array.setConductances(initial);
        }
        return new WrittenArray(array, array::conductances, "conductance of each device (S)");
    }

    private PulsedArray pulsedBehindGates(CrossbarSpec spec, PulsedDevices devices, long seed) {
        ChipPlace place = ChipPlace.whole(0, spec.columns());
        if (transistor.isEmpty()) {
            double ohm = DeviceSetting.quantity("--access", access.orElse(ACCESS), "ohm");
            return PulsedArray.gated(spec, selection(), ohm, devices, place, seed);
        }
        if (access.isPresent()) {
            throw new InputException("--access " + access.get() + ", --transistor " + transistor.get()
                    + ": an access transistor is a fixed resistance or a model; give one of them");
        }
        return PulsedArray.behind(spec, selection(), accessTransistor(), 0, devices, place, seed);
    }

    /** Potentials of gates. */
    private GateSelection selection() {
        double[] volts = WriteWords.numbers("--gates", gates, "FORWARD:BACKWARD:OFF", 3, "V");
        return new GateSelection(volts[0], volts[1], volts[2]);
    }

    private Component accessTransistor() {
        NamedDevice named = TransistorText.parse(transistor.orElse(TRANSISTOR));
        return new Component(named.named().model(), named.parameters(), named.states());
    }

    private PulsedDevices devices(String name) {
        double[] volts = WriteWords.numbers("--heights", heights, "UP:DOWN:SCALE", 3, "V");
        double width = DeviceSetting.quantity("--height-width", heightWidth, "s");
        PulseHeights worth =
                PulseHeights.of(volts[0], volts[1], volts[2], width).withSigma(heightSigma);
        List<String> known = new ArrayList<>();
        for (NonidealityPreset<PotentiationDepression> preset : PotentiationDepression.presets()) {
            if (preset.name().equals(name)) {
                if (range.isPresent()) {
                    throw new InputException("--range: the states of --pulses " + name + " are conductances, from "
                            + preset.value().minimum() + " S to "
                            + preset.value().maximum() + " S");
                }
                return PulsedDevices.of(preset.value(), worth);
            }
            known.add(preset.name());
        }
        for (NonidealityPreset<IncrementalDevice> preset : IncrementalDevice.presets()) {
            if (preset.name().equals(name)) {
                double[] siemens = WriteWords.numbers(
                        "--range",
                        range.orElseThrow(() -> new InputException("--pulses " + name
                                + " moves weights; say which conductances they are by --range MIN:MAX")),
                        "MIN:MAX",
                        2,
                        "S");
                return PulsedDevices.of(preset.value(), worth, siemens[0], siemens[1]);
            }
            known.add(preset.name());
        }
        throw new InputException("--pulses " + name + ": unknown law" + Suggestion.of(name, known));
    }

    private WrittenArray dynamic(
            CrossbarSpec spec, WriteScheme lines, Cell law, long seed, double @Nullable [] initial) {
        if (!(law instanceof Cell.Device device)) {
            throw new InputException(
                    "--cell " + cell + " has no state that pulses could change; name a law by --pulses,"
                            + " or a model by --cell MODEL:by=STATE");
        }
        if (lines instanceof GateSelection) {
            return gated(spec, device, seed, initial);
        }
        int state = device.model().stateIndex(device.programmed());
        DynamicArray array =
                new DynamicArray(spec, device, lines, Stepping.DEFAULT, ChipPlace.whole(0, spec.columns()), seed);
        vary(array::vary);
        if (initial != null) {
            array.setStates(with(array.states(), initial, state));
        }
        return written(array, array::states, device, state);
    }

    private WrittenArray gated(CrossbarSpec spec, Cell.Device device, long seed, double @Nullable [] initial) {
        int state = device.model().stateIndex(device.programmed());
        TransistorArray array = new TransistorArray(
                spec,
                new TransistorCell(accessTransistor(), device, TransistorSide.BIT, GateLines.PER_ROW, 0),
                selection(),
                Stepping.DEFAULT,
                ChipPlace.whole(0, spec.columns()),
                seed);
        vary(array::vary);
        if (initial != null) {
            array.setStates(with(array.states(), initial, state));
        }
        return written(array, array::states, device, state);
    }

    private static double[] with(double[] states, double[] values, int state) {
        System.arraycopy(values, 0, states, state * values.length, values.length);
        return states;
    }

    private static WrittenArray written(
            ProgrammableArray array, Supplier<double[]> states, Cell.Device device, int state) {
        int n = array.spec().cells();
        return new WrittenArray(
                array,
                () -> Arrays.copyOfRange(states.get(), state * n, (state + 1) * n),
                "state " + device.programmed() + " of each cell");
    }

    /** What varies a parameter. */
    private interface Varying {
        int vary(String parameter, DeviceVariation variation);
    }

    private void vary(Varying array) {
        for (String variation : variations) {
            vary(array, variation);
        }
    }

    private static void vary(Varying array, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InputException("--vary " + text + ": write PARAMETER=SIGMA, relative, such as vOn=0.05");
        }
        double sigma = DeviceSetting.quantity("--vary", text.substring(equals + 1), "");
        array.vary(
                text.substring(0, equals),
                SpreadVariation.independent(
                        new GaussianSpread(0, sigma, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
    }
}
