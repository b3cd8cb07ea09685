package org.sneakpath.crossbar.algebra;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.periphery.ArrayDrawing;

/**
 * A matrix as conductances: one array for what is positive, a second one, whose word lines carry the opposite voltages, for what
 * is negative, if anything is.
 * <pre>
 *   a_ij = (G⁺_ij − G⁻_ij)/g        G⁺ = g·max(a, 0)        G⁻ = g·max(−a, 0)        current into bit line j: g·Σ_i a_ij·V_i
 * </pre>
 * Where a cell is left out for its zero conductance, a source of 0 A stands, by which the gradient is found.
 */
final class SignedArrays {
    private final double[] elements;
    private final double unit;
    private final String suffix;
    private final CrossbarSpec lines;
    private final Map<String, Resistor> cellNodes = new HashMap<>();
    private final boolean negative;

    /**
     * @param elements a, {@code [word·columns + bit]}; copied
     * @param unit g (S)
     * @param suffix behind the names of all elements and inner nodes
     */
    SignedArrays(double[] elements, CrossbarSpec lines, double unit, String suffix) {
        this.elements = elements.clone();
        this.lines = lines;
        this.unit = unit;
        this.suffix = suffix;
        boolean anyNegative = false;
        for (double a : elements) {
            anyNegative |= a < 0;
        }
        negative = anyNegative;
        double[] ones = new double[lines.cells()];
        Arrays.fill(ones, 1);
        for (var element : array(ones).toNetlist(new double[lines.rows()]).elements()) {
            if (element instanceof Resistor r) {
                cellNodes.put(r.name(), r);
            }
        }
    }

    private Crossbar array(double[] conductances) {
        Crossbar crossbar = new Crossbar(lines);
        crossbar.program(conductances);
        return crossbar;
    }

    /** Whether any element is negative, so that opposite voltages are needed. */
    boolean hasNegative() {
        return negative;
    }

    /**
     * Draws both arrays.
     *
     * @param word node of each word line
     * @param opposite node of each word line with the opposite voltage; not asked for without negative elements
     * @param bit node of each bit line
     */
    void draw(NetlistBuilder netlist, IntFunction<String> word, IntFunction<String> opposite, IntFunction<String> bit) {
        draw(netlist, 1, suffix, word, bit);
        if (negative) {
            draw(netlist, -1, suffix + "n", opposite, bit);
        }
    }

    private void draw(
            NetlistBuilder netlist, int sign, String name, IntFunction<String> word, IntFunction<String> bit) {
        double[] conductances = new double[elements.length];
        for (int c = 0; c < elements.length; c++) {
            conductances[c] = unit * Math.max(0, sign * elements[c]);
        }
        UnaryOperator<String> nodes = nodes(name, word, bit);
        new ArrayDrawing(array(conductances), name).draw(netlist, nodes);
        for (int c = 0; c < elements.length; c++) {
            if (conductances[c] == 0) {
                Resistor cell = cell(c);
                netlist.add(new CurrentSource(probe(c, name), nodes.apply(cell.a()), nodes.apply(cell.b()), new Dc(0)));
            }
        }
    }

    private UnaryOperator<String> nodes(String name, IntFunction<String> word, IntFunction<String> bit) {
        Map<String, String> terminals = new HashMap<>();
        for (int i = 0; i < lines.rows(); i++) {
            terminals.put(ArrayDrawing.wordTerminal(i), word.apply(i));
        }
        for (int j = 0; j < lines.columns(); j++) {
            terminals.put(ArrayDrawing.bitTerminal(j), bit.apply(j));
        }
        return node -> terminals.getOrDefault(node, node + name);
    }

    private Resistor cell(int c) {
        Resistor found = cellNodes.get(at("Rcell", c, ""));
        if (found == null) {
            throw new IllegalStateException("cell " + c + " of " + lines + " is not drawn");
        }
        return found;
    }

    private String probe(int c, String name) {
        return at("Icell", c, name);
    }

    private String at(String kind, int c, String name) {
        return kind + c / lines.columns() + "_" + c % lines.columns() + name;
    }

    /**
     * Adds dL/da. At a = 0, where either array may take over, the mean of the one-sided derivatives that the circuit has cells
     * for.
     *
     * @param bars {@code [word·columns + bit]}, added into
     */
    void addGradient(
            CircuitGradient gradient,
            OperatingPointResult point,
            IntFunction<String> word,
            IntFunction<String> opposite,
            IntFunction<String> bit,
            double[] bars) {
        for (int c = 0; c < elements.length; c++) {
            double a = elements[c];
            if (a > 0) {
                bars[c] += byMagnitude(gradient, c, suffix);
            } else if (a < 0) {
                bars[c] -= byMagnitude(gradient, c, suffix + "n");
            } else {
                double rising = atZero(gradient, point, c, suffix, nodes(suffix, word, bit));
                bars[c] += negative
                        ? 0.5 * (rising - atZero(gradient, point, c, suffix + "n", nodes(suffix + "n", opposite, bit)))
                        : rising;
            }
        }
    }

    /** R = 1/(g·|a|): dL/d|a| = −dL/dR·R/|a|. */
    private double byMagnitude(CircuitGradient gradient, int c, String name) {
        double magnitude = Math.abs(elements[c]);
        return -gradient.resistance(at("Rcell", c, name)) / (unit * magnitude * magnitude);
    }

    /** A cell of conductance g·|a| would carry g·|a|·v: dL/d|a| = g·v·dL/dI. */
    private double atZero(
            CircuitGradient gradient, OperatingPointResult point, int c, String name, UnaryOperator<String> nodes) {
        Resistor cell = cell(c);
        double v = point.voltage(nodes.apply(cell.a())) - point.voltage(nodes.apply(cell.b()));
        return unit * v * gradient.sourceOffset(probe(c, name));
    }

    /** Passes a finite matrix through. */
    static void requireMatrix(double[] matrix, int rows, int columns) {
        if (rows < 1 || columns < 1 || matrix.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "a matrix of " + rows + " x " + columns + " has other than " + matrix.length + " elements");
        }
        for (int c = 0; c < matrix.length; c++) {
            if (!Double.isFinite(matrix[c])) {
                throw new IllegalArgumentException("matrix element of row " + c / columns + ", column " + c % columns
                        + " is " + matrix[c] + "; must be finite");
            }
        }
    }
}
