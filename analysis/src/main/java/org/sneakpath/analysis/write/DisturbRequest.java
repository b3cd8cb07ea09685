package org.sneakpath.analysis.write;

import java.nio.file.Path;
import java.util.List;
import org.sneakpath.analysis.Progress;

/**
 * A cell to be written again and again under several schemes, from a file to a folder.
 *
 * @param initial file of what the cells are before, one line per word line: conductances (S) with a law of pulses, else states
 * @param lines resistances
 * @param cells what is written; its scheme does not matter
 * @param schemes names, in the order in which they are told; each is studied once
 * @param row of the written cell, counted from 0
 * @param column of the written cell, counted from 0
 * @param amplitude from word to bit line (V)
 * @param width of a pulse (s)
 * @param counts numbers of pulses after which to look
 * @param share of the pulses so far that may be given at once
 * @param readVoltage at which conductances are compared (V)
 * @param allowed change of a conductance that is none: a conductance, or a part of the mean one in per cent
 * @param seed of the study
 * @param out folder for the results
 * @param force whether it may hold other files
 * @param command as it was given
 * @param progress told of schemes
 */
public record DisturbRequest(
        Path initial,
        WrittenLines lines,
        WrittenCells cells,
        List<String> schemes,
        int row,
        int column,
        String amplitude,
        String width,
        String counts,
        double share,
        String readVoltage,
        String allowed,
        long seed,
        Path out,
        boolean force,
        String command,
        Progress progress) {
    public DisturbRequest {
        schemes = schemes.stream().distinct().toList();
    }
}
