package org.sneakpath.circuit;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named time series on common time points: node voltages (V), currents of voltage sources and inductors (A), device
 * states (their own units).
 *
 * <p>Columns are called {@code v(node)}, {@code i(element)} and {@code x(device.state)}. Accessors return fresh copies.
 */
public final class Waveforms {
    private final double[] time;
    private final Map<String, double[]> columns;

    /**
     * @param time ascending (s); kept, not copied
     * @param columns by name, each as long as {@code time}, in the order in which they are to be written; kept, not copied
     */
    public Waveforms(double[] time, Map<String, double[]> columns) {
        this.time = time;
        this.columns = new LinkedHashMap<>(columns);
        this.columns.forEach((name, values) -> {
            if (values.length != time.length) {
                throw new IllegalArgumentException("waveform '" + name + "' has " + values.length + " samples for "
                        + time.length + " time points");
            }
        });
    }

    /** Name of a node's voltage column. */
    public static String voltageName(String node) {
        return "v(" + node + ")";
    }

    /** Name of a source's or inductor's current column. */
    public static String currentName(String element) {
        return "i(" + element + ")";
    }

    /** Name of a device state's column. */
    public static String stateName(String device, String state) {
        return "x(" + device + "." + state + ")";
    }

    /** Number of time points. */
    public int size() {
        return time.length;
    }

    /** Names of all columns but time. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** Time points (s), ascending. */
    public double[] time() {
        return time.clone();
    }

    /** Voltage of a node against ground (V); zeros for ground itself. */
    public double[] voltage(String node) {
        return node.equals(Netlist.GROUND) ? new double[time.length] : column(voltageName(node));
    }

    /** Current of a voltage source or inductor, from its first to its second node through the element (A). */
    public double[] current(String element) {
        return column(currentName(element));
    }

    /** State of a device, in the state's unit. */
    public double[] state(String device, String state) {
        return column(stateName(device, state));
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException listing the names that exist
     */
    public double[] column(String name) {
        double[] values = columns.get(name);
        if (values == null) {
            throw new IllegalArgumentException("there is no waveform '" + name + "'; there are "
                    + columns.keySet().stream().limit(40).toList());
        }
        return values.clone();
    }

    /** Writes one line of names and one line per time point, comma-separated, numbers in full precision. */
    public void writeCsv(Appendable out) throws IOException {
        out.append("time");
        for (String name : columns.keySet()) {
            out.append(',').append(name.indexOf(',') < 0 ? name : '"' + name + '"');
        }
        out.append('\n');
        for (int k = 0; k < time.length; k++) {
            out.append(Double.toString(time[k]));
            for (double[] values : columns.values()) {
                out.append(',').append(Double.toString(values[k]));
            }
            out.append('\n');
        }
    }
}
