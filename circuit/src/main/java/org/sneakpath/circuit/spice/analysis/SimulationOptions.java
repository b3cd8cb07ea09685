package org.sneakpath.circuit.spice.analysis;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.sneakpath.circuit.TransientNoise;

/**
 * What {@code .options} and {@code .temp} lines say about how to solve. Options that were not given are absent, so that
 * whoever solves uses defaults of its own instead of SPICE's.
 *
 * @param values numbers by option name in lower case: {@code reltol}, {@code vntol} (V), {@code abstol} (A), {@code chgtol}
 *     (C), {@code trtol}, {@code gmin} (S), {@code maxord}, {@code itl1}, {@code itl2}, {@code itl4} …;
 *     {@code noiseseed} and {@code noisestep} (s) of the noise in the states of devices
 * @param method integration method asked for, {@link Method#UNSAID} if none
 * @param temperature of the circuit (°C)
 * @param nominalTemperature at which model parameters hold (°C)
 */
public record SimulationOptions(
        Map<String, Double> values, Method method, double temperature, double nominalTemperature) {

    /** Integration methods that netlists name. */
    public enum Method {
        UNSAID,
        TRAPEZOIDAL,
        GEAR,
        EULER;

        /** The method of that name; {@code trap}, {@code trapezoidal}, {@code gear}, {@code bdf2}, {@code euler}. */
        public static Method of(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "trap", "trapezoidal", "modtrap", "7" -> TRAPEZOIDAL;
                case "gear", "bdf", "bdf2", "8" -> GEAR;
                case "euler", "be" -> EULER;
                default ->
                    throw new IllegalArgumentException(
                            "integration method '" + name + "' is not known; write trap, gear or euler");
            };
        }
    }

    /** SPICE's temperature where nothing is said (°C). */
    public static final double DEFAULT_TEMPERATURE = 27;

    public SimulationOptions {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Nothing said. */
    public static SimulationOptions unsaid() {
        return new SimulationOptions(Map.of(), Method.UNSAID, DEFAULT_TEMPERATURE, DEFAULT_TEMPERATURE);
    }

    /** The number given for an option, if one was. */
    public OptionalDouble value(String option) {
        Double value = values.get(option);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Noise in the states of devices, where {@code noiseseed} and {@code noisestep} (s) ask for it. */
    public Optional<TransientNoise> noise() {
        Double seed = values.get("noiseseed");
        Double step = values.get("noisestep");
        return seed == null || step == null ? Optional.empty() : Optional.of(TransientNoise.of(seed.longValue(), step));
    }
}
