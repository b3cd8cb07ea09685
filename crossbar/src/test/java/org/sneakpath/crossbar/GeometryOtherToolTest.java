package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.VoltageSource;

/** Arrays with faulty lines and two driven and sensed ends in ngspice, run here where it is installed. */
class GeometryOtherToolTest {
    private static final int ROWS = 12;
    private static final int COLUMNS = 9;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    /** Driven at both ends; broken and shorted segments, an end that is not connected, unequal segments. */
    private static CrossbarSpec faulty() {
        RandomArrays arrays = new RandomArrays(77);
        double[] driver = arrays.signed(ROWS, 1);
        double[] wires = arrays.signed(ROWS * (COLUMNS - 1), 2);
        double[] right = arrays.signed(ROWS, 3);
        scale(driver, 60, 30);
        scale(wires, 4, 2);
        scale(right, 80, 30);
        Lines word = Lines.each(ROWS, COLUMNS, driver, wires, right)
                .withOpen(4, 3)
                .withShort(7, 5)
                .withNear(9, Lines.OPEN);
        Lines bit = Lines.uniform(COLUMNS, ROWS, 25, 3, 15)
                .withOpen(2, 6)
                .withOpen(2, 8)
                .withShort(5, 1)
                .withFar(6, Lines.OPEN)
                .withNear(6, 0);
        return new CrossbarSpec(ROWS, COLUMNS, word, bit);
    }

    private static void scale(double[] values, double middle, double spread) {
        for (int k = 0; k < values.length; k++) {
            values[k] = middle + spread * values[k];
        }
    }

    private static Bias bias() {
        RandomArrays arrays = new RandomArrays(78);
        return Bias.write(arrays.signed(ROWS, 1), arrays.signed(COLUMNS, 2))
                .withWordFar(arrays.signed(ROWS, 3))
                .withBitFar(arrays.signed(COLUMNS, 4));
    }

    @Test
    void ohmicCells() throws IOException, InterruptedException {
        agrees(Cell.ohmic(), 1e-12); // what its printed digits and its matrix leave
    }

    @Test
    void sinhCells() throws IOException, InterruptedException {
        agrees(Cell.sinh(0.3), 1e-10); // where its Newton's method stops
    }

    private void agrees(Cell cell, double tolerance) throws IOException, InterruptedException {
        CrossbarSpec spec = faulty();
        Crossbar crossbar = new Crossbar(spec, cell);
        crossbar.program(Arrays2d.conductances(spec, 79));
        ArraySolution solution = crossbar.newSolution();
        assertTrue(crossbar.solve(bias(), solution).converged());
        Ends ends = new Ends(spec);
        String printed = run(crossbar.toNetlist(bias()), ends.sources());
        double[] theirs = ends.twinCurrents(source -> number(printed, source));
        double deviation = Compare.relativeToLargest(theirs, ends.own(solution.terminals));
        System.out.printf(Locale.ROOT, "ngspice, %s array: deviation %.1e of the largest%n", cell, deviation);
        assertEquals(0, deviation, tolerance);
    }

    private String run(Netlist netlist, List<String> sources) throws IOException, InterruptedException {
        StringBuilder deck = new StringBuilder("array\n");
        for (Element element : netlist.elements()) {
            deck.append(line(element)).append('\n');
        }
        deck.append(".options reltol=1e-10 vntol=1e-14 abstol=1e-18 gmin=1e-20\n.control\nset numdgt=15\nop\n");
        for (String source : sources) {
            deck.append("print i(").append(source).append(")\n");
        }
        deck.append("quit\n.endc\n.end\n");
        return NgspiceRun.printed(folder, deck.toString());
    }

    private static String line(Element element) {
        if (element instanceof Resistor r) {
            return r.name() + " " + r.a() + " " + r.b() + " " + r.ohm();
        }
        if (element instanceof VoltageSource v) {
            return v.name() + " " + v.plus() + " " + v.minus() + " " + ((Dc) v.waveform()).value();
        }
        Device d = (Device) element;
        String drop = "v(" + d.nodes().get(0) + "," + d.nodes().get(1) + ")";
        double g = d.parameters().get(0);
        double v0 = d.parameters().get(1);
        return "B" + d.name() + " " + d.nodes().get(0) + " " + d.nodes().get(1) + " I=" + g * v0 + "*sinh(" + drop + "/"
                + v0 + ")";
    }

    private static double number(String printed, String source) {
        Matcher m = Pattern.compile("i\\(" + source + "\\) = (\\S+)", Pattern.CASE_INSENSITIVE)
                .matcher(printed);
        assertTrue(m.find(), () -> source + " in " + printed);
        return Double.parseDouble(m.group(1));
    }
}
