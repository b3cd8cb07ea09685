package org.sneakpath.analysis.config;

/** How conductances depend on the temperature at which they are read. */
public sealed interface ThermalConfig {
    /** Temperature at which conductances are as they were written (K). */
    double reference();

    /** Whether conductances are positive at a temperature (K). */
    boolean holdsAt(double temperature);

    /**
     * A metal: R(T) = R (1 + α (T − reference)).
     *
     * @param coefficient α (1/K)
     */
    @Kind("metal")
    record Metal(
            @Unit("1/K") double coefficient,
            @Unit("K") @Default("300 K") double reference) implements ThermalConfig {
        public Metal {
            Check.positive("reference", reference, "K");
        }

        @Override
        public boolean holdsAt(double temperature) {
            return temperature > 0 && 1 + coefficient * (temperature - reference) > 0;
        }
    }

    /**
     * Thermally activated: G(T) = G exp(−(E/k)(1/T − 1/reference)).
     *
     * @param activationEnergy E (J)
     */
    @Kind("activated")
    record Activated(
            @Unit("J") double activationEnergy,
            @Unit("K") @Default("300 K") double reference) implements ThermalConfig {
        public Activated {
            DriftConfig.requireEnergy(activationEnergy);
            Check.positive("reference", reference, "K");
        }

        @Override
        public boolean holdsAt(double temperature) {
            return temperature > 0;
        }
    }
}
