package org.sneakpath.analysis.sensitivity;

import java.util.List;

/**
 * What was found out about one objective.
 *
 * @param objective what was asked
 * @param value L
 * @param sensitivities all of them, those that matter most first
 * @param seconds time that the sweep back took
 */
record Answer(Objective objective, double value, List<Sensitivity> sensitivities, double seconds) {
    Answer {
        sensitivities = List.copyOf(sensitivities);
    }
}
