package org.sneakpath.analysis.study;

import java.util.List;
import org.sneakpath.analysis.config.IndicesConfig.Method;

/**
 * How much each input of a study matters.
 *
 * @param method by which
 * @param samples of the design
 * @param trials that it took
 * @param indices input by input
 */
public record InputIndices(Method method, int samples, int trials, List<InputIndex> indices) {
    public InputIndices {
        indices = List.copyOf(indices);
    }

    /** Those of one kind. */
    public List<InputIndex> of(IndexMeasure measure) {
        return indices.stream().filter(index -> index.measure() == measure).toList();
    }
}
