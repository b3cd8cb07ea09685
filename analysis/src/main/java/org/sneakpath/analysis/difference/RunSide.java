package org.sneakpath.analysis.difference;

import java.util.Map;

/**
 * What the folder of one run says.
 *
 * @param name of the folder
 * @param configuration values as written, by path
 * @param metrics by name, parts of lists and sections by path
 * @param observations what was measured at each setting, by the number of the chip or the seed
 */
record RunSide(
        String name,
        Map<String, String> configuration,
        Map<String, Double> metrics,
        Map<Setting, Map<Long, Double>> observations) {
    /**
     * Where and what was measured.
     *
     * @param at such as {@code wire-resistance=2.5}
     * @param metric such as {@code accuracy}
     */
    record Setting(String at, String metric) {}
}
