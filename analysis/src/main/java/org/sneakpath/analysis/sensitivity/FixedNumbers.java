package org.sneakpath.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.VoltageSource;

/** Numbers of sources by which nothing is differentiated: times of jumps, which have no derivative, and counts. */
final class FixedNumbers {
    private FixedNumbers() {}

    /** A line for each source that has such numbers. */
    static List<String> of(Netlist netlist) {
        List<String> lines = new ArrayList<>();
        for (Element element : netlist.elements()) {
            if (element instanceof VoltageSource v) {
                add(v.name(), v.waveform(), lines);
            } else if (element instanceof CurrentSource i) {
                add(i.name(), i.waveform(), lines);
            }
        }
        return lines;
    }

    private static void add(String source, SourceWaveform waveform, List<String> lines) {
        if (waveform instanceof Pulse pulse) {
            if (pulse.rise() == 0 || pulse.fall() == 0) {
                lines.add(
                        "source " + source + " jumps: nothing is differentiated by the times of its jumps (td, tr, tf, "
                                + "pw, per); give it edges that take time");
            }
            if (Double.isFinite(pulse.cycles())) {
                lines.add("source " + source + ": its number of cycles is a count, without a derivative");
            }
        } else if (waveform instanceof PiecewiseLinear points && jumps(points.times())) {
            lines.add("source " + source + " jumps: nothing is differentiated by the times of its jumps; give it edges "
                    + "that take time");
        }
    }

    private static boolean jumps(List<Double> times) {
        for (int k = 1; k < times.size(); k++) {
            if (times.get(k).equals(times.get(k - 1))) {
                return true;
            }
        }
        return false;
    }
}
