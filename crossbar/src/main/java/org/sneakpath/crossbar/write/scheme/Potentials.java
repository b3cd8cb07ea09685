package org.sneakpath.crossbar.write.scheme;

import java.util.Arrays;
import org.sneakpath.crossbar.Bias;

/** Potentials of lines of which some are selected. */
final class Potentials {
    private Potentials() {}

    /**
     * Selected lines so that selected cells see their amplitudes, all others at one potential each.
     *
     * @param word of the selected word line (V)
     * @param idleWord of the others (V)
     * @param idleBit of bit lines that no selected cell is on (V)
     */
    static Bias of(WriteShot shot, int rows, double word, double idleWord, double idleBit) {
        if (shot.row() >= rows) {
            throw new IllegalArgumentException(
                    "row " + shot.row() + " to be written: the array has rows 0 to " + (rows - 1));
        }
        double[] words = new double[rows];
        Arrays.fill(words, idleWord);
        words[shot.row()] = word;
        double[] bits = new double[shot.columns()];
        for (int j = 0; j < bits.length; j++) {
            bits[j] = shot.amplitude(j) == 0 ? idleBit : word - shot.amplitude(j);
        }
        return Bias.write(words, bits);
    }
}
