package org.sneakpath.training;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Drift;
import org.sneakpath.devices.nonideality.Irradiation;
import org.sneakpath.devices.nonideality.aging.ConductanceTemperature;

/**
 * What cells have gone through since they were written, and how warm they are: written → drift → dose → temperature. Stuck cells stay as they
 * are but for the temperature.
 *
 * @param drift law of time, or null
 * @param time since the write (s), ≥ 0
 * @param irradiation law of the dose, on conductances, or null
 * @param dose in total (Gy), ≥ 0
 * @param temperature what the temperature makes of every conductance, or null. Neurons are not warmed
 */
public record Exposure(
        @Nullable Drift drift,
        double time,
        @Nullable Irradiation irradiation,
        double dose,
        @Nullable ConductanceTemperature temperature) {
    /** Fresh from the write, at the temperature at which conductances are told. */
    public static final Exposure NONE = new Exposure(null, 0, null, 0, null);

    public Exposure {
        Require.nonNegative("exposure: time since the write", time, "s", "try 1 h, 3.6e3 s");
        Require.nonNegative("exposure: dose", dose, "Gy", "try 1 kGy");
    }

    /** The same some time after the write (s). */
    Exposure after(Drift law, double seconds) {
        return new Exposure(law, seconds, irradiation, dose, temperature);
    }

    /** The same with a dose (Gy). */
    Exposure withDose(Irradiation law, double gray) {
        return new Exposure(drift, time, law, gray, temperature);
    }

    /** The same at a temperature. */
    Exposure at(ConductanceTemperature effect) {
        return new Exposure(drift, time, irradiation, dose, effect);
    }

    /** Whether conductances stay as they were written. */
    public boolean isNone() {
        return drift == null && irradiation == null && temperature == null;
    }

    /** What time and dose make of cells that are not stuck (S), which stay at 0 or above. */
    void age(double[] conductances, int layer, long seed, long write) {
        Devices cells = Devices.ofArray(layer);
        if (drift != null) {
            drift.apply(conductances, cells, seed, write, time);
        }
        if (irradiation != null) {
            irradiation.apply(conductances, cells, seed, write, dose);
        }
        for (int k = 0; (drift != null || irradiation != null) && k < conductances.length; k++) {
            conductances[k] = Math.max(0, conductances[k]);
        }
    }

    /** What the temperature makes of all cells (S). */
    void warm(double[] conductances) {
        if (temperature != null) {
            temperature.apply(conductances);
        }
    }
}
