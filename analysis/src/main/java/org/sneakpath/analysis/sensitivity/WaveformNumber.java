package org.sneakpath.analysis.sensitivity;

import org.sneakpath.circuit.AmplitudeModulated;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Exponential;
import org.sneakpath.circuit.FrequencyModulated;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SourceWaveform;

/**
 * A number of a source's waveform by the name that SPICE manuals give it.
 *
 * @param name such as {@code v2}, {@code td}
 * @param unit empty where it is that of the source
 */
record WaveformNumber(String name, String unit) {
    private static final String[] PULSE = {"v1", "v2", "td:s", "tr:s", "tf:s", "pw:s", "per:s"};
    private static final String[] SINE = {"vo", "va", "freq:Hz", "td:s", "theta:1/s", "phase:rad"};
    private static final String[] EXPONENTIAL = {"v1", "v2", "td1:s", "tau1:s", "td2:s", "tau2:s"};
    private static final String[] FREQUENCY = {"vo", "va", "fc:Hz", "mdi:1", "fs:Hz", "phasec:rad", "phases:rad"};
    private static final String[] AMPLITUDE = {"va", "vo", "mf:Hz", "fc:Hz", "td:s", "phasec:rad", "phases:rad"};

    static WaveformNumber of(SourceWaveform waveform, int index) {
        if (waveform instanceof PiecewiseLinear) {
            return index % 2 == 0
                    ? new WaveformNumber("t" + (index / 2 + 1), "s")
                    : new WaveformNumber("v" + (index / 2 + 1), "");
        }
        String word = names(waveform)[index];
        int colon = word.indexOf(':');
        return colon < 0
                ? new WaveformNumber(word, "")
                : new WaveformNumber(word.substring(0, colon), word.substring(colon + 1));
    }

    private static String[] names(SourceWaveform waveform) {
        if (waveform instanceof Pulse) {
            return PULSE;
        }
        if (waveform instanceof Sine) {
            return SINE;
        }
        if (waveform instanceof Exponential) {
            return EXPONENTIAL;
        }
        if (waveform instanceof FrequencyModulated) {
            return FREQUENCY;
        }
        if (waveform instanceof AmplitudeModulated) {
            return AMPLITUDE;
        }
        if (waveform instanceof Dc) {
            return new String[] {"dc"};
        }
        throw new IllegalStateException("a waveform of its own kind: " + waveform);
    }
}
