package org.sneakpath.analysis.sensitivity;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.measure.SampleBars;
import org.sneakpath.circuit.spice.measure.Samples;

/** Results as measures want them, and the way back from derivatives by columns to derivatives by unknowns. */
final class ResultSamples implements Samples {
    private final Elaboration circuit;
    private final Set<String> unknowns;
    private final double[] axis;
    private final Function<String, double[]> values;
    private final Map<String, double[]> columns = new HashMap<>();

    /**
     * @param unknowns names of the circuit's unknowns
     * @param axis kept, not copied
     * @param values samples of an unknown by its name
     */
    ResultSamples(Elaboration circuit, List<String> unknowns, double[] axis, Function<String, double[]> values) {
        this.circuit = circuit;
        this.unknowns = new LinkedHashSet<>(unknowns);
        this.axis = axis;
        this.values = values;
    }

    @Override
    public double[] axis() {
        return axis;
    }

    @Override
    public double[] column(String name) {
        double[] known = columns.get(name);
        if (known == null) {
            known = difference(UnknownPair.of(name, circuit, unknowns));
            columns.put(name, known);
        }
        return known;
    }

    private double[] difference(UnknownPair pair) {
        double[] out = new double[axis.length];
        double[] plus = pair.plus().isEmpty() ? out : values.apply(pair.plus());
        double[] minus = pair.minus().isEmpty() ? out : values.apply(pair.minus());
        double[] column = new double[axis.length];
        for (int k = 0; k < column.length; k++) {
            column[k] = plus[k] - minus[k];
        }
        return column;
    }

    /** Adds the derivatives of a reading by its columns to cotangents of the unknowns. */
    void pullback(SampleBars reading, WaveformBars bars) {
        reading.columns()
                .forEach((name, bar) -> UnknownPair.of(name, circuit, unknowns).addTo(bars, bar));
    }
}
