package org.sneakpath.crossbar.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Pulse;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.crossbar.Bias;

/**
 * The potentials of all terminals of an array against time (V), one waveform per terminal. Immutable. What drives an end that is
 * not connected does not matter.
 */
public final class Drives {
    private final List<SourceWaveform> wordNear;
    private final List<SourceWaveform> wordFar;
    private final List<SourceWaveform> bitNear;
    private final List<SourceWaveform> bitFar;

    private Drives(
            List<SourceWaveform> wordNear,
            List<SourceWaveform> wordFar,
            List<SourceWaveform> bitNear,
            List<SourceWaveform> bitFar) {
        this.wordNear = wordNear;
        this.wordFar = wordFar;
        this.bitNear = bitNear;
        this.bitFar = bitFar;
    }

    /**
     * Waveforms line by line; far ends are driven as their near ends are.
     *
     * @param word one per word line, copied
     * @param bit one per bit line, copied
     */
    public static Drives of(List<? extends SourceWaveform> word, List<? extends SourceWaveform> bit) {
        if (word.isEmpty() || bit.isEmpty()) {
            throw new IllegalArgumentException(word.size() + " waveforms of word lines and " + bit.size()
                    + " of bit lines: an array needs at least one of each");
        }
        List<SourceWaveform> rows = List.copyOf(word);
        List<SourceWaveform> columns = List.copyOf(bit);
        return new Drives(rows, rows, columns, columns);
    }

    /** Potentials that never change. */
    public static Drives constant(Bias bias) {
        return shaped(bias, Dc::new);
    }

    /**
     * One trapezoidal pulse, from all terminals at 0 V to a bias and back.
     *
     * @param top potentials within the pulse
     * @param delay time at which it begins to rise (s)
     * @param rise duration of the rise (s); 0 for a jump
     * @param width duration at the top (s)
     * @param fall duration of the fall (s); 0 for a jump
     */
    public static Drives pulse(Bias top, double delay, double rise, double width, double fall) {
        return pulses(top, delay, rise, width, fall, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * Trapezoidal pulses, from all terminals at 0 V to a bias and back.
     *
     * @param top potentials within a pulse
     * @param delay time at which the first begins to rise (s)
     * @param rise duration of a rise (s); 0 for a jump
     * @param width duration at the top (s)
     * @param fall duration of a fall (s); 0 for a jump
     * @param period from pulse to pulse (s)
     * @param count number of pulses; infinite for ever
     */
    public static Drives pulses(
            Bias top, double delay, double rise, double width, double fall, double period, double count) {
        return shaped(top, v -> v == 0 ? new Dc(0) : new Pulse(0, v, delay, rise, fall, width, period, count));
    }

    private static Drives shaped(Bias top, DoubleFunction<SourceWaveform> shape) {
        List<SourceWaveform> wordNear = new ArrayList<>();
        List<SourceWaveform> wordFar = new ArrayList<>();
        for (int i = 0; i < top.rows(); i++) {
            wordNear.add(shape.apply(top.wordNear(i)));
            wordFar.add(shape.apply(top.wordFar(i)));
        }
        List<SourceWaveform> bitNear = new ArrayList<>();
        List<SourceWaveform> bitFar = new ArrayList<>();
        for (int j = 0; j < top.columns(); j++) {
            bitNear.add(shape.apply(top.bitNear(j)));
            bitFar.add(shape.apply(top.bitFar(j)));
        }
        return new Drives(List.copyOf(wordNear), List.copyOf(wordFar), List.copyOf(bitNear), List.copyOf(bitFar));
    }

    /** With another waveform at both ends of a word line. */
    public Drives withWord(int row, SourceWaveform waveform) {
        return new Drives(with(wordNear, row, waveform), with(wordFar, row, waveform), bitNear, bitFar);
    }

    /** With another waveform at both ends of a bit line. */
    public Drives withBit(int column, SourceWaveform waveform) {
        return new Drives(wordNear, wordFar, with(bitNear, column, waveform), with(bitFar, column, waveform));
    }

    /** With other waveforms at the far ends of the word lines, one per row. */
    public Drives withWordFar(List<? extends SourceWaveform> waveforms) {
        requireCount("word", waveforms.size(), rows());
        return new Drives(wordNear, List.copyOf(waveforms), bitNear, bitFar);
    }

    /** With other waveforms at the far ends of the bit lines, one per column. */
    public Drives withBitFar(List<? extends SourceWaveform> waveforms) {
        requireCount("bit", waveforms.size(), columns());
        return new Drives(wordNear, wordFar, bitNear, List.copyOf(waveforms));
    }

    private static List<SourceWaveform> with(List<SourceWaveform> waveforms, int line, SourceWaveform waveform) {
        if (line < 0 || line >= waveforms.size()) {
            throw new IllegalArgumentException("line " + line + ": there are lines 0 to " + (waveforms.size() - 1));
        }
        List<SourceWaveform> all = new ArrayList<>(waveforms);
        all.set(line, waveform);
        return List.copyOf(all);
    }

    private static void requireCount(String lines, int given, int needed) {
        if (given != needed) {
            throw new IllegalArgumentException(
                    given + " waveforms given where there are " + needed + " " + lines + " lines");
        }
    }

    /** Number of word lines. */
    public int rows() {
        return wordNear.size();
    }

    /** Number of bit lines. */
    public int columns() {
        return bitNear.size();
    }

    /** At the left of each word line. */
    public List<SourceWaveform> wordNear() {
        return wordNear;
    }

    /** At the right of each word line. */
    public List<SourceWaveform> wordFar() {
        return wordFar;
    }

    /** At the bottom of each bit line. */
    public List<SourceWaveform> bitNear() {
        return bitNear;
    }

    /** At the top of each bit line. */
    public List<SourceWaveform> bitFar() {
        return bitFar;
    }
}
