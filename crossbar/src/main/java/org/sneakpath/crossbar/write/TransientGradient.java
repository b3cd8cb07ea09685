package org.sneakpath.crossbar.write;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.crossbar.step.PotentialBars;
import org.sneakpath.crossbar.step.StepStore;

/**
 * Derivatives of a loss by what a transient started from. Accessors return fresh copies.
 *
 * <p>A waveform's numbers are its components in their order (of {@link org.sneakpath.circuit.Pulse} initial and pulsed value,
 * delay, rise, fall, width, period). By a time that moves a corner the derivative is that of the values between corners, the steps
 * being frozen: exact for {@code Stepping.Fixed}, where they do not follow corners.
 */
public final class TransientGradient {
    private final ArrayTransient array;
    private final double[] initialStates;
    private final double[] parameters;
    private final double[][] wordNear;
    private final double[][] wordFar;
    private final double[][] bitNear;
    private final double[][] bitFar;
    private final boolean converged;

    private TransientGradient(ArrayTransient array, Drives drives, StepStore store, TraceBars bars) {
        this.array = array;
        wordNear = numbers(drives.wordNear());
        wordFar = numbers(drives.wordFar());
        bitNear = numbers(drives.bitNear());
        bitFar = numbers(drives.bitFar());
        parameters = new double[array.parameters() * array.spec().cells()];
        initialStates = bars.states.clone();
        PotentialBars sink = (time, before, potentials) -> {
            // Just before a jump the values are those of a moment earlier.
            double at = before ? Math.nextDown(time) : time;
            add(drives.wordNear(), potentials.wordNear, at, wordNear);
            add(drives.wordFar(), potentials.wordFar, at, wordFar);
            add(drives.bitNear(), potentials.bitNear, at, bitNear);
            add(drives.bitFar(), potentials.bitFar, at, bitFar);
        };
        converged = array.arrayRun().pullback(store, initialStates, bars.energies, parameters, sink);
    }

    static TransientGradient of(ArrayTransient array, Drives drives, StepStore store, TraceBars bars) {
        return new TransientGradient(array, drives, store, bars);
    }

    private static double[][] numbers(List<SourceWaveform> waveforms) {
        return waveforms.stream().map(w -> new double[w.numbers()]).toArray(double[][]::new);
    }

    private static void add(List<SourceWaveform> waveforms, double[] bars, double time, double[][] sums) {
        for (int k = 0; k < bars.length; k++) {
            if (bars[k] != 0) {
                waveforms.get(k).pullback(time, bars[k], sums[k], 0);
            }
        }
    }

    /** Whether every stage's linear system was regular and every step that was taken again converged; if not, do not use this. */
    public boolean converged() {
        return converged;
    }

    /** By the states at the beginning, {@code [s·cells + cell]}. */
    public double[] initialStates() {
        return initialStates.clone();
    }

    /** By a parameter, one per cell. */
    public double[] parameter(String name) {
        int cells = array.spec().cells();
        int from = array.parameterIndex(name) * cells;
        return Arrays.copyOfRange(parameters, from, from + cells);
    }

    /** By the numbers of the waveform at both ends of a word line, where they are the same. */
    public double[] word(int row) {
        return sum(wordNear[row], wordFar[row]);
    }

    /** By the numbers of the waveform at both ends of a bit line, where they are the same. */
    public double[] bit(int column) {
        return sum(bitNear[column], bitFar[column]);
    }

    /** By the numbers of the waveform at the left of a word line. */
    public double[] wordNear(int row) {
        return wordNear[row].clone();
    }

    /** By the numbers of the waveform at the right of a word line. */
    public double[] wordFar(int row) {
        return wordFar[row].clone();
    }

    /** By the numbers of the waveform at the bottom of a bit line. */
    public double[] bitNear(int column) {
        return bitNear[column].clone();
    }

    /** By the numbers of the waveform at the top of a bit line. */
    public double[] bitFar(int column) {
        return bitFar[column].clone();
    }

    private static double[] sum(double[] near, double[] far) {
        if (near.length != far.length) {
            throw new IllegalStateException("the ends of this line have different waveforms; ask for one end");
        }
        double[] sum = near.clone();
        Arrays.setAll(sum, k -> near[k] + far[k]);
        return sum;
    }
}
