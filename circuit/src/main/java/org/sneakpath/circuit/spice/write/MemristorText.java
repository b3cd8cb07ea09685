package org.sneakpath.circuit.spice.write;

import java.util.Locale;
import java.util.Set;
import org.sneakpath.circuit.Device;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * Memristors as sources. The state's node is {@code device#x}; its rate is taken for zero where the state is at a bound and the
 * rate points outward.
 */
final class MemristorText {
    private static final Set<String> MODELS = Set.of("ohmic", "vteam", "yakopcic", "pershin-di-ventra");

    private MemristorText() {}

    static String of(Device device) {
        return switch (device.model().name()) {
            case "ohmic" ->
                ElementText.name('r', device.name()) + " " + String.join(" ", device.nodes()) + " "
                        + 1 / value(device, 0);
            case "vteam" -> vteam(device);
            case "yakopcic" -> yakopcic(device);
            case "pershin-di-ventra" -> pershin(device);
            default -> throw new IllegalArgumentException(device.model().name());
        };
    }

    /** Whether a model is one of those whose equations are written out here. */
    static boolean has(CompactModel model) {
        return MODELS.contains(model.name()) && DeviceLibrary.contains(model);
    }

    private static double value(Device device, int parameter) {
        return device.parameters().get(parameter);
    }

    private static String p(Device device, String parameter) {
        return ElementText.number(value(device, device.model().parameterIndex(parameter)));
    }

    private static String vteam(Device device) {
        String x = "v(" + state(device) + ")";
        String inside = "min(max(" + x + ",0),1)";
        String current =
                "V/(" + p(device, "rOn") + "+(" + p(device, "rOff") + "-" + p(device, "rOn") + ")*" + inside + ")";
        String rate = "(V > " + p(device, "vOff") + " ? " + p(device, "kOff") + "/" + p(device, "d") + "*pow(V/"
                + p(device, "vOff") + "-1," + p(device, "aOff") + ") : (V < " + p(device, "vOn") + " ? "
                + p(device, "kOn") + "/" + p(device, "d") + "*pow(V/" + p(device, "vOn") + "-1," + p(device, "aOn")
                + ") : 0))";
        return sources(device, current, bounded(x, rate));
    }

    private static String yakopcic(Device device) {
        String x = "v(" + state(device) + ")";
        String current =
                "(V >= 0 ? " + p(device, "a1") + " : " + p(device, "a2") + ")*" + x + "*sinh(" + p(device, "b") + "*V)";
        String g = "(V > " + p(device, "vp") + " ? " + p(device, "ap") + "*(exp(V)-exp(" + p(device, "vp")
                + ")) : (V < -" + p(device, "vn") + " ? -" + p(device, "an") + "*(exp(-V)-exp(" + p(device, "vn")
                + ")) : 0))";
        String rising = "(" + x + " >= " + p(device, "xp") + " ? exp(-" + p(device, "alphap") + "*(" + x + "-"
                + p(device, "xp") + "))*(1-" + x + ")/(1-" + p(device, "xp") + ") : 1)";
        String falling = "(" + x + " <= 1-" + p(device, "xn") + " ? exp(" + p(device, "alphan") + "*(" + x + "+"
                + p(device, "xn") + "-1))*" + x + "/(1-" + p(device, "xn") + ") : 1)";
        String f = "(" + p(device, "eta") + "*V >= 0 ? " + rising + " : " + falling + ")";
        return sources(device, current, bounded(x, p(device, "eta") + "*" + g + "*" + f));
    }

    private static String pershin(Device device) {
        String x = "v(" + state(device) + ")";
        String range = "(" + p(device, "rmax") + "-" + p(device, "rmin") + ")";
        String current = "V/(" + p(device, "rmin") + "+" + range + "*min(max(" + x + ",0),1))";
        String rate = "(" + p(device, "beta") + "*V+0.5*(" + p(device, "alpha") + "-" + p(device, "beta") + ")*(abs(V+"
                + p(device, "vt") + ")-abs(V-" + p(device, "vt") + ")))/" + range;
        return sources(device, current, bounded(x, rate));
    }

    private static String bounded(String x, String rate) {
        return "(" + x + " >= 1 ? min(" + rate + ",0) : (" + x + " <= 0 ? max(" + rate + ",0) : " + rate + "))";
    }

    private static String state(Device device) {
        return device.name().toLowerCase(Locale.ROOT) + "#x";
    }

    /** Current source and state of a two-terminal device; V stands for the voltage between its nodes. */
    private static String sources(Device device, String current, String rate) {
        String v = "v(" + device.nodes().get(0) + "," + device.nodes().get(1) + ")";
        String name = device.name();
        String node = state(device);
        return "b." + name + " " + String.join(" ", device.nodes()) + " i=" + current.replace("V", v) + "\n"
                + "b." + node + " 0 " + node + " i=" + rate.replace("V", v) + "\n"
                + "c." + node + " " + node + " 0 1 ic="
                + device.initialStates()
                        .get(0)
                        .orElseGet(() -> device.initialStatesIn(DeviceBatch.NOMINAL_TEMPERATURE)[0]);
    }
}
