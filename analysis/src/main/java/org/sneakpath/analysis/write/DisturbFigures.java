package org.sneakpath.analysis.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.device.IvRun;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.CellMap;
import org.sneakpath.analysis.figure.DomainAxis;
import org.sneakpath.analysis.figure.HeatMapFigure;
import org.sneakpath.analysis.figure.Trace;
import org.sneakpath.analysis.figure.WaveformFigure;
import org.sneakpath.analysis.figure.WaveformPanel;
import org.sneakpath.analysis.figure.WaveformSet;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.write.disturb.DisturbPoint;
import org.sneakpath.crossbar.write.disturb.DisturbReport;
import org.sneakpath.crossbar.write.scheme.CellRole;
import org.sneakpath.crossbar.write.scheme.WriteShot;

/** Pictures of repeated writes: drifts over pulses, and of each scheme the voltage across each cell. */
final class DisturbFigures {
    private DisturbFigures() {}

    static void write(
            RunFolder folder, WriteShot shot, CrossbarSpec spec, Map<String, DisturbReport> reports, double allowed) {
        reports.forEach((scheme, report) -> {
            double[] stress = report.stress();
            double largest = Arrays.stream(stress).max().orElse(0);
            IvRun.write(
                    new HeatMapFigure(
                            new CellMap(
                                    AxisTitle.prefixed("Largest voltage", "V", largest),
                                    spec.rows(),
                                    spec.columns(),
                                    stress),
                            "Largest voltage across each cell under scheme " + scheme
                                    + " in writes that did not mean it: " + shot + "."),
                    folder,
                    "stress-" + scheme);
        });
        DisturbReport any = reports.values().iterator().next();
        if (any.points().size() > 1) {
            IvRun.write(drifts(any, reports, shot, allowed), folder, "drift-curve");
        }
    }

    private static WaveformFigure drifts(
            DisturbReport any, Map<String, DisturbReport> reports, WriteShot shot, double allowed) {
        double[] pulses =
                any.points().stream().mapToDouble(DisturbPoint::pulses).toArray();
        List<WaveformPanel> panels = new ArrayList<>();
        for (CellRole role : CellRole.values()) {
            if (role == CellRole.SELECTED || any.first().of(role).cells() == 0) {
                continue;
            }
            String name = DisturbWords.word(role).replace('_', ' ');
            List<Trace> traces = new ArrayList<>();
            double largest = allowed;
            for (Map.Entry<String, DisturbReport> entry : reports.entrySet()) {
                double[] values = entry.getValue().points().stream()
                        .mapToDouble(point -> Math.abs(point.of(role).largest()))
                        .toArray();
                largest = Math.max(largest, Arrays.stream(values).max().orElse(0));
                traces.add(new Trace(entry.getKey() + ", " + name, values));
            }
            boolean anyMoves = traces.stream()
                    .flatMapToDouble(trace -> Arrays.stream(trace.values()))
                    .anyMatch(value -> value > 0);
            panels.add(new WaveformPanel(
                    AxisTitle.prefixed("Drift", "S", largest),
                    traces,
                    List.of(new WaveformPanel.ReferenceLevel("allowed", allowed)),
                    anyMoves));
        }
        return new WaveformFigure(
                new WaveformSet(new DomainAxis(AxisTitle.number("Pulses"), true), pulses, panels, ""),
                "Largest change of the conductance of a cell that was not meant, by role, over the number of pulses: "
                        + shot + ".");
    }
}
