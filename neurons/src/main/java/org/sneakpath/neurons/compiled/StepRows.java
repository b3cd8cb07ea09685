package org.sneakpath.neurons.compiled;

import org.sneakpath.devices.equation.Precision;

/**
 * Working space of a block of neurons: a row for each quantity, an array of its own. Rows change places rather than being copied, when
 * the end of a step becomes the beginning of the next.
 */
final class StepRows<A> {
    final Precision<A> precision;

    /** K. */
    final int unknowns;

    /** Rows of z′ (K), I, z (K), z̄′ (K), σ̄. */
    final A[] u;

    /** Rows of the parameters. */
    final A[] p;

    /** Rows of z̄ (K), then Ī. */
    final A[] pulled;

    /** Rows of p̄. */
    final A[] parameterBars;

    /** A row for sums of cotangents. */
    final A added;

    /** A row for dL/dI of an input that is held. */
    final A held;

    /** A row of residuals. */
    final A[] residual;

    StepRows(Precision<A> precision, int unknowns, int parameters, int length) {
        this.precision = precision;
        this.unknowns = unknowns;
        u = precision.rows(3 * unknowns + 2, length);
        p = precision.rows(parameters, length);
        pulled = precision.rows(unknowns + 1, length);
        parameterBars = precision.rows(parameters, length);
        added = precision.array(length);
        held = precision.array(length);
        residual = precision.arrays(1, length);
    }

    /** z′_k. */
    A end(int k) {
        return u[k];
    }

    /** I. */
    A current() {
        return u[unknowns];
    }

    /** z_k. */
    A beginning(int k) {
        return u[unknowns + 1 + k];
    }

    /** z̄′_k. */
    A endBar(int k) {
        return u[2 * unknowns + 1 + k];
    }

    /** σ̄, of the spikes of events. */
    A spikeBar() {
        return u[3 * unknowns + 1];
    }

    /** Lets z′ and z change places. */
    void exchangeEnds() {
        for (int k = 0; k < unknowns; k++) {
            A row = u[k];
            u[k] = u[unknowns + 1 + k];
            u[unknowns + 1 + k] = row;
        }
    }

    /** Lets z̄ and z̄′ change places. */
    void exchangeBars() {
        for (int k = 0; k < unknowns; k++) {
            A row = pulled[k];
            pulled[k] = u[2 * unknowns + 1 + k];
            u[2 * unknowns + 1 + k] = row;
        }
    }
}
