package org.sneakpath.analysis.config;

import org.sneakpath.crossbar.periphery.CodeFormat;
import org.sneakpath.crossbar.periphery.Coding;

/** Converters of a layer: between signals and word lines, and between columns and neurons. */
public final class ConverterConfig {
    private ConverterConfig() {}

    /** What drives word lines. */
    public sealed interface WordLines {
        /** Drivers that follow their signals. */
        @Kind("none")
        record None() implements WordLines {}

        /**
         * Evenly spaced levels.
         *
         * @param bits of a code
         * @param range voltage of the greatest code (V); 0 for readVoltage, or twice that where voltages are heard
         * @param coding how codes are read
         */
        @Kind("uniform")
        record Uniform(
                int bits,
                @Default("0 V") @Unit("V") double range,
                @Default("twos-complement") Coding coding) implements WordLines {
            public Uniform {
                check(bits, coding);
                Check.notNegative("range", range, "V");
            }
        }
    }

    /** What stands between the mirrors and the neurons. */
    public sealed interface ColumnCurrents {
        /** Nothing. */
        @Kind("none")
        record None() implements ColumnCurrents {}

        /**
         * Evenly spaced levels.
         *
         * @param bits of a code
         * @param range current of the greatest code (A); 0 for what a column of weights of magnitude 1 is likely to give
         * @param coding how codes are read
         */
        @Kind("uniform")
        record Uniform(
                int bits,
                @Default("0 A") @Unit("A") double range,
                @Default("twos-complement") Coding coding) implements ColumnCurrents {
            public Uniform {
                check(bits, coding);
                Check.notNegative("range", range, "A");
            }
        }
    }

    private static void check(int bits, Coding coding) {
        int least = coding == Coding.UNSIGNED ? 1 : 2;
        Check.that(
                bits >= least && bits <= CodeFormat.MOST_BITS,
                "bits",
                bits,
                "from " + least + " to " + CodeFormat.MOST_BITS + " with coding " + EnumWord.of(coding));
    }
}
