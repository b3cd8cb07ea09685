package org.sneakpath.analysis.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.measure.Samples;

/**
 * Phasors for measures: {@code v(a)} and {@code vm(a)} are magnitudes, {@code vdb(a)} decibels, {@code vp(a)} phases
 * (degrees), {@code vr(a)} and {@code vi(a)} parts; likewise for currents.
 */
final class PhasorTable implements Samples {
    private static final Pattern NAME = Pattern.compile("([vi])(db|m|p|r|i|)\\(([^,()]+)(?:,([^,()]+))?\\)");

    private final Elaboration circuit;
    private final double[] frequency;
    private final List<String> names;
    private final double[][] real;
    private final double[][] imaginary;

    /** Arrays are kept, {@code real} and {@code imaginary} by unknown. */
    PhasorTable(Elaboration circuit, double[] frequency, List<String> names, double[][] real, double[][] imaginary) {
        this.circuit = circuit;
        this.frequency = frequency;
        this.names = names;
        this.real = real;
        this.imaginary = imaginary;
    }

    @Override
    public double[] axis() {
        return frequency.clone();
    }

    @Override
    public double[] column(String name) {
        Matcher parts = NAME.matcher(name.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + name + "' is not a result of a small-signal analysis; write v(a), "
                    + "vdb(a), vp(a), vr(a), vi(a) or the same with i");
        }
        String kind = parts.group(1);
        String first = parts.group(3);
        String second = parts.group(4);
        double[] re = difference(real, kind, first, second);
        double[] im = difference(imaginary, kind, first, second);
        double[] out = new double[frequency.length];
        String part = parts.group(2);
        Arrays.setAll(out, k -> switch (part) {
            case "r" -> re[k];
            case "i" -> im[k];
            case "p" -> Math.toDegrees(Math.atan2(im[k], re[k]));
            case "db" -> 20 * Math.log10(Math.hypot(re[k], im[k]));
            default -> Math.hypot(re[k], im[k]);
        });
        return out;
    }

    private double[] difference(
            double[][] values, String kind, String first, @org.jspecify.annotations.Nullable String second) {
        double[] plus = unknown(values, kind, first);
        if (second == null) {
            return plus;
        }
        double[] minus = unknown(values, kind, second);
        double[] out = new double[frequency.length];
        Arrays.setAll(out, k -> plus[k] - minus[k]);
        return out;
    }

    private double[] unknown(double[][] values, String kind, String of) {
        if (kind.equals("v") && of.equals("0")) {
            return new double[frequency.length];
        }
        String name = kind + "(" + (kind.equals("i") ? circuit.currentOf(of) : of) + ")";
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "there is no result '" + name + "'; there are " + names.subList(0, Math.min(40, names.size())));
        }
        return values[index];
    }
}
