package org.sneakpath.analysis.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.circuit.spice.measure.Samples;

/**
 * Phasors for measures: {@code v(a)} and {@code vm(a)} are magnitudes, {@code vdb(a)} decibels, {@code vp(a)} phases
 * (degrees), {@code vr(a)} and {@code vi(a)} parts; likewise for currents.
 */
final class PhasorTable implements Samples {
    private static final Pattern NAME = Pattern.compile("([vi])(db|m|p|r|i|)(\\(.*\\))");

    private final Unknowns unknowns;
    private final double[] frequency;
    private final double[][] real;
    private final double[][] imaginary;

    /** Arrays are kept, {@code real} and {@code imaginary} by unknown. */
    PhasorTable(Unknowns unknowns, double[] frequency, double[][] real, double[][] imaginary) {
        this.unknowns = unknowns;
        this.frequency = frequency;
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
        Probe probe = unknowns.wanted(parts.group(1) + parts.group(3));
        String part = parts.group(2);
        double[] out = new double[frequency.length];
        Arrays.setAll(out, k -> part(part, probe.of(real, k), probe.of(imaginary, k)));
        return out;
    }

    private static double part(String part, double re, double im) {
        return switch (part) {
            case "r" -> re;
            case "i" -> im;
            case "p" -> Math.toDegrees(Math.atan2(im, re));
            case "db" -> 20 * Math.log10(Math.hypot(re, im));
            default -> Math.hypot(re, im);
        };
    }
}
