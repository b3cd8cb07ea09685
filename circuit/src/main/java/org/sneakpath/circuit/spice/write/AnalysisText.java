package org.sneakpath.circuit.spice.write;

import java.util.List;
import org.sneakpath.circuit.run.FrequencyGrid;
import org.sneakpath.circuit.spice.analysis.AcCard;
import org.sneakpath.circuit.spice.analysis.Analysis;
import org.sneakpath.circuit.spice.analysis.DcSweepCard;
import org.sneakpath.circuit.spice.analysis.NoiseCard;
import org.sneakpath.circuit.spice.analysis.SweepAxis;
import org.sneakpath.circuit.spice.analysis.TranCard;

/** Control lines of analyses. */
final class AnalysisText {
    private static final double STEPS = 1000;

    private AnalysisText() {}

    static String of(Analysis analysis) {
        if (analysis instanceof TranCard t) {
            double step = t.step() > 0 ? t.step() : t.stop() / STEPS;
            String bound = Double.isInfinite(t.maxStep()) ? "" : " " + t.maxStep();
            return ".tran " + step + " " + t.stop() + " " + t.start() + bound + (t.uic() ? " uic" : "");
        }
        if (analysis instanceof AcCard a) {
            return ".ac " + grid(a.grid());
        }
        if (analysis instanceof NoiseCard n) {
            return ".noise " + n.output().name() + " " + n.source() + " " + grid(n.grid());
        }
        if (analysis instanceof DcSweepCard d) {
            StringBuilder text = new StringBuilder(".dc");
            d.axes().forEach(axis -> text.append(' ').append(axis(axis)));
            return text.toString();
        }
        return ".op";
    }

    private static String grid(FrequencyGrid grid) {
        String spacing = switch (grid.spacing()) {
            case DECADE -> "dec";
            case OCTAVE -> "oct";
            case LINEAR -> "lin";
        };
        return spacing + " " + grid.points() + " " + grid.start() + " " + grid.stop();
    }

    private static String axis(SweepAxis axis) {
        List<Double> values = axis.values();
        double start = values.get(0);
        double stop = values.get(values.size() - 1);
        double increment = values.size() == 1 ? 1 : (stop - start) / (values.size() - 1);
        for (int k = 0; k < values.size(); k++) {
            if (Math.abs(values.get(k) - (start + k * increment)) > 1e-9 * Math.abs(stop - start)) {
                throw new IllegalArgumentException("the sweep of '" + axis.variable()
                        + "' has values in no even steps, for which ngspice has no line; step them one by one");
            }
        }
        return axis.variable() + " " + start + " " + stop + " " + increment;
    }
}
