package org.sneakpath.analysis.device;

import java.util.stream.Collectors;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.units.Quantity;

/** Numbers of devices as people read them. Units that are none of ours stand as they are written. */
public final class DeviceNumbers {
    private DeviceNumbers() {}

    /** A value with a prefix that suits it: {@code "2.5 kohm"}; reads back to the same. */
    static String value(double value, String unit) {
        try {
            return Quantity.format(value, unit);
        } catch (IllegalArgumentException unknownUnit) {
            return plain(value) + (unit.isEmpty() ? "" : " " + unit);
        }
    }

    /** The same with so many significant digits. */
    public static String rounded(double value, String unit, int digits) {
        try {
            return Quantity.format(value, unit, digits);
        } catch (IllegalArgumentException unknownUnit) {
            return plain(Double.parseDouble(Quantity.format(value, "", digits))) + (unit.isEmpty() ? "" : " " + unit);
        }
    }

    static String range(Parameter parameter) {
        return range(parameter.range())
                + (parameter.excluded().isEmpty()
                        ? ""
                        : " without "
                                + parameter.excluded().stream()
                                        .map(DeviceNumbers::gap)
                                        .collect(Collectors.joining(", ")));
    }

    private static String gap(Interval gap) {
        return gap.lower() == gap.upper() ? plain(gap.lower()) : range(gap);
    }

    static String range(Interval interval) {
        return (interval.lowerClosed() ? "[" : "(") + plain(interval.lower()) + ", " + plain(interval.upper())
                + (interval.upperClosed() ? "]" : ")");
    }

    static String bounds(StateVariable state) {
        boolean least = Double.isFinite(state.lower());
        boolean most = Double.isFinite(state.upper());
        return (least ? "[" : "(") + plain(state.lower()) + ", " + plain(state.upper()) + (most ? "]" : ")");
    }

    static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return Double.toString(value).replaceFirst("\\.0(?=E|$)", "").replace('E', 'e');
    }
}
