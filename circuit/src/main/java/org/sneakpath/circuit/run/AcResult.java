package org.sneakpath.circuit.run;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;

/** Phasors of all unknowns by name and frequency; immutable. Arrays are fresh copies. */
public final class AcResult {
    private final OperatingPointResult operatingPoint;
    private final SolveStatus status;
    private final String worst;
    private final double[] frequency;
    private final List<String> names;
    private final double[][] real;
    private final double[][] imaginary;

    /** Rows of {@code real} and {@code imaginary} are unknowns; arrays are kept. */
    AcResult(
            OperatingPointResult operatingPoint,
            SolveStatus status,
            String worst,
            double[] frequency,
            double[][] real,
            double[][] imaginary) {
        this.operatingPoint = operatingPoint;
        this.status = status;
        this.worst = worst;
        this.frequency = frequency;
        this.names = operatingPoint.names();
        this.real = real;
        this.imaginary = imaginary;
    }

    /** Whether the operating point converged and every frequency had a solution. */
    public SolveStatus status() {
        return status;
    }

    /** Name of the unknown behind a status that is not CONVERGED; empty otherwise. */
    public String worstUnknown() {
        return worst;
    }

    /** The point about which the circuit was linearised. */
    public OperatingPointResult operatingPoint() {
        return operatingPoint;
    }

    /** Frequencies that were solved (Hz), ascending. */
    public double[] frequency() {
        return frequency.clone();
    }

    /** Names of all unknowns, such as {@code v(out)} or {@code i(V1)}. */
    public List<String> names() {
        return names;
    }

    /** Real part of an unknown by frequency; zeros for {@code v(0)}. */
    public double[] real(String name) {
        return part(real, name);
    }

    /** Imaginary part of an unknown by frequency; zeros for {@code v(0)}. */
    public double[] imaginary(String name) {
        return part(imaginary, name);
    }

    /** Magnitude of an unknown by frequency. */
    public double[] magnitude(String name) {
        double[] re = real(name);
        double[] im = imaginary(name);
        for (int k = 0; k < re.length; k++) {
            re[k] = Math.hypot(re[k], im[k]);
        }
        return re;
    }

    /** Phase of an unknown by frequency (degrees), in (−180, 180]. */
    public double[] phase(String name) {
        double[] re = real(name);
        double[] im = imaginary(name);
        for (int k = 0; k < re.length; k++) {
            re[k] = Math.toDegrees(Math.atan2(im[k], re[k]));
        }
        return re;
    }

    private double[] part(double[][] values, String name) {
        if (name.equals(Waveforms.voltageName(Netlist.GROUND))) {
            return new double[frequency.length];
        }
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "there is no unknown '" + name + "'; there are " + names.subList(0, Math.min(40, names.size())));
        }
        return Arrays.copyOf(values[index], frequency.length);
    }
}
