package org.sneakpath.training.product;

/** {@inheritDoc} In double precision. */
final class DoubleLayouts implements Layouts<double[]> {
    /** Side of the squares that are transposed one after the other, so that both sides of one stay in the first cache. */
    private static final int TILE = 32;

    /** Places of memory that a processor fetches from ahead of time at once. */
    private static final int STREAMS = 8;

    @Override
    public void transpose(double[] from, int length, int width, double[] to) {
        for (int first = 0; first < width; first += TILE) {
            int last = Math.min(first + TILE, width);
            for (int start = 0; start < length; start += TILE) {
                tile(from, length, width, to, start, Math.min(start + TILE, length), first, last);
            }
        }
    }

    private static void tile(
            double[] from, int length, int width, double[] to, int start, int end, int first, int last) {
        int k = first;
        for (; k + 4 <= last; k += 4) { // four that stand side by side, whose bounds are looked at once
            int line = k * length;
            for (int l = start; l < end; l++) {
                int at = l * width + k;
                to[line + l] = from[at];
                to[line + length + l] = from[at + 1];
                to[line + 2 * length + l] = from[at + 2];
                to[line + 3 * length + l] = from[at + 3];
            }
        }
        for (; k < last; k++) {
            for (int l = start; l < end; l++) {
                to[k * length + l] = from[l * width + k];
            }
        }
    }

    @Override
    public void gather(
            double[] z,
            int at,
            int stride,
            int inputs,
            int samples,
            int steps,
            double gain,
            double reference,
            double[] v) {
        int length = steps * samples;
        for (int first = 0; first < steps; first += STREAMS) { // few steps at a time, each read from front to back
            int last = Math.min(first + STREAMS, steps);
            for (int i = 0; i < inputs; i++) {
                for (int t = first; t < last; t++) {
                    System.arraycopy(z, at + t * stride + i * samples, v, i * length + t * samples, samples);
                }
            }
        }
        for (int i = 0; i < inputs; i++) {
            int line = i * length;
            drive(v, line, length, gain, reference);
        }
    }

    private static void drive(double[] v, int at, int n, double gain, double reference) {
        for (int l = at; l < at + n; l++) {
            v[l] = gain * (v[l] - reference);
        }
    }

    @Override
    public void scatter(double[] bars, int inputs, int samples, int steps, double gain, double[] stepBars) {
        int width = inputs * samples;
        for (int first = 0; first < steps; first += STREAMS) {
            int last = Math.min(first + STREAMS, steps);
            for (int i = 0; i < inputs; i++) {
                for (int t = first; t < last; t++) {
                    System.arraycopy(bars, (i * steps + t) * samples, stepBars, t * width + i * samples, samples);
                }
            }
            scale(stepBars, first * width, last * width, gain);
        }
    }

    private static void scale(double[] x, int from, int to, double gain) {
        for (int l = from; l < to; l++) {
            x[l] *= gain;
        }
    }

    @Override
    public void stepsFromLines(double[] lines, int outputs, int samples, int steps, double[] currents) {
        for (int j = 0; j < outputs; j++) {
            for (int t = 0; t < steps; t++) {
                System.arraycopy(lines, (j * steps + t) * samples, currents, (t * outputs + j) * samples, samples);
            }
        }
    }

    @Override
    public void linesFromSteps(double[] currents, int outputs, int samples, int steps, double[] lines) {
        for (int j = 0; j < outputs; j++) {
            for (int t = 0; t < steps; t++) {
                System.arraycopy(currents, (t * outputs + j) * samples, lines, (j * steps + t) * samples, samples);
            }
        }
    }
}
