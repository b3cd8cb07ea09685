package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.circuit.spice.measure.Measure;
import org.sneakpath.circuit.spice.measure.Reading;
import org.sneakpath.circuit.spice.measure.Samples;

/**
 * The results of {@code .measure} lines as CSV: stepped values and those of an outer sweep, name, value; an empty value where
 * there was nothing.
 */
final class MeasureFile {
    private final List<Measure> measures;
    private final Progress progress;
    private final Set<String> stepped = new LinkedHashSet<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(StepPoint step, String name, String value) {}

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
        step.variables().forEach(variable -> stepped.add(variable.name()));
        for (Map.Entry<String, Reading> one :
                Measure.readAll(measures, analysis, samples).entrySet()) {
            Reading reading = one.getValue();
            rows.add(new Row(step, one.getKey(), reading.found() ? Double.toString(reading.value()) : ""));
            if (!reading.found()) {
                progress.warn("measure " + one.getKey() + step.label() + " found nothing: " + reading.failure());
            }
        }
    }

    /** The text of the file; empty if nothing was measured. */
    String text() {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        stepped.forEach(name -> text.append(Csv.quoted(name)).append(','));
        text.append("name,value\n");
        for (Row row : rows) {
            stepped.forEach(name -> text.append(row.step().value(name)).append(','));
            text.append(Csv.quoted(row.name())).append(',').append(row.value()).append('\n');
        }
        return text.toString();
    }
}
