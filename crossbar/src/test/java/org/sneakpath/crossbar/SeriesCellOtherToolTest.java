package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.semiconductor.Mosfet1;
import org.sneakpath.devices.semiconductor.Polarity;

/**
 * Arrays with selectors and with transistors in ngspice, run here where it is installed: on the netlist of the read, with the
 * equations of EKV and of the selector written out as sources, and with ngspice's own level 1 transistor. What is left is where its
 * Newton's method stops.
 */
class SeriesCellOtherToolTest {
    private static final int ROWS = 7;
    private static final int COLUMNS = 6;
    private static final CrossbarSpec SPEC = new CrossbarSpec(ROWS, COLUMNS, 3, 5, 60, 40);
    private static final double VT = 1.380649e-23 * 300.15 / 1.602176634e-19;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private static Cell.Device ohmic() {
        return Cell.device(DeviceLibrary.model("ohmic"), "g");
    }

    @Test
    void selectorsInSeries() throws IOException, InterruptedException {
        Cell cell = SelectorCell.of(DeviceLibrary.model("sinh-conductor"), Map.of("v0", 0.1, "g", 1e-6), ohmic());
        agrees(
                cell,
                1,
                device -> "B" + device.name() + " " + ends(device, 0, 1) + " I="
                        + device.parameters().get(0) * device.parameters().get(1) + "*sinh(v("
                        + device.nodes().get(0) + ","
                        + device.nodes().get(1) + ")/" + device.parameters().get(1) + ")");
    }

    @Test
    void transistorsInSeries() throws IOException, InterruptedException {
        Cell cell =
                TransistorCell.of(DeviceLibrary.model("ekv-transistor"), Map.of("w", 2e-6), ohmic(), GateLines.PER_ROW);
        agrees(cell, 0.5, SeriesCellOtherToolTest::ekv);
        agrees(((TransistorCell) cell).withSide(TransistorSide.WORD), 0.5, SeriesCellOtherToolTest::ekv);
    }

    /** i_D = 2 n β V_T² (F(vp − vs) − F(vp − vd))(1 + λ|vd − vs|), F(u) = ln(1 + e^(u/2V_T))². */
    private static String ekv(Device device) {
        double n = value(device, "n");
        double scale = 2 * n * value(device, "kp") * value(device, "w") / value(device, "l") * VT * VT;
        String vp = "((v(" + device.nodes().get(1) + ")-" + value(device, "vt0") + ")/" + n + "-v(%s))";
        String f = "(ln(1+exp(" + vp + "/" + 2 * VT + ")))^2";
        String drain = device.nodes().get(0);
        String source = device.nodes().get(2);
        return "B" + device.name() + " " + ends(device, 0, 2) + " I=" + scale + "*("
                + String.format(Locale.ROOT, f, source) + "-" + String.format(Locale.ROOT, f, drain) + ")*(1+"
                + value(device, "lambda") + "*abs(v(" + drain + "," + source + ")))";
    }

    @Test
    void nativeTransistorsInSeries() throws IOException, InterruptedException {
        Mosfet1 model = new Mosfet1(Polarity.N);
        Component transistor = Component.of(
                model,
                Map.of(
                        "vto", 0.3, "kp", 2e-4, "gamma", 0.4, "lambda", 0.03, "w", 5e-6, "l", 1e-6, "is", 0.0, "gmin",
                        0.0),
                Map.of());
        Cell cell = new TransistorCell(transistor, ohmic(), TransistorSide.BIT, GateLines.PER_COLUMN, 0);
        agrees(cell, 0.5, device -> "M" + device.name() + " " + String.join(" ", device.nodes()) + " nm W=5u L=1u\n");
    }

    private void agrees(Cell cell, double amplitude, Function<Device, String> access)
            throws IOException, InterruptedException {
        double[] g = Arrays2d.conductances(SPEC, 3);
        double[] v = Arrays2d.signed(ROWS, 4);
        Arrays.setAll(v, i -> amplitude * v[i]);
        Crossbar crossbar = new Crossbar(SPEC, cell);
        crossbar.program(g);
        if (cell instanceof TransistorCell gated) {
            double[] gates = new double[gated.gates().count(SPEC)];
            Arrays.setAll(gates, k -> 0.35 + 0.15 * k);
            crossbar.gate(gates);
        }
        double[] currents = new double[COLUMNS];
        ReadStatus status = crossbar.read(v, currents);
        assertTrue(status.converged(), status::toString);
        StringBuilder deck = new StringBuilder("array\n");
        for (Element element : crossbar.toNetlist(v).elements()) {
            deck.append(line(element, access)).append('\n');
        }
        String printed = run(deck);
        double[] theirs = new double[COLUMNS];
        for (int j = 0; j < COLUMNS; j++) {
            theirs[j] = number(printed, "vout" + j);
        }
        double deviation = Compare.relativeToLargest(theirs, currents);
        System.out.printf(Locale.ROOT, "ngspice, %s array: deviation %.1e of the largest%n", cell, deviation);
        assertEquals(0, deviation, 1e-9);
    }

    private static String line(Element element, Function<Device, String> access) {
        if (element instanceof Resistor r) {
            return r.name() + " " + r.a() + " " + r.b() + " " + r.ohm();
        }
        if (element instanceof VoltageSource v) {
            return v.name() + " " + v.plus() + " " + v.minus() + " " + ((Dc) v.waveform()).value();
        }
        Device device = (Device) element;
        return device.name().startsWith("Xcell")
                ? "R" + device.name() + " " + ends(device, 0, 1) + " "
                        + 1 / device.parameters().get(0)
                : access.apply(device);
    }

    private static String ends(Device device, int from, int to) {
        return device.nodes().get(from) + " " + device.nodes().get(to);
    }

    private static double value(Device device, String parameter) {
        return device.parameters().get(device.model().parameterIndex(parameter));
    }

    private String run(StringBuilder deck) throws IOException, InterruptedException {
        deck.append(".model nm NMOS(LEVEL=1 VTO=0.3 KP=200u GAMMA=0.4 PHI=0.6 LAMBDA=0.03 IS=0)\n");
        deck.append(".options reltol=1e-10 vntol=1e-14 abstol=1e-18 gmin=1e-20\n.control\nset numdgt=15\nop\n");
        for (int j = 0; j < COLUMNS; j++) {
            deck.append("print i(vout").append(j).append(")\n");
        }
        deck.append("quit\n.endc\n.end\n");
        return NgspiceRun.printed(folder, deck.toString());
    }

    private static double number(String printed, String source) {
        Matcher m = Pattern.compile("i\\(" + source + "\\) = (\\S+)", Pattern.CASE_INSENSITIVE)
                .matcher(printed);
        assertTrue(m.find(), () -> source + " in " + printed);
        return Double.parseDouble(m.group(1));
    }
}
