package org.sneakpath.circuit.spice.expression;

import java.util.Map;
import java.util.OptionalDouble;
import org.sneakpath.circuit.spice.text.Dialect;
import org.sneakpath.devices.units.PhysicalConstants;

/** Names with a value of their own, used unless a parameter or formal name hides them. CODATA 2018, exact. */
final class Constants {
    private static final Map<String, Double> ALL = Map.ofEntries(
            Map.entry("pi", Math.PI),
            Map.entry("e", Math.E),
            Map.entry("c", 299_792_458.0),
            Map.entry("boltz", PhysicalConstants.BOLTZMANN),
            Map.entry("echarge", PhysicalConstants.ELEMENTARY_CHARGE),
            Map.entry("planck", 6.62607015e-34),
            Map.entry("kelvin", -273.15),
            Map.entry("true", 1.0),
            Map.entry("false", 0.0),
            Map.entry("yes", 1.0),
            Map.entry("no", 0.0));

    private Constants() {}

    /** The constant of that name; LTspice also has k (Boltzmann) and q (elementary charge). */
    static OptionalDouble value(String name, Dialect dialect) {
        if (dialect == Dialect.LTSPICE && name.equals("k")) {
            return OptionalDouble.of(PhysicalConstants.BOLTZMANN);
        }
        if (dialect == Dialect.LTSPICE && name.equals("q")) {
            return OptionalDouble.of(PhysicalConstants.ELEMENTARY_CHARGE);
        }
        Double value = ALL.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
