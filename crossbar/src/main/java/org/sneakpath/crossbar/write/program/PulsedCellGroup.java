package org.sneakpath.crossbar.write.program;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.PulsedCells;
import org.sneakpath.devices.nonideality.ReadNoise;
import org.sneakpath.devices.nonideality.pulse.PulseWorth;

/** Fabricated cells that are pulsed together, with their states; each counts its pulses, by which noise is drawn. */
final class PulsedCellGroup {
    private final PulsedDevices devices;
    private final Devices ids;
    private final long seed;
    private final PulsedCells cells;
    private final PulseWorth worth;
    private final double[] states;
    private final double[] worths;
    private final long[] pulses;

    PulsedCellGroup(PulsedDevices devices, int count, Devices ids, long seed) {
        this.devices = devices;
        this.ids = ids;
        this.seed = seed;
        cells = devices.response().fabricate(count, ids, seed);
        worth = devices.heights().fabricate(count, ids, seed);
        states = new double[count];
        worths = new double[count];
        pulses = new long[count];
        for (int k = 0; k < count; k++) {
            double least = conductance(cells.lower(k));
            if (!(least >= 0)) {
                throw new IllegalArgumentException("device " + ids.id(k) + " can be pulsed down to " + least
                        + " S; choose a greater least conductance, or bounds that differ less");
            }
            states[k] = cells.lower(k);
        }
    }

    int count() {
        return states.length;
    }

    private double conductance(double state) {
        return devices.offset() + devices.slope() * state;
    }

    /** Conductance of cell k (S). */
    double conductanceOf(int k) {
        return conductance(states[k]);
    }

    /** Puts cell k to a conductance (S) within its bounds. */
    void set(int k, double conductance) {
        double state = (conductance - devices.offset()) / devices.slope();
        double slack = 1e-12 * (cells.upper(k) - cells.lower(k)); // what writing a bound as a conductance may round
        if (!(state >= cells.lower(k) - slack && state <= cells.upper(k) + slack)) {
            throw new IllegalArgumentException("conductance " + conductance + " S of device " + ids.id(k)
                    + " is outside what its pulses can reach, [" + conductance(cells.lower(k)) + ", "
                    + conductance(cells.upper(k)) + "] S");
        }
        states[k] = Math.min(Math.max(state, cells.lower(k)), cells.upper(k));
    }

    /** Puts all cells to one end of their own ranges. */
    void initialise(boolean upwards) {
        for (int k = 0; k < states.length; k++) {
            states[k] = upwards ? cells.upper(k) : cells.lower(k);
        }
    }

    /**
     * One pulse.
     *
     * @param voltages across each cell's device (V)
     * @param seconds width (s)
     * @param count how many equal pulses, at once; they draw one number of noise
     */
    void pulse(double[] voltages, double seconds, long count) {
        for (int k = 0; k < states.length; k++) {
            worths[k] = count * worth.of(k, voltages[k], seconds);
            if (!Double.isFinite(worths[k])) {
                throw new IllegalArgumentException(
                        "a pulse of " + voltages[k] + " V and " + seconds + " s across device " + ids.id(k)
                                + " is worth more identical pulses than a number can hold; use lower pulses");
            }
        }
        cells.pulseOfWorth(states, worths, pulses);
        for (int k = 0; k < states.length; k++) {
            pulses[k] += worths[k] == 0 ? 0 : count;
        }
    }

    /** Writes conductances as a read has them (S). */
    void read(ReadNoise noise, long number, double[] conductances) {
        conductances(conductances);
        noise.apply(conductances, ids, seed, number);
    }

    /** Writes conductances (S). */
    void conductances(double[] conductances) {
        for (int k = 0; k < states.length; k++) {
            conductances[k] = conductance(states[k]);
        }
    }
}
