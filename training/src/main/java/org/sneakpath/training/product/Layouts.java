package org.sneakpath.training.product;

import org.sneakpath.devices.equation.Precision;

/**
 * Moves numbers between the orders in which they stand: rows of steps {@code [(t·width + k)·samples + b]}, as neurons leave them, lines
 * {@code [k·length + l]} and samples {@code [l·width + k]}, the places of both being {@code l = t·samples + b}.
 *
 * <p>Arrays belong to the caller. One for each thread: it has a row of scratch.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public sealed interface Layouts<A> permits SingleLayouts, DoubleLayouts {
    /** Those of a precision. */
    @SuppressWarnings("unchecked")
    static <A> Layouts<A> of(Precision<A> precision) {
        return (Layouts<A>) (precision.bytes() == Float.BYTES ? new SingleLayouts() : new DoubleLayouts());
    }

    /** Lines from samples: {@code to[k·length + l] = from[l·width + k]}; samples from lines with width and length exchanged. */
    void transpose(A from, int length, int width, A to);

    /**
     * Word lines from what neurons have put out: V = gain·(z − reference), {@code v[(i·steps + t)·samples + b]} from
     * {@code z[at + t·stride + i·samples + b]}.
     */
    void gather(A z, int at, int stride, int inputs, int samples, int steps, double gain, double reference, A v);

    /** The way back of {@link #gather}: overwrites {@code stepBars[(t·inputs + i)·samples + b]} with gain·dL/dV. */
    void scatter(A bars, int inputs, int samples, int steps, double gain, A stepBars);

    /** {@code currents[(t·outputs + j)·samples + b]} from {@code lines[(j·steps + t)·samples + b]}. */
    void stepsFromLines(A lines, int outputs, int samples, int steps, A currents);

    /** Lines from the currents of steps. */
    void linesFromSteps(A currents, int outputs, int samples, int steps, A lines);
}
