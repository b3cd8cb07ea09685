package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;

/**
 * How the current of a bit line becomes a voltage. Every kind is, seen from the bit line, a resistance to a potential, and
 * seen from behind, a straight line up to its supplies:
 * <pre>
 *   bit line ──[ resistance ]── potential            I: current out of the bit line
 *
 *   V = zeroOutput + gain·I,  held to [lowest, highest]
 * </pre>
 * The array is solved with that resistance in its lines ({@link #loaded}), so that what the sensing does to the array is
 * exact, not corrected afterwards.
 */
public sealed interface Sensing permits VirtualGround, TransimpedanceAmplifier, SenseResistor {
    /** Resistance seen from the end of a bit line (ohm). */
    double resistance();

    /** Potential behind that resistance (V). */
    double potential();

    /** Output for no current (V). */
    double zeroOutput();

    /** dV/dI (V/A); negative behind an inverting amplifier. */
    double gain();

    /** Least output (V); −Infinity for none. */
    double lowest();

    /** Greatest output (V); +Infinity for none. */
    double highest();

    /** 1 if outputs rise with currents, −1 if they fall. */
    default int direction() {
        return gain() > 0 ? 1 : -1;
    }

    /** The array's lines with this resistance at the near end of every bit line, in series with what is there. */
    default CrossbarSpec loaded(CrossbarSpec lines) {
        Lines bit = lines.bitLines();
        if (resistance() == 0) {
            return lines;
        }
        if (bit.isUniform()) {
            return lines.withBitLines(bit.withNear(bit.near() + resistance()));
        }
        int count = bit.count();
        double[] near = new double[count];
        double[] far = new double[count];
        double[] segments = new double[count * (bit.nodes() - 1)];
        for (int j = 0, k = 0; j < count; j++) {
            near[j] = bit.near(j) + resistance();
            far[j] = bit.far(j);
            for (int s = 0; s < bit.nodes() - 1; s++, k++) {
                segments[k] = bit.segment(j, s);
            }
        }
        return lines.withBitLines(Lines.each(count, bit.nodes(), near, segments, far));
    }
}
