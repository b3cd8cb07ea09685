package org.sneakpath.circuit.run;

import java.util.List;
import org.sneakpath.circuit.SolveStatus;

/**
 * Noise of an output by frequency, by element, and integrated; immutable. Spectra are one-sided. Arrays are fresh copies.
 * Units at the input are those of the input source, V or A.
 */
public final class NoiseResult {
    private final OperatingPointResult operatingPoint;
    private final SolveStatus status;
    private final String worst;
    private final double[] frequency;
    private final List<String> elements;
    private final double[][] density;
    private final double[] gain;

    /**
     * @param density (V²/Hz) by frequency and element; kept
     * @param gain |H|² by frequency; kept
     */
    NoiseResult(
            OperatingPointResult operatingPoint,
            SolveStatus status,
            String worst,
            double[] frequency,
            List<String> elements,
            double[][] density,
            double[] gain) {
        this.operatingPoint = operatingPoint;
        this.status = status;
        this.worst = worst;
        this.frequency = frequency;
        this.elements = elements;
        this.density = density;
        this.gain = gain;
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

    /** Names of the elements that make noise. */
    public List<String> elements() {
        return elements;
    }

    /** ngspice's {@code onoise_spectrum}: √S_out (V/√Hz) by frequency. */
    public double[] outputSpectrum() {
        double[] spectrum = new double[frequency.length];
        for (int k = 0; k < spectrum.length; k++) {
            spectrum[k] = Math.sqrt(total(k));
        }
        return spectrum;
    }

    /** ngspice's {@code inoise_spectrum}: √S_in (V/√Hz or A/√Hz) by frequency; infinite where the input has no effect. */
    public double[] inputSpectrum() {
        double[] spectrum = outputSpectrum();
        for (int k = 0; k < spectrum.length; k++) {
            spectrum[k] /= Math.sqrt(gain[k]);
        }
        return spectrum;
    }

    /** ngspice's {@code onoise_NAME}: the part of an element in the output spectrum, √S (V/√Hz) by frequency. */
    public double[] outputSpectrum(String element) {
        int e = index(element);
        double[] spectrum = new double[frequency.length];
        for (int k = 0; k < spectrum.length; k++) {
            spectrum[k] = Math.sqrt(density[k][e]);
        }
        return spectrum;
    }

    /** ngspice's {@code onoise_total}: effective noise voltage between the first and the last frequency (V). */
    public double outputTotal() {
        double sum = 0;
        for (int e = 0; e < elements.size(); e++) {
            sum += integral(e, false);
        }
        return Math.sqrt(sum);
    }

    /** ngspice's {@code inoise_total}: the same referred to the input (V or A). */
    public double inputTotal() {
        double sum = 0;
        for (int e = 0; e < elements.size(); e++) {
            sum += integral(e, true);
        }
        return Math.sqrt(sum);
    }

    /** ngspice's {@code onoise_total_NAME}: the part of an element in the effective noise voltage (V). */
    public double outputTotal(String element) {
        return Math.sqrt(integral(index(element), false));
    }

    private double total(int k) {
        double sum = 0;
        for (int e = 0; e < elements.size(); e++) {
            sum += density[k][e];
        }
        return sum;
    }

    private double integral(int element, boolean input) {
        double sum = 0;
        for (int k = 1; k < frequency.length; k++) {
            double before = density[k - 1][element] / (input ? gain[k - 1] : 1);
            double after = density[k][element] / (input ? gain[k] : 1);
            sum += area(frequency[k - 1], before, frequency[k], after);
        }
        return sum;
    }

    /**
     * ∫ S df with S = S₀ (f/f₀)^m between two points, as ngspice: straight lines where it is plotted with logarithmic axes.
     * With r = f₁/f₀ the integral is S₀ f₀ (r^(m+1) − 1)/(m + 1), and S₀ f₀ ln r at m = −1.
     */
    private static double area(double f0, double s0, double f1, double s1) {
        if (!(s0 > 0) || !(s1 > 0) || !(f0 > 0)) {
            return (s0 + s1) / 2 * (f1 - f0);
        }
        double ln = Math.log(f1 / f0);
        double power = Math.log(s1 / s0) + ln;
        double ratio = Math.abs(power) < 1e-8 ? 1 + power / 2 : Math.expm1(power) / power;
        return s0 * f0 * ln * ratio;
    }

    private int index(String element) {
        int index = elements.indexOf(element);
        if (index < 0) {
            throw new IllegalArgumentException("element '" + element + "' makes no noise; these do: "
                    + elements.subList(0, Math.min(40, elements.size())));
        }
        return index;
    }
}
