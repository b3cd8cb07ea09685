package org.sneakpath.devices.nonideality.pulse;

import java.util.List;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.PulseResponse;
import org.sneakpath.devices.nonideality.PulsedCells;
import org.sneakpath.devices.nonideality.preset.NonidealityPreset;
import org.sneakpath.devices.nonideality.preset.PresetRow;
import org.sneakpath.devices.nonideality.preset.PresetTable;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * NeuroSim's analog synapse: the conductance follows one {@link PulseCurve} up (LTP) and another one down (LTD),
 *
 * <pre>
 *   up:    G = G_min + (G_max − G_min) f(x; a_LTP),  x → x + n/P_LTP
 *   down:  the same with a_LTD,                      x → x − n/P_LTD
 *   then   G ← G + c (G_max − G_min) sqrt(n) z,  held in [G_min, G_max]
 * </pre>
 * where x is found from G by the inverse curve at each call. Labels differ from device to device, NL + σ_NL z.
 *
 * @param minimum G_min (S)
 * @param maximum G_max (S)
 * @param pulsesUp P_LTP, pulses from G_min to G_max
 * @param pulsesDown P_LTD
 * @param labelUp NL of LTP
 * @param labelDown NL of LTD; negative: the first pulses down have the largest effect
 * @param cycleSigma c, relative to the range
 * @param labelSigma σ_NL
 */
public record PotentiationDepression(
        double minimum,
        double maximum,
        double pulsesUp,
        double pulsesDown,
        double labelUp,
        double labelDown,
        double cycleSigma,
        double labelSigma)
        implements PulseResponse {
    // events of Purpose.PULSED_DEVICE
    private static final long LABEL_UP = 16;
    private static final long LABEL_DOWN = 17;

    public PotentiationDepression {
        Level.requireNonNegative("potentiation and depression: minimum conductance", minimum, "S");
        Level.requireOrder("potentiation and depression", minimum, maximum, "S");
        Level.requirePositive("potentiation and depression: pulses up", pulsesUp, "");
        Level.requirePositive("potentiation and depression: pulses down", pulsesDown, "");
        PulseCurve.requireLabel("potentiation: nonlinearity label", labelUp);
        PulseCurve.requireLabel("depression: nonlinearity label", labelDown);
        Level.requireSigma("potentiation and depression, cycle to cycle", cycleSigma);
        Level.requireSigma("potentiation and depression, labels", labelSigma);
    }

    /** Published devices, from {@code potentiation-depression.csv}. */
    public static List<NonidealityPreset<PotentiationDepression>> presets() {
        return table().presets(PotentiationDepression::of);
    }

    /** The published device of that name. */
    public static PotentiationDepression preset(String name) {
        return of(table().row(name));
    }

    /** Labels that leave [−9.9, 9.9], where a curve is a jump, are held there. */
    @Override
    public PulsedCells fabricate(int count, Devices devices, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.PULSED_DEVICE);
        double[] up = new double[count];
        double[] down = new double[count];
        double nominalUp = PulseCurve.ofLabel(labelUp).a();
        double nominalDown = PulseCurve.ofLabel(labelDown).a();
        for (int k = 0; k < count; k++) {
            long device = devices.id(k);
            up[k] = labelSigma == 0 ? nominalUp : curvature(labelUp, random.gaussian(device, LABEL_UP));
            down[k] = labelSigma == 0 ? nominalDown : curvature(labelDown, random.gaussian(device, LABEL_DOWN));
        }
        return new PotentiationDepressionCells(this, up, down, devices, seed);
    }

    private double curvature(double label, double z) {
        double own = Math.min(Math.max(label + labelSigma * z, -PulseCurve.LARGEST_LABEL), PulseCurve.LARGEST_LABEL);
        return PulseCurve.ofLabel(own).a();
    }

    private static PresetTable table() {
        return PresetTable.resource(PotentiationDepression.class, "potentiation-depression.csv");
    }

    private static PotentiationDepression of(PresetRow row) {
        double maximum = 1 / row.number("r_on");
        return new PotentiationDepression(
                maximum / row.number("on_off"),
                maximum,
                row.number("pulses_up"),
                row.number("pulses_down"),
                row.number("nl_up"),
                row.number("nl_down"),
                row.number("c2c"),
                row.number("nl_sigma", 0));
    }
}
