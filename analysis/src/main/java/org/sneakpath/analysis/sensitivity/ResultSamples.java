package org.sneakpath.analysis.sensitivity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sneakpath.analysis.simulate.Probe;
import org.sneakpath.analysis.simulate.Unknowns;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.measure.InnerSamples;
import org.sneakpath.circuit.spice.measure.SampleBars;
import org.sneakpath.circuit.spice.measure.Samples;

/** Results as measures want them, and the way back from derivatives by columns to derivatives by unknowns. */
final class ResultSamples implements Samples {
    private final List<String> names;
    private final Unknowns unknowns;
    private final double[] axis;
    private final Function<String, double[]> values;
    private final Map<String, double[]> columns = new HashMap<>();
    private final Optional<StageSamples> stages;

    /**
     * @param names of the circuit's unknowns
     * @param axis kept, not copied
     * @param values samples of an unknown by its name
     */
    ResultSamples(Elaboration circuit, List<String> names, double[] axis, Function<String, double[]> values) {
        this(circuit, names, axis, values, Optional.empty());
    }

    /**
     * The same.
     *
     * @param stages what lies between the samples
     */
    ResultSamples(
            Elaboration circuit,
            List<String> names,
            double[] axis,
            Function<String, double[]> values,
            Optional<StageSamples> stages) {
        this.stages = stages;
        this.names = names;
        this.unknowns = new Unknowns(circuit, names);
        this.axis = axis;
        this.values = values;
    }

    @Override
    public double[] axis() {
        return axis;
    }

    @Override
    public Optional<InnerSamples> inner() {
        return stages.map(Function.identity());
    }

    @Override
    public double[] column(String name) {
        double[] known = columns.get(name);
        if (known == null) {
            known = difference(unknowns.wanted(name));
            columns.put(name, known);
        }
        return known;
    }

    private double[] difference(Probe probe) {
        double[] column = new double[axis.length];
        addTo(column, probe.plus(), 1);
        addTo(column, probe.minus(), -1);
        return column;
    }

    private void addTo(double[] column, int unknown, double sign) {
        if (unknown != Probe.GROUND) {
            double[] samples = values.apply(names.get(unknown));
            for (int k = 0; k < column.length; k++) {
                column[k] += sign * samples[k];
            }
        }
    }

    /** Adds the derivatives of a reading by its columns to cotangents of the unknowns. */
    void pullback(SampleBars reading, WaveformBars bars) {
        reading.columns().forEach((name, bar) -> {
            Probe probe = unknowns.wanted(name);
            addTo(bars, probe.plus(), bar, 1);
            addTo(bars, probe.minus(), bar, -1);
        });
        reading.inner().ifPresent(within -> stages.orElseThrow().pullback(within, bars));
    }

    /** An operating point has one cotangent for all samples. */
    private void addTo(WaveformBars bars, int index, double[] column, double sign) {
        if (index == Probe.GROUND) {
            return;
        }
        String unknown = names.get(index);
        String inner = unknown.substring(2, unknown.length() - 1);
        int dot = inner.lastIndexOf('.');
        double[] target = switch (unknown.charAt(0)) {
            case 'v' -> bars.voltage(inner);
            case 'i' -> bars.current(inner);
            default -> bars.state(inner.substring(0, dot), inner.substring(dot + 1));
        };
        for (int k = 0; k < column.length; k++) {
            target[Math.min(k, target.length - 1)] += sign * column[k];
        }
    }
}
