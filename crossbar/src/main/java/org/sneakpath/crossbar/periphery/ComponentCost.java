package org.sneakpath.crossbar.periphery;

import java.util.OptionalDouble;
import org.sneakpath.crossbar.internal.Require;

/**
 * What one circuit takes for one operation.
 *
 * @param energy of an operation (J), at least 0
 * @param time of an operation (s), at least 0
 * @param area of the circuit (m²), at least 0; empty where the source gives none
 * @param source where the numbers are from
 */
public record ComponentCost(double energy, double time, OptionalDouble area, String source) {
    private static final double SQUARE_MICROMETRE = 1e-12;

    public ComponentCost {
        Require.notNegative("energy of an operation", energy, "J", "0 leaves it out");
        Require.notNegative("time of an operation", time, "s", "0 leaves it out");
        if (area.isPresent()) {
            Require.notNegative("area", area.getAsDouble(), "m^2", "leave it empty if it is not known");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("a cost without a source cannot be judged; say where it is from");
        }
    }

    /** Without an area. */
    public static ComponentCost of(double energy, double time, String source) {
        return new ComponentCost(energy, time, OptionalDouble.empty(), source);
    }

    /** A circuit of that power (W) that does so many operations a second (1/s) on that area (µm²). */
    public static ComponentCost ofPower(double power, double rate, double squareMicrometres, String source) {
        Require.notNegative("power", power, "W", "0 leaves it out");
        Require.positive("rate", rate, "1/s", "give operations a second of one circuit");
        return new ComponentCost(
                power / rate, 1 / rate, OptionalDouble.of(squareMicrometres * SQUARE_MICROMETRE), source);
    }

    /** A converter by a figure of merit: effective bits, conversions a second (1/s). */
    public static ComponentCost converter(FigureOfMerit figure, double effectiveBits, double rate, String source) {
        return of(figure.energy(effectiveBits, rate), 1 / rate, source);
    }

    /**
     * The time of a successive approximation: one clock a bit, and those in which the input is sampled.
     *
     * @param clock (Hz), positive
     * @param samplingClocks at least 1
     */
    public ComponentCost bySuccessiveApproximation(int bits, int samplingClocks, double clock) {
        Require.atLeastOne("bits", bits);
        Require.atLeastOne("sampling clocks", samplingClocks);
        Require.positive("clock", clock, "Hz", "give the clock of the converter");
        return new ComponentCost(energy, (bits + samplingClocks) / clock, area, source);
    }

    /**
     * A measured converter: 8 bits, 1.2 GS/s, 3.06 mW, 39.3 dB, 0.0015 mm², 32 nm (L. Kull et al., ISSCC 2013, paper 26.4;
     * numbers as in the survey of {@link FigureOfMerit}).
     */
    public static ComponentCost kull2013() {
        return ofPower(3.06e-3, 1.2e9, 1500, "L. Kull et al., ISSCC 2013, 26.4, doi:10.1109/ISSCC.2013.6487818");
    }
}
