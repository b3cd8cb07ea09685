package org.sneakpath.analysis.device;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.MatrixCsv;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.SourceWaveform;

/**
 * The voltage that a device is driven with.
 *
 * @param shape of a cycle
 * @param amplitude (V)
 * @param offset (V)
 * @param period of a cycle (s)
 * @param cycles how many, positive; need not be whole
 * @param points of a cycle of shape {@link DriveShape#PWL}: times (s) and voltages (V) in turn; otherwise empty
 */
public record Drive(
        DriveShape shape, double amplitude, double offset, double period, double cycles, List<Double> points) {
    private static final double EDGE = 0.01;
    private static final double MOST_CYCLES = 1e5;
    private static final String PWL = "pwl:";

    public Drive {
        points = List.copyOf(points);
        require("--amplitude", Double.isFinite(amplitude), amplitude + " V", "finite");
        require("--offset", Double.isFinite(offset), offset + " V", "finite");
        require("--period", period > 0 && Double.isFinite(period), period + " s", "positive");
        require("--cycles", cycles > 0 && cycles <= MOST_CYCLES, cycles + "", "above 0 and at most 100000");
    }

    private static void require(String option, boolean holds, String value, String wanted) {
        if (!holds) {
            throw new InputException(option + " " + value + ": must be " + wanted);
        }
    }

    /**
     * Reads the options of a command line.
     *
     * @param waveform {@code sin}, {@code tri}, {@code pulse} or {@code pwl:FILE}
     * @param frequency (Hz), instead of the period
     * @param period (s); 1 s where neither is given
     */
    public static Drive of(
            String waveform,
            String amplitude,
            String offset,
            Optional<String> frequency,
            Optional<String> period,
            double cycles) {
        double a = DeviceSetting.quantity("--amplitude", amplitude, "V");
        double shift = DeviceSetting.quantity("--offset", offset, "V");
        if (frequency.isPresent() && period.isPresent()) {
            throw new InputException("--frequency " + frequency.get() + " and --period " + period.get()
                    + ": say one of them, each follows from the other");
        }
        if (waveform.startsWith(PWL)) {
            if (frequency.isPresent() || period.isPresent()) {
                throw new InputException("--waveform " + waveform
                        + ": the times of the file are the period; leave --frequency and --period out");
            }
            return ofFile(Path.of(waveform.substring(PWL.length())), a, shift, cycles);
        }
        double hertz = frequency
                .map(text -> DeviceSetting.quantity("--frequency", text, "Hz"))
                .orElse(1.0);
        require("--frequency", hertz > 0 && Double.isFinite(hertz), hertz + " Hz", "positive");
        double seconds = period.map(text -> DeviceSetting.quantity("--period", text, "s"))
                .orElse(1 / hertz);
        for (DriveShape shape : DriveShape.values()) {
            if (shape != DriveShape.PWL && shape.name().toLowerCase(Locale.ROOT).equals(waveform)) {
                return new Drive(shape, a, shift, seconds, cycles, List.of());
            }
        }
        throw new InputException("--waveform " + waveform + ": is none of sin, tri, pulse, pwl:FILE");
    }

    /** The file has a time (s) and a voltage (V) a line; these are multiplied by the amplitude in V and shifted. */
    private static Drive ofFile(Path file, double amplitude, double offset, double cycles) {
        MatrixCsv.Matrix table = MatrixCsv.read(file);
        if (table.columns() != 2 || table.rows() < 2) {
            throw new InputException(file + ": has " + table.rows() + " lines of " + table.columns()
                    + " values; a waveform takes two lines at least, each a time (s) and a voltage (V)");
        }
        List<Double> points = new ArrayList<>();
        for (int k = 0; k < table.rows(); k++) {
            double time = table.values()[2 * k];
            if (k == 0 ? time != 0 : time < table.values()[2 * k - 2]) {
                throw new InputException(
                        file + ":" + (k + 1) + ": time " + time + " s; times start at 0 and must not descend");
            }
            points.add(time);
            points.add(table.values()[2 * k + 1]);
        }
        double end = table.values()[2 * table.rows() - 2];
        if (!(end > 0)) {
            throw new InputException(file + ": all times are 0; the last one is the end of the cycle");
        }
        return new Drive(DriveShape.PWL, amplitude, offset, end, cycles, points);
    }

    /** When the drive ends (s). */
    double stop() {
        return cycles * period;
    }

    /** The voltage as a source of a circuit. */
    SourceWaveform source() {
        return switch (shape) {
            case SIN -> new Sine(offset, amplitude, 1 / period);
            case TRI ->
                PiecewiseLinear.of(
                                0,
                                offset,
                                0.25 * period,
                                offset + amplitude,
                                0.75 * period,
                                offset - amplitude,
                                period,
                                offset)
                        .repeatedFrom(0);
            case PULSE ->
                new Pulse(offset, offset + amplitude, 0, EDGE * period, EDGE * period, (0.5 - EDGE) * period, period);
            case PWL -> {
                double[] scaled = new double[points.size()];
                for (int k = 0; k < scaled.length; k += 2) {
                    scaled[k] = points.get(k);
                    scaled[k + 1] = offset + amplitude * points.get(k + 1);
                }
                yield PiecewiseLinear.of(scaled).repeatedFrom(scaled[0]);
            }
        };
    }

    /** In words: {@code "2 cycles of sin, 0.45 V, 10 ms each"}. */
    String label() {
        String size = shape == DriveShape.PWL
                ? ""
                : DeviceNumbers.rounded(amplitude, "V", 4) + ", "
                        + (offset == 0 ? "" : "offset " + DeviceNumbers.rounded(offset, "V", 4) + ", ");
        return DeviceNumbers.plain(cycles) + (cycles == 1 ? " cycle" : " cycles") + " of "
                + shape.name().toLowerCase(Locale.ROOT) + ", " + size + DeviceNumbers.rounded(period, "s", 4)
                + (cycles == 1 ? "" : " each");
    }
}
