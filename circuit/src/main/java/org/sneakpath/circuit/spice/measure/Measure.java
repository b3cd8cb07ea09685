package org.sneakpath.circuit.spice.measure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One {@code .measure} line.
 *
 * @param name under which its result is reported, in lower case
 * @param analysis kind of analysis that it looks at: {@code "tran"}, {@code "dc"}, {@code "ac"}, {@code "noise"}
 * @param measurement what is measured
 */
public record Measure(String name, String analysis, Measurement measurement) {

    /** Names of the columns that the measures of one kind of analysis read, each once. */
    public static Set<String> columns(List<Measure> measures, String analysis) {
        Set<String> columns = new LinkedHashSet<>();
        for (Measure measure : measures) {
            if (measure.analysis().equals(analysis)) {
                columns.addAll(measure.measurement().columns());
            }
        }
        return columns;
    }

    /**
     * Reads all measures of one kind of analysis, in order, so that later ones can use earlier ones.
     *
     * @return readings by name
     */
    public static Map<String, Reading> readAll(List<Measure> measures, String analysis, Samples samples) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (Measure measure : measures) {
            if (measure.analysis().equals(analysis)) {
                readings.put(measure.name(), measure.measurement().read(samples, readings));
            }
        }
        return readings;
    }
}
