package org.sneakpath.analysis.comparison;

import java.util.SortedMap;

/**
 * A job that ended well.
 *
 * @param point level of each factor
 * @param seed of the job
 * @param metrics by name; NaN for what was not measured
 */
record StudyRow(SortedMap<String, String> point, long seed, SortedMap<String, Double> metrics) {}
