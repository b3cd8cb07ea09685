package org.sneakpath.circuit.spice.text;

/**
 * How a netlist is read.
 *
 * @param dialect what settles the differences between the programs
 * @param includesAnywhere whether files outside the folder of the first may be included
 * @param seed of the random streams that {@code rand()}, {@code gauss()} and their kin draw from
 * @param limits beyond which a netlist is refused
 */
public record SpiceOptions(Dialect dialect, boolean includesAnywhere, long seed, Limits limits) {
    /** ngspice, includes from the netlist's folder only, seed 1. */
    public static final SpiceOptions DEFAULT = new SpiceOptions(Dialect.NGSPICE, false, 1, Limits.DEFAULT);

    public SpiceOptions withDialect(Dialect other) {
        return new SpiceOptions(other, includesAnywhere, seed, limits);
    }

    public SpiceOptions withIncludesAnywhere(boolean allowed) {
        return new SpiceOptions(dialect, allowed, seed, limits);
    }

    public SpiceOptions withSeed(long other) {
        return new SpiceOptions(dialect, includesAnywhere, other, limits);
    }

    public SpiceOptions withLimits(Limits other) {
        return new SpiceOptions(dialect, includesAnywhere, seed, other);
    }
}
