package org.sneakpath.devices.nonideality.writing;

import java.util.List;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.WriteVariation;
import org.sneakpath.devices.nonideality.preset.NonidealityPreset;
import org.sneakpath.devices.nonideality.preset.PresetRow;
import org.sneakpath.devices.nonideality.preset.PresetTable;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * What a write, with its verification, misses its target by: g = min(max(g_T + σ(g_T) z, lower), upper), z standard normal.
 *
 * @param law σ
 * @param lower limit of what can be programmed (S)
 * @param upper limit (S); +∞ for none
 */
public record ProgrammingNoise(SigmaLaw law, double lower, double upper) implements WriteVariation {
    public ProgrammingNoise {
        Level.requireOrder("programming noise", lower, upper, "S");
    }

    /** Published laws, from {@code programming-noise.csv}. Those of currents (A) say so in their validity. */
    public static List<NonidealityPreset<ProgrammingNoise>> presets() {
        return table().presets(ProgrammingNoise::of);
    }

    /** The published law of that name. */
    public static ProgrammingNoise preset(String name) {
        return of(table().row(name));
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long write) {
        CounterRandom random = new CounterRandom(seed, Purpose.PROGRAMMING_NOISE);
        int cut = 0;
        for (int k = 0; k < conductances.length; k++) {
            double target = conductances[k];
            double g = target + law.sigma(target) * random.gaussian(devices.id(k), write);
            cut += g < lower || g > upper ? 1 : 0;
            conductances[k] = Math.min(Math.max(g, lower), upper);
        }
        return cut;
    }

    private static PresetTable table() {
        return PresetTable.resource(ProgrammingNoise.class, "programming-noise.csv");
    }

    private static ProgrammingNoise of(PresetRow row) {
        String kind = row.text("law");
        double[] c = row.numbers("coefficients");
        double unit = row.number("unit");
        SigmaLaw law = switch (kind) {
            case "polynomial" -> new PolynomialSigma(unit, row.number("reference"), c);
            case "saturating" -> new SaturatingSigma(unit * c[0], unit * c[1]);
            default -> throw row.wrong("law", kind, "polynomial or saturating");
        };
        return new ProgrammingNoise(law, row.number("lower"), row.number("upper", Double.POSITIVE_INFINITY));
    }
}
