package org.sneakpath.circuit.spice.text;

import org.sneakpath.circuit.spice.hdl.ModelReader;
import org.sneakpath.circuit.spice.hdl.VerilogModels;

/**
 * How a netlist is read.
 *
 * @param dialect what settles the differences between the programs
 * @param includesAnywhere whether files outside the folder of the first may be included
 * @param seed of the random streams that {@code rand()}, {@code gauss()} and their kin draw from
 * @param limits beyond which a netlist is refused
 * @param models reads the files of device models that {@code .hdl} lines name
 */
public record SpiceOptions(Dialect dialect, boolean includesAnywhere, long seed, Limits limits, ModelReader models) {
    /** ngspice, includes from the netlist's folder only, seed 1, device models in Verilog-A. */
    public static final SpiceOptions DEFAULT =
            new SpiceOptions(Dialect.NGSPICE, false, 1, Limits.DEFAULT, VerilogModels.READER);

    public SpiceOptions withDialect(Dialect other) {
        return new SpiceOptions(other, includesAnywhere, seed, limits, models);
    }

    public SpiceOptions withIncludesAnywhere(boolean allowed) {
        return new SpiceOptions(dialect, allowed, seed, limits, models);
    }

    public SpiceOptions withSeed(long other) {
        return new SpiceOptions(dialect, includesAnywhere, other, limits, models);
    }

    public SpiceOptions withLimits(Limits other) {
        return new SpiceOptions(dialect, includesAnywhere, seed, other, models);
    }

    public SpiceOptions withModels(ModelReader other) {
        return new SpiceOptions(dialect, includesAnywhere, seed, limits, other);
    }
}
