package org.sneakpath.analysis.config;

/**
 * What is counted of an inference after training, and which numbers are taken from elsewhere for it: without a source there is none.
 *
 * @param samples test samples whose energies are averaged, the first ones; 0 for no costs
 * @param cells area of a cell
 * @param dac converters at word lines, of layers that have some
 * @param adc converters behind columns, of layers that have some
 * @param neuron neurons whose netlist is a law and not a circuit
 * @param columns whether sweeps and studies have them among their columns
 */
public record CostsConfig(
        @Default("100") int samples,
        @Default("none") Cells cells,
        @Default("none") WordLines dac,
        @Default("median-sar") Columns adc,
        @Default("none") Neuron neuron,
        @Default("false") boolean columns) {
    /** Most samples that are looked at: enough for an interval of a few percent. */
    public static final int MOST_SAMPLES = 10_000;

    public CostsConfig {
        Check.that(samples >= 0 && samples <= MOST_SAMPLES, "samples", samples, "from 0 to " + MOST_SAMPLES);
        Check.that(!columns || samples > 0, "columns", columns, "false where samples is 0: there is nothing to tell");
    }

    private static void requireSource(String source) {
        Check.that(!source.isBlank(), "source", "'" + source + "'", "where the numbers are from");
    }

    /** What a cell covers. */
    public sealed interface Cells {
        /** It is not known. */
        @Kind("none")
        record None() implements Cells {}

        /**
         * squares · feature².
         *
         * @param feature half a pitch of the process (m)
         * @param squares area in squares of it
         * @param source where the numbers are from
         */
        @Kind("area")
        record Area(@Unit("m") double feature, double squares, String source) implements Cells {
            public Area {
                Check.positive("feature", feature, "m");
                Check.positive("squares", squares, "");
                requireSource(source);
            }
        }
    }

    /** What a converter at a word line takes. */
    public sealed interface WordLines {
        /** It is not known. */
        @Kind("none")
        record None() implements WordLines {}

        /** The driver of the accelerator ISAAC, of 1 bit. */
        @Kind("isaac")
        record Isaac() implements WordLines {}

        /**
         * Another one.
         *
         * @param bits of the converter; of others nothing is known
         * @param energy of a conversion (J)
         * @param time of a conversion (s)
         * @param area (m²); 0 if it is not known
         * @param source where the numbers are from
         */
        @Kind("cited")
        record Cited(
                int bits,
                @Unit("J") double energy,
                @Unit("s") double time,
                @Default("0 m^2") @Unit("m^2") double area,
                String source)
                implements WordLines {
            public Cited {
                requireConverter(bits, energy, time, area);
                requireSource(source);
            }
        }
    }

    private static void requireConverter(int bits, double energy, double time, double area) {
        Check.atLeast(1, "bits", bits);
        Check.notNegative("energy", energy, "J");
        Check.notNegative("time", time, "s");
        Check.notNegative("area", area, "m^2");
    }

    /** What a converter behind columns takes. */
    public sealed interface Columns {
        /** It is not known. */
        @Kind("none")
        record None() implements Columns {}

        /** The median of converters by successive approximation, of as many bits as the layer's, one for each neuron. */
        @Kind("median-sar")
        record MedianSar() implements Columns {}

        /** The least energy that any converter has shown, likewise. */
        @Kind("survey-envelope")
        record SurveyEnvelope() implements Columns {}

        /** That of the accelerator ISAAC, of 8 bits, for 128 columns. */
        @Kind("isaac")
        record Isaac() implements Columns {}

        /** One of 8 bits that was built, for each neuron. */
        @Kind("kull-2013")
        record Kull() implements Columns {}

        /**
         * Converters by Walden's figure of merit.
         *
         * @param energyPerStep energy of a conversion over 2^bits (J)
         * @param source where the number is from
         */
        @Kind("walden")
        record Walden(@Unit("J") double energyPerStep, String source) implements Columns {
            public Walden {
                Check.positive("energyPerStep", energyPerStep, "J");
                requireSource(source);
            }
        }

        /**
         * Another one.
         *
         * @param bits of the converter; of others nothing is known
         * @param energy of a conversion (J)
         * @param time of a conversion (s)
         * @param area (m²); 0 if it is not known
         * @param shared neurons that take turns at it
         * @param source where the numbers are from
         */
        @Kind("cited")
        record Cited(
                int bits,
                @Unit("J") double energy,
                @Unit("s") double time,
                @Default("0 m^2") @Unit("m^2") double area,
                @Default("1") int shared,
                String source)
                implements Columns {
            public Cited {
                requireConverter(bits, energy, time, area);
                Check.atLeast(1, "shared", shared);
                requireSource(source);
            }
        }
    }

    /** What a neuron takes whose circuit is not drawn. */
    public sealed interface Neuron {
        /** It is not known. */
        @Kind("none")
        record None() implements Neuron {}

        /** One in 28 nm that was built. */
        @Kind("besrour-2024")
        record Besrour() implements Neuron {}

        /**
         * Another one.
         *
         * @param energy of a spike (J)
         * @param area (m²); 0 if it is not known
         * @param source where the numbers are from
         */
        @Kind("cited")
        record Cited(
                @Unit("J") double energy,
                @Default("0 m^2") @Unit("m^2") double area,
                String source) implements Neuron {
            public Cited {
                Check.notNegative("energy", energy, "J");
                Check.notNegative("area", area, "m^2");
                requireSource(source);
            }
        }
    }
}
