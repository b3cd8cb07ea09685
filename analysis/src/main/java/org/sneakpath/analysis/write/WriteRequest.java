package org.sneakpath.analysis.write;

import java.nio.file.Path;
import java.util.Optional;
import org.sneakpath.analysis.Progress;

/**
 * An array to be programmed, from files to a folder.
 *
 * @param targets file of conductances that a read should see, one line per word line (S)
 * @param initial file of what the cells are before, in the same shape
 * @param lines resistances
 * @param cells what is written
 * @param pulses how
 * @param levels into how many levels the span of the targets is divided, by which errors are counted
 * @param seed of the study
 * @param threads at least 1
 * @param out folder for the results
 * @param force whether it may hold other files
 * @param command as it was given
 * @param progress told of rows
 */
public record WriteRequest(
        Path targets,
        Optional<Path> initial,
        WrittenLines lines,
        WrittenCells cells,
        WritePulses pulses,
        int levels,
        long seed,
        int threads,
        Path out,
        boolean force,
        String command,
        Progress progress) {}
