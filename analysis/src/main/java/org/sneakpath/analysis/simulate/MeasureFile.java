package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.analysis.Progress;
import org.sneakpath.circuit.spice.measure.Measure;
import org.sneakpath.circuit.spice.measure.Reading;
import org.sneakpath.circuit.spice.measure.Samples;

/** The results of {@code .measure} lines as CSV: stepped values, name, value; an empty value where there was nothing. */
final class MeasureFile {
    private final List<Measure> measures;
    private final Progress progress;
    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    MeasureFile(List<Measure> measures, Progress progress) {
        this.measures = measures;
        this.progress = progress;
    }

    /** Whether any measure looks at this kind of analysis. */
    boolean looksAt(String analysis) {
        return measures.stream().anyMatch(measure -> measure.analysis().equals(analysis));
    }

    /** The columns that measures of this kind of analysis read. */
    Set<String> columns(String analysis) {
        return Measure.columns(measures, analysis);
    }

    /** Measures one analysis at one combination of stepped values. */
    void add(StepPoint step, String analysis, Samples samples) {
        if (!begun) {
            List<String> header = new ArrayList<>();
            step.variables().forEach(variable -> header.add(variable.name()));
            header.add("name");
            header.add("value");
            text.append(String.join(",", header)).append('\n');
            begun = true;
        }
        for (Map.Entry<String, Reading> one :
                Measure.readAll(measures, analysis, samples).entrySet()) {
            step.values().forEach(value -> text.append(value).append(','));
            Reading reading = one.getValue();
            text.append(CsvResult.quoted(one.getKey())).append(',');
            if (reading.found()) {
                text.append(reading.value());
            } else {
                progress.warn("measure " + one.getKey() + step.label() + " found nothing: " + reading.failure());
            }
            text.append('\n');
        }
    }

    /** The text of the file; empty if nothing was measured. */
    String text() {
        return text.toString();
    }
}
