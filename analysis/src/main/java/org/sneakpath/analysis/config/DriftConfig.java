package org.sneakpath.analysis.config;

/** How conductances change with the time since they were written. */
public sealed interface DriftConfig {
    /** Ten electronvolts (J): more than any bond has. */
    double MOST_ENERGY = 1.602176634e-18;

    /** Refuses an energy (J) that somebody took for one in eV. */
    static void requireEnergy(double activationEnergy) {
        boolean usual = activationEnergy >= 0 && activationEnergy <= MOST_ENERGY;
        Check.that(usual, "activationEnergy", activationEnergy + " J", "from 0 to 10 eV, such as 0.6 eV");
    }

    /** Whether it says what cells are like after a time (s). */
    default boolean holdsAt(double time) {
        return true;
    }

    /** Whether it does after all times from one to another (s), after both of which it does. */
    default boolean holdsBetween(double from, double to) {
        return true;
    }

    /**
     * g(t) = g ((t + offset)/offset)^(−ν), ν = |exponent + spread·z| with each cell's own z.
     *
     * @param exponent mean of ν, but for what is folded at 0
     * @param spread standard deviation of ν, likewise
     * @param offset time after the write at which g was measured (s)
     */
    @Kind("power-law")
    record PowerLaw(
            double exponent,
            @Default("0") double spread,
            @Unit("s") double offset) implements DriftConfig {
        public PowerLaw {
            Check.notNegative("exponent", exponent, "");
            Check.notNegative("spread", spread, "");
            Check.positive("offset", offset, "s");
        }
    }

    /**
     * The distribution of conductances shifts and widens with ln t, from 1 s on.
     *
     * @param shift of a conductance per ln t (S)
     * @param widening of the deviation per ln t (S)
     * @param sigma deviation after 1 s (S)
     */
    @Kind("relaxation")
    record Relaxation(
            @Unit("S") @Default("-0.08900206 uS") double shift,
            @Unit("S") @Default("0.04201137 uS") double widening,
            @Unit("S") @Default("0.41183342 uS") double sigma)
            implements DriftConfig {
        public Relaxation {
            Check.notNegative("widening", widening, "S");
            Check.notNegative("sigma", sigma, "S");
        }

        @Override
        public boolean holdsAt(double time) {
            return time == 0 || time >= 1;
        }

        @Override
        public boolean holdsBetween(double from, double to) {
            return from >= 1 || to == 0;
        }
    }

    /**
     * Loss of the state by a stretched exponential, with a time constant that is thermally activated.
     *
     * @param end what every cell decays to (S)
     * @param timeConstant median at the reference temperature (s)
     * @param stretching exponent of time
     * @param spread standard deviation of ln of the time constant, from cell to cell
     * @param activationEnergy of the time constant (J)
     * @param reference temperature at which the time constant is told (K)
     * @param temperature at which the chip is kept (K)
     */
    @Kind("retention")
    record RetentionLoss(
            @Unit("S") double end,
            @Unit("s") double timeConstant,
            @Default("1") double stretching,
            @Default("0") double spread,
            @Unit("J") double activationEnergy,
            @Unit("K") double reference,
            @Unit("K") double temperature)
            implements DriftConfig {
        public RetentionLoss {
            Check.notNegative("end", end, "S");
            Check.positive("timeConstant", timeConstant, "s");
            Check.positive("stretching", stretching, "");
            Check.notNegative("spread", spread, "");
            requireEnergy(activationEnergy);
            Check.positive("reference", reference, "K");
            Check.positive("temperature", temperature, "K");
        }
    }
}
