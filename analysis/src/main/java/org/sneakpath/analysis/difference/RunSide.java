package org.sneakpath.analysis.difference;

import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.run.Predictions.Prediction;

/**
 * What the folder of one run says.
 *
 * @param name of the folder
 * @param configuration values as written, by path
 * @param metrics by name, parts of lists and sections by path
 * @param observations what was measured at each setting, by the number of the chip or the seed
 * @param predictions of the network as designed, sample by sample; none where they are not known
 */
record RunSide(
        String name,
        Map<String, String> configuration,
        Map<String, Double> metrics,
        Map<Setting, Map<Long, Double>> observations,
        List<Prediction> predictions) {
    /**
     * Where and what was measured.
     *
     * @param at such as {@code wire-resistance=2.5}
     * @param metric such as {@code accuracy}
     */
    record Setting(String at, String metric) {}
}
