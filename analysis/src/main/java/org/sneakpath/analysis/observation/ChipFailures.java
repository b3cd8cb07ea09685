package org.sneakpath.analysis.observation;

import java.util.List;

/**
 * Samples that the network as designed gets right and chips get wrong.
 *
 * @param axis the imperfection that the chips have
 * @param level of it, in the axis's SI unit
 * @param chips how many were looked at
 * @param samples that most of them got wrong, the most often first
 */
public record ChipFailures(String axis, double level, int chips, List<FailedSample> samples) {
    public ChipFailures {
        samples = List.copyOf(samples);
    }
}
