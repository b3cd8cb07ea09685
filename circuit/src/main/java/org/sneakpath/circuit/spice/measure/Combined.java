package org.sneakpath.circuit.spice.measure;

import java.util.List;
import java.util.Map;
import org.sneakpath.devices.equation.Equations;

/**
 * An expression of earlier readings: {@code PARAM='rise/fall'}.
 *
 * @param text as written, for messages
 * @param law one output; control c is reading c
 * @param readings names of the readings
 */
public record Combined(String text, Equations law, List<String> readings) implements Measurement {
    private static final double[] NO_PARAMETERS = {};

    public Combined {
        readings = List.copyOf(readings);
        if (law.controls() != readings.size() || law.outputs().size() != 1) {
            throw new IllegalArgumentException(
                    "measurement '" + text + "' takes " + law.controls() + " readings, not " + readings);
        }
    }

    @Override
    public List<String> columns() {
        return List.of(); // of its own; what its readings read, they say
    }

    @Override
    public Reading read(Samples samples, Map<String, Reading> earlier) {
        double[] u = new double[readings.size()];
        for (int c = 0; c < u.length; c++) {
            Reading reading = earlier.get(readings.get(c));
            if (reading == null) {
                throw new IllegalArgumentException("measurement '" + text + "' uses '" + readings.get(c)
                        + "', which is not measured before it; there are " + earlier.keySet());
            }
            if (!reading.found()) {
                return Reading.failed(samples, "'" + readings.get(c) + "' has no value: " + reading.failure());
            }
            u[c] = reading.value();
        }
        double[] y = new double[1];
        double[] partials = new double[u.length];
        law.interpret().valuesAndPartials(u, NO_PARAMETERS, 0, y, partials, 1, 0, 1);
        SampleBars bars = new SampleBars(samples.size());
        for (int c = 0; c < u.length; c++) {
            Reading reading = earlier.get(readings.get(c));
            if (reading != null) {
                bars.add(partials[c], reading.bars());
            }
        }
        return Reading.of(y[0], bars);
    }
}
