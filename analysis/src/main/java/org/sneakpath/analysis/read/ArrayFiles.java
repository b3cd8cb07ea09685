package org.sneakpath.analysis.read;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An array and its inputs, as files and options tell them. Files are NumPy's {@code .npy} or CSV without a header.
 *
 * @param conductances one row per word line (S, or the unit of what the cell is programmed by)
 * @param voltages one row per input vector (V)
 * @param config line resistances, cell and tolerance
 * @param lines what is special about the lines
 * @param gates potential of all gate lines, or a file of one for each (V); empty for cells without gates
 */
public record ArrayFiles(
        Path conductances, Path voltages, CrossbarReadConfig config, LineOptions lines, Optional<String> gates) {}
