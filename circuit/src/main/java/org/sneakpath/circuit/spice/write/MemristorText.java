package org.sneakpath.circuit.spice.write;

import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.Device;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * Memristors as sources.
 * <pre>
 *   b.NAME a b i=m·f(v, x)        b.NAME#rate 0 NAME#x i=g(v, x)        c.NAME#x NAME#x 0 1        .ic v(NAME#x)=x(0)
 * </pre>
 * with m = 1 but for devices in parallel. The rate is taken for zero where the state is at a bound and the rate points outward.
 */
final class MemristorText {
    private static final Set<String> MODELS = Set.of("ohmic", "vteam", "yakopcic", "pershin-di-ventra");
    /** Farads that make the current into a node the rate of its voltage. */
    private static final String UNIT = "1";

    private final ElementText text;
    private final Device device;
    /** Voltage of the state's node, which is the state; empty for a device without one. */
    private String x = "";

    private MemristorText(ElementText text, Device device) {
        this.text = text;
        this.device = device;
    }

    /** Whether a model is one of those whose equations are written out here. */
    static boolean has(CompactModel model) {
        return MODELS.contains(model.name()) && DeviceLibrary.contains(model);
    }

    static String of(ElementText text, Device device) {
        MemristorText written = new MemristorText(text, device);
        return device.model().name().equals("ohmic") ? written.ohmic() : written.sources();
    }

    private double value(String parameter) {
        return device.parameters().get(device.model().parameterIndex(parameter));
    }

    private String p(String parameter) {
        return ElementText.number(value(parameter));
    }

    /** Number of devices in parallel. */
    private double copies() {
        List<Parameter> parameters = device.model().parameters();
        return parameters.get(parameters.size() - 1).name().equals("m") ? value("m") : 1;
    }

    /** A resistor; a conductance for which there is none, such as zero, as the source i = g v. */
    private String ohmic() {
        double g = copies() * value("g");
        String nodes = String.join(" ", device.nodes());
        return Double.isInfinite(1 / g)
                ? ElementText.name('g', device.name()) + " " + nodes + " " + nodes + " " + g
                : ElementText.name('r', device.name()) + " " + nodes + " " + 1 / g;
    }

    private String sources() {
        String node = text.names().node(device.name() + "#x");
        x = "v(" + node + ")";
        text.initialVoltages().put(node, device.initialStatesIn(text.netlist().temperature())[0]);
        String current = switch (device.model().name()) {
            case "vteam" -> resistance("rOn", "rOff");
            case "yakopcic" -> "(V >= 0 ? " + p("a1") + " : " + p("a2") + ")*" + x + "*sinh(" + p("b") + "*V)";
            case "pershin-di-ventra" -> resistance("rmin", "rmax");
            default -> throw new IllegalArgumentException(device.model().name());
        };
        String rate = switch (device.model().name()) {
            case "vteam" -> vteam();
            case "yakopcic" -> yakopcic();
            default -> pershin();
        };
        String v = "v(" + device.nodes().get(0) + "," + device.nodes().get(1) + ")";
        String times = copies() == 1 ? "" : ElementText.number(copies()) + "*";
        return ElementText.line('b', device) + " i=" + times + current.replace("V", v) + "\n"
                + ElementText.name('b', text.names().element(device.name() + "#rate")) + " 0 " + node + " i="
                + bounded(rate).replace("V", v) + "\n"
                + ElementText.name('c', text.names().element(device.name() + "#x")) + " " + node + " 0 " + UNIT;
    }

    /** V/R(x), R = least + (greatest − least) x, x kept between 0 and 1. */
    private String resistance(String least, String greatest) {
        return "V/(" + p(least) + "+(" + p(greatest) + "-" + p(least) + ")*min(max(" + x + ",0),1))";
    }

    private String vteam() {
        return "(V > " + p("vOff") + " ? " + p("kOff") + "/" + p("d") + "*pow(V/" + p("vOff") + "-1," + p("aOff")
                + ") : (V < " + p("vOn") + " ? " + p("kOn") + "/" + p("d") + "*pow(V/" + p("vOn") + "-1," + p("aOn")
                + ") : 0))";
    }

    private String yakopcic() {
        String g = "(V > " + p("vp") + " ? " + p("ap") + "*(exp(V)-exp(" + p("vp") + ")) : (V < -" + p("vn") + " ? -"
                + p("an") + "*(exp(-V)-exp(" + p("vn") + ")) : 0))";
        String rising = "(" + x + " >= " + p("xp") + " ? exp(-" + p("alphap") + "*(" + x + "-" + p("xp") + "))*(1-" + x
                + ")/(1-" + p("xp") + ") : 1)";
        String falling = "(" + x + " <= 1-" + p("xn") + " ? exp(" + p("alphan") + "*(" + x + "+" + p("xn") + "-1))*" + x
                + "/(1-" + p("xn") + ") : 1)";
        return p("eta") + "*" + g + "*(" + p("eta") + "*V >= 0 ? " + rising + " : " + falling + ")";
    }

    /** Where both resistances are equal, nothing moves. */
    private String pershin() {
        return value("rmin") == value("rmax")
                ? "0"
                : "(" + p("beta") + "*V+0.5*(" + p("alpha") + "-" + p("beta") + ")*(abs(V+" + p("vt") + ")-abs(V-"
                        + p("vt") + ")))/(" + p("rmax") + "-" + p("rmin") + ")";
    }

    private String bounded(String rate) {
        return "(" + x + " >= 1 ? min(" + rate + ",0) : (" + x + " <= 0 ? max(" + rate + ",0) : " + rate + "))";
    }
}
