package org.sneakpath.analysis.simulate;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/**
 * A netlist to be simulated, and how.
 *
 * @param netlist the file
 * @param reading how it is read
 * @param out folder for the results
 * @param force whether that folder may hold other files
 * @param format of the results
 * @param times where transients are written
 * @param plot whether figures are drawn
 * @param reltol accuracy of waveforms; empty for what the netlist says, else {@link #DEFAULT_RELTOL}
 * @param maxStep longest time step (s), {@link Double#POSITIVE_INFINITY} for none but the netlist's
 * @param scheme of transients, or what the netlist asks for where this is {@link Method#NETLIST}
 * @param ownSteps whether weakly coupled parts of the circuit may take time steps of their own
 * @param command to be put on record
 * @param progress hears how far the run is
 * @param stop ends it early
 */
public record SimulateRequest(
        Path netlist,
        SpiceOptions reading,
        Path out,
        boolean force,
        Format format,
        OutputTimes times,
        boolean plot,
        OptionalDouble reltol,
        double maxStep,
        Method scheme,
        boolean ownSteps,
        String command,
        Progress progress,
        StopSignal stop) {
    /** SPICE's. */
    private static final double DEFAULT_RELTOL = 1e-3;

    /** The accuracy that counts for a circuit: what was asked for, else what its netlist says, else SPICE's. */
    double reltol(Elaboration circuit) {
        return reltol.orElseGet(
                () -> circuit.control().options().value("reltol").orElse(DEFAULT_RELTOL));
    }

    /** Formats of results. */
    public enum Format {
        CSV,
        RAW
    }
}
