package org.sneakpath.training.netlist;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.connection.Pooled;

/**
 * Draws what stands at the word lines of a layer: features at rest, or what the layer before tells.
 * <pre>
 *   V_i = gain · (s_i − reference), or its level          V_i = mean over a block of gain · (s − reference)     where it is pooled
 * </pre>
 * The bias line is the last.
 */
final class WordLineDrawing {
    private final LayerSpec spec;
    private final DrawnConverters converters;
    /** Signals of each word line: one, or those of a block. */
    private final List<List<Integer>> signals;

    WordLineDrawing(LayerSpec spec, DrawnConverters converters) {
        this.spec = spec;
        this.converters = converters;
        signals = signals(spec);
    }

    private static List<List<Integer>> signals(LayerSpec spec) {
        List<List<Integer>> all = new ArrayList<>();
        if (!(spec.connection() instanceof Pooled pooled)) {
            for (int i = 0; i < spec.inputs(); i++) {
                all.add(List.of(i));
            }
            return all;
        }
        int k = pooled.size();
        int width = pooled.input().width();
        int height = pooled.input().height();
        for (int c = 0; c < pooled.input().channels(); c++) {
            for (int y = 0; y < height / k; y++) {
                for (int x = 0; x < width / k; x++) {
                    List<Integer> block = new ArrayList<>();
                    for (int d = 0; d < k * k; d++) {
                        block.add((c * height + y * k + d / k) * width + x * k + d % k);
                    }
                    all.add(block);
                }
            }
        }
        return all;
    }

    /** Voltages of all word lines under features (V). */
    double[] atRest(double[] features) {
        WordLineDrive drive = spec.drive();
        double[] lines = new double[signals.size() + 1];
        for (int i = 0; i < signals.size(); i++) {
            for (int signal : signals.get(i)) {
                lines[i] += drive.gain()
                        * (features[signal] - drive.reference())
                        / signals.get(i).size();
            }
        }
        lines[signals.size()] = drive.bias();
        converters.convertLines(lines);
        return lines;
    }

    /** Holds word lines. */
    static void hold(NetlistBuilder whole, String prefix, double[] lines) {
        for (int i = 0; i < lines.length; i++) {
            hold(whole, prefix + "in" + i, lines[i]);
        }
    }

    /** Lets word lines follow nodes that tell signals. */
    void follow(NetlistBuilder whole, String prefix, List<String> told) {
        WordLineDrive drive = spec.drive();
        String reference = prefix + "reference";
        hold(whole, reference, drive.reference());
        for (int i = 0; i < signals.size(); i++) {
            String line = prefix + "in" + i;
            List<Control> heard = new ArrayList<>();
            signals.get(i).forEach(signal -> heard.add(new NodeVoltage(told.get(signal), reference)));
            if (heard.size() == 1) {
                converters.drive(whole, line, (NodeVoltage) heard.get(0), drive.gain());
            } else {
                Equations law = mean(heard.size(), drive.gain());
                whole.behavioural("B" + line, Quantity.VOLTAGE, line, Netlist.GROUND, law, heard, List.of());
            }
        }
        hold(whole, prefix + "in" + signals.size(), drive.bias());
    }

    private static Equations mean(int count, double gain) {
        Expression sum = Constant.ZERO;
        for (int k = 0; k < count; k++) {
            sum = Expression.sum(sum, new org.sneakpath.devices.equation.Control(k));
        }
        return new Equations(List.of(Expression.product(new Constant(gain / count), sum)), count, 0);
    }

    private static void hold(NetlistBuilder whole, String node, double volt) {
        whole.voltageSource("V" + node, node, Netlist.GROUND, new Dc(volt));
    }
}
