package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.CellMap;
import org.sneakpath.analysis.figure.Curve;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.figure.HeatMapFigure;
import org.sneakpath.analysis.figure.LoopFigure;
import org.sneakpath.analysis.figure.LoopPanel;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.figure.Trace;
import org.sneakpath.analysis.figure.WaveformFigure;
import org.sneakpath.analysis.figure.WaveformPanel;
import org.sneakpath.analysis.figure.WaveformSet;
import org.sneakpath.analysis.observation.ArrayMap;
import org.sneakpath.analysis.observation.DeviceLoop;
import org.sneakpath.analysis.observation.NeuronTraces;
import org.sneakpath.analysis.observation.Observations;
import org.sneakpath.analysis.observation.WireLoss;
import org.sneakpath.analysis.report.Plate;

/** Pictures of what a network is made of: a neuron, a device, arrays. */
final class PhysicsPlates {
    private final Observations seen;

    PhysicsPlates(Observations seen) {
        this.seen = seen;
    }

    /** An output neuron while a sample is presented. */
    Plate neuron() {
        NeuronTraces neuron = seen.neuron();
        double[] time = times(neuron.voltage().size(), seen.network().step());
        WaveformPanel voltage = WaveformPanel.of(
                new AxisTitle("Membrane voltage", "V", DisplayUnit.MILLIVOLT), new Trace("v", array(neuron.voltage())));
        List<WaveformPanel> panels = new ArrayList<>(List.of(voltage));
        if (!neuron.states().isEmpty()) {
            List<Trace> states = neuron.states().stream()
                    .map(state -> new Trace(state.name(), array(state.values())))
                    .toList();
            panels.add(new WaveformPanel(AxisTitle.number("Memristor state"), states, List.of()));
        }
        String caption = String.format(
                Locale.ROOT,
                "Output neuron of class '%s' while test sample %d, which is of that class, is presented to the trained"
                        + " network.",
                seen.network().classes().get(neuron.truth()),
                neuron.sample());
        return new Plate("neuron", new WaveformFigure(new WaveformSet(time, panels), caption));
    }

    /** Where wires keep voltage from cells; none where no array has been looked at. */
    Optional<Plate> wires() {
        return Optional.ofNullable(seen.wires()).map(PhysicsPlates::wires);
    }

    private static Plate wires(WireLoss wires) {
        double[] lost = array(wires.lost());
        String caption = String.format(
                Locale.ROOT,
                "Array of layer %d (%d word lines of %s Ω and %d bit lines of %s Ω per segment) while test sample %d is read:"
                        + " voltage applied to the word line minus voltage across the cell.%s",
                wires.layer(),
                wires.rows(),
                Numbers.plain(wires.wordWire()),
                wires.columns(),
                Numbers.plain(wires.bitWire()),
                wires.sample(),
                wires.own()
                        ? ""
                        : " The network as designed has no wire resistance; here the wires have the greatest of the study.");
        double greatest = Arrays.stream(lost).map(Math::abs).max().orElse(0);
        AxisTitle title = new AxisTitle("IR drop", "V", DisplayUnit.prefixed("V", greatest));
        CellMap map = new CellMap(title, wires.rows(), wires.columns(), lost);
        return new Plate("ir-drop", new HeatMapFigure(map, caption));
    }

    /** A memristor by itself, and the conductances of the output layer; what there is of them. */
    List<Plate> deviceAndArray() {
        List<Plate> plates = new ArrayList<>();
        Optional.ofNullable(seen.device()).map(PhysicsPlates::loop).ifPresent(plates::add);
        Optional.ofNullable(seen.array()).map(PhysicsPlates::conductances).ifPresent(plates::add);
        return plates;
    }

    private static Plate loop(DeviceLoop loop) {
        double[] volts = array(loop.volts());
        double[] amperes = array(loop.amperes());
        AxisTitle across = AxisTitle.prefixed("Voltage", "V", loop.amplitude());
        AxisTitle up = AxisTitle.prefixed(
                "Current", "A", Arrays.stream(amperes).map(Math::abs).max().orElse(0));
        DisplayUnit seconds = DisplayUnit.prefixed("s", loop.period());
        String caption = String.format(
                Locale.ROOT,
                "Current over voltage of memristor %s of an output neuron (model %s) by itself, by the circuit simulator: two cycles"
                        + " of a sine as large as the membrane’s voltage in the figure of the neuron, %s, and as slow as a sample, %s %s.",
                loop.device(),
                loop.model(),
                across.text(loop.amplitude()),
                Numbers.plain(seconds.shown(loop.period())),
                seconds.symbol());
        LoopPanel panel = new LoopPanel("", across, up, List.of(new Curve("", volts, amperes)));
        return new Plate("device-loop", new LoopFigure(List.of(panel), caption));
    }

    private static Plate conductances(ArrayMap map) {
        double[] siemens = array(map.siemens());
        double greatest = Arrays.stream(siemens).max().orElse(0);
        AxisTitle title = AxisTitle.prefixed("Conductance", "S", greatest);
        String caption = String.format(
                Locale.ROOT,
                "Conductances of the output layer’s array (layer %d, %d word lines and %d bit lines) as they are programmed. Each"
                        + " weight is the difference of two of them; the last word line is that of the bias.",
                map.layer(),
                map.rows(),
                map.columns());
        return new Plate(
                "conductances", new HeatMapFigure(new CellMap(title, map.rows(), map.columns(), siemens), caption));
    }

    /** Times of a grid from 0 on (s). */
    static double[] times(int count, double step) {
        double[] times = new double[count];
        for (int t = 0; t < count; t++) {
            times[t] = t * step;
        }
        return times;
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
