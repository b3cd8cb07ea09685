package org.sneakpath.analysis.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.Curve;
import org.sneakpath.analysis.figure.Figure;
import org.sneakpath.analysis.figure.LoopFigure;
import org.sneakpath.analysis.figure.LoopPanel;
import org.sneakpath.analysis.figure.Trace;
import org.sneakpath.analysis.figure.WaveformFigure;
import org.sneakpath.analysis.figure.WaveformPanel;
import org.sneakpath.analysis.figure.WaveformSet;
import org.sneakpath.devices.StateVariable;

/** Pictures of a driven device. */
final class IvFigures {
    private IvFigures() {}

    /** Current over voltage; a loop that goes through the origin is what makes a memristor. */
    static Figure loop(DeviceTrace trace, String title, String caption) {
        LoopPanel panel = new LoopPanel(
                title,
                axis("Voltage", "V", trace.volts()),
                axis("Current", "A", trace.amperes()),
                List.of(new Curve("", trace.volts(), trace.amperes())));
        return new LoopFigure(List.of(panel), "Current over voltage: " + caption + ".");
    }

    /** Voltage, current and every state over time; states that never move are left out, as long as another one does. */
    static Figure overTime(DeviceTrace trace, String caption) {
        List<WaveformPanel> panels = new ArrayList<>(List.of(
                WaveformPanel.of(axis("Voltage", "V", trace.volts()), new Trace("v", trace.volts())),
                WaveformPanel.of(axis("Current", "A", trace.amperes()), new Trace("i", trace.amperes()))));
        boolean anyMoves = trace.states().stream().anyMatch(IvFigures::moves);
        for (int s = 0; s < trace.states().size(); s++) {
            double[] values = trace.states().get(s);
            StateVariable state = trace.stateVariables().get(s);
            if (moves(values) || !anyMoves) {
                panels.add(WaveformPanel.of(
                        axis(state.unit().isEmpty() ? "State" : "State " + state.name(), state.unit(), values),
                        new Trace(state.name(), values)));
            }
        }
        return new WaveformFigure(new WaveformSet(trace.time(), panels), "Over time: " + caption + ".");
    }

    private static boolean moves(double[] values) {
        return Arrays.stream(values).anyMatch(value -> value != values[0]);
    }

    private static AxisTitle axis(String quantity, String unit, double[] values) {
        double most = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return AxisTitle.prefixed(quantity, unit, most);
    }

    /** Title of a figure: the device, and its preset. */
    static String title(DeviceSetting setting) {
        Optional<String> preset = setting.preset().map(p -> p.name());
        return setting.device().name() + preset.map(name -> " · " + name).orElse("");
    }
}
