package org.sneakpath.analysis.report;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.figure.AccuracyCurve;
import org.sneakpath.analysis.figure.AccuracySweep;

/**
 * Everything a robustness report says.
 *
 * @param title of the page
 * @param summary what was done, in two or three sentences of plain text
 * @param ideal result of the network as it was trained
 * @param sweeps one for each nonideality
 * @param sections further figures: training, confusion, waveforms, IR drop
 * @param run how to repeat it
 * @param resolvedConfiguration the full configuration, YAML
 * @param notModelled what the numbers leave out, one statement each
 */
public record RobustnessReport(
        String title,
        String summary,
        TestScore ideal,
        List<AccuracySweep> sweeps,
        List<Section> sections,
        RunFacts run,
        String resolvedConfiguration,
        List<String> notModelled) {

    public RobustnessReport {
        sweeps = List.copyOf(sweeps);
        sections = List.copyOf(sections);
        notModelled = List.copyOf(notModelled);
    }

    /** Every figure of the report, in its order. */
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>();
        sweeps.forEach(sweep -> plates.add(plate(sweep)));
        sections.forEach(section -> plates.addAll(section.figures()));
        return plates;
    }

    /** The accuracy curve of a sweep. */
    static Plate plate(AccuracySweep sweep) {
        return new Plate("accuracy-" + sweep.axis(), new AccuracyCurve(sweep), "");
    }
}
