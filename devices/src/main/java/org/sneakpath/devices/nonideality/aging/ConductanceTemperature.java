package org.sneakpath.devices.nonideality.aging;

import org.sneakpath.devices.nonideality.FixedEffect;
import org.sneakpath.devices.nonideality.Level;

/** How conductances given at a reference temperature depend on the temperature. */
public sealed interface ConductanceTemperature extends FixedEffect {
    /** G(T)/G(T_ref). */
    double factor();

    @Override
    default int apply(double[] conductances) {
        double factor = factor();
        for (int k = 0; k < conductances.length; k++) {
            conductances[k] *= factor;
        }
        return 0;
    }

    /**
     * A metal-like cell: R(T) = R (1 + α (T − T_ref)).
     *
     * @param coefficient α (1/K)
     * @param reference T_ref (K)
     * @param temperature T (K)
     */
    record Linear(double coefficient, double reference, double temperature) implements ConductanceTemperature {
        public Linear {
            Level.requireFinite("linear temperature coefficient", coefficient, "1/K");
            Level.requirePositive("linear temperature dependence: reference temperature", reference, "K");
            Level.requirePositive("linear temperature dependence: temperature", temperature, "K");
            Level.requirePositive(
                    "linear temperature dependence: 1 + alpha (T - T_ref)",
                    1 + coefficient * (temperature - reference),
                    "");
        }

        @Override
        public double factor() {
            return 1 / (1 + coefficient * (temperature - reference));
        }
    }

    /**
     * A semiconductor-like cell: G(T) = G exp( −(E_a/k)(1/T − 1/T_ref) ).
     *
     * @param activation E_a
     * @param reference T_ref (K)
     * @param temperature T (K)
     */
    record Activated(ArrheniusAcceleration activation, double reference, double temperature)
            implements ConductanceTemperature {
        public Activated {
            Level.requirePositive("activated conductance: reference temperature", reference, "K");
            Level.requirePositive("activated conductance: temperature", temperature, "K");
        }

        @Override
        public double factor() {
            return activation.factor(reference, temperature);
        }
    }
}
