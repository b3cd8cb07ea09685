package org.sneakpath.analysis.sensitivity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.Progress;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/**
 * What is asked about a netlist.
 *
 * @param netlist the file
 * @param reading how it is read
 * @param objectives as typed, at least one
 * @param out folder for the results; empty for none
 * @param force whether that folder may hold other files
 * @param reltol accuracy of waveforms
 * @param adjointMemory what a run may keep for the sweep back (bytes)
 * @param command to be put on record
 * @param progress hears warnings, and how far the run is
 */
public record SensitivityRequest(
        Path netlist,
        SpiceOptions reading,
        List<String> objectives,
        Optional<Path> out,
        boolean force,
        double reltol,
        long adjointMemory,
        String command,
        Progress progress) {
    public SensitivityRequest {
        objectives = List.copyOf(objectives);
    }
}
