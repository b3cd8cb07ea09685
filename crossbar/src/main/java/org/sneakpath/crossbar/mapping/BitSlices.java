package org.sneakpath.crossbar.mapping;

/**
 * Weights rounded to integers, whose digits to base 2^b are held by cells of 2^b levels in neighbouring columns; products are
 * recombined by shift and add.
 *
 * <pre>
 *   q = round(w·Q)      u = q, |q| or q + 2^(bits−1) (see {@link Signs})      Σ_s 2^(b·s)·d_s = u,  s = 0 … slices − 1
 *   G_s = gMin + d_s·step                 step = (gMax − gMin) / (2^b − 1)
 *   y_j = Σ_s 2^(b·s)·I_s / (step·Q)      I_s: current without that of gMin and of the offset
 * </pre>
 * Where b does not divide the bits, the top slice is partial: it has fewer levels, of the same step, and does not reach gMax.
 * Columns of output j are slices from the least significant up; with {@link Signs#PAIRS} each is G⁺ and its neighbour G⁻, and
 * the gMin of both cancel. Else gMin·Σx is taken from every column, a number known from the inputs.
 *
 * <p>The pullback is a straight-through one. A digit counts as if it rose in proportion to u, from 0 to its largest value,
 * dd_s/du = d_s,max/(2^bits − 1), of which the exact digits are a staircase; between perfect lines the product's derivative by
 * a weight is then the input. At w = 0 of a pair the mean of both sides is taken. (A. Shafiee et al., "ISAAC", ISCA 2016;
 * Y. Bengio et al., arXiv:1308.3432, 2013.)
 *
 * @param gMin conductance of digit 0 (S), at least 0
 * @param gMax conductance of digit 2^b − 1 (S), above gMin
 * @param bits of the integers, 1 to 30; with {@link Signs#PAIRS} of their magnitudes, with {@link Signs#OFFSET} at least 2
 * @param bitsPerCell b, 1 to {@code bits}
 * @param signs how signs are held
 */
public record BitSlices(double gMin, double gMax, int bits, int bitsPerCell, Signs signs) implements Mapping {
    private static final int MOST_BITS = 30;

    public BitSlices {
        Checks.range("bit slices", gMin, gMax);
        int fewest = signs == Signs.OFFSET ? 2 : 1;
        if (bits < fewest || bits > MOST_BITS) {
            throw new IllegalArgumentException("bit slices: bits = " + bits + " is outside [" + fewest + ", "
                    + MOST_BITS + "] for signs " + signs + "; try 8");
        }
        if (bitsPerCell < 1 || bitsPerCell > bits) {
            throw new IllegalArgumentException(
                    "bit slices: bitsPerCell = " + bitsPerCell + " is outside [1, bits = " + bits + "]; try 2");
        }
    }

    /** Cells that the digits of one integer take, ⌈bits / b⌉. */
    public int slices() {
        return (bits + bitsPerCell - 1) / bitsPerCell;
    }

    /** Q, the integer of weight 1. */
    public int largestInteger() {
        return signs == Signs.OFFSET ? (1 << (bits - 1)) - 1 : (1 << bits) - 1;
    }

    /** The integer that a weight is held as, q = round(w·Q), halves to even; the weight is clipped to the limits first. */
    public int integer(double weight) {
        return (int) Math.rint(Math.max(leastWeight(), Math.min(1, weight)) * largestInteger());
    }

    /** Largest digit of slice {@code slice}, counted from the least significant. */
    public int largestDigit(int slice) {
        return (1 << Math.min(bitsPerCell, bits - slice * bitsPerCell)) - 1;
    }

    /** Conductance between neighbouring levels (S). */
    public double step() {
        return (gMax - gMin) / ((1 << bitsPerCell) - 1);
    }

    @Override
    public double leastWeight() {
        return signs == Signs.NONE ? 0 : -1;
    }

    @Override
    public int columnsPerOutput() {
        return signs == Signs.PAIRS ? 2 * slices() : slices();
    }

    @Override
    public int signalsPerOutput() {
        return slices();
    }

    @Override
    public boolean straightThrough() {
        return true;
    }

    @Override
    public MappingReport program(double[] weights, int inputs, int outputs, double[] conductances) {
        Checks.shapes(this, weights, inputs, outputs, conductances);
        WeightTally tally = new WeightTally(outputs, leastWeight());
        int slices = slices();
        int mask = (1 << bitsPerCell) - 1;
        double scale = largestInteger();
        for (int k = 0, c = 0; k < weights.length; k++) {
            double w = tally.clip(weights[k]);
            int q = (int) Math.rint(w * scale);
            tally.rounded(w, q / scale);
            int u = signs == Signs.OFFSET ? q + (1 << (bits - 1)) : Math.abs(q);
            for (int s = 0; s < slices; s++, u >>= bitsPerCell) {
                double held = level(u & mask);
                if (signs == Signs.PAIRS) {
                    conductances[c++] = q > 0 ? held : gMin;
                    conductances[c++] = q < 0 ? held : gMin;
                } else {
                    conductances[c++] = held;
                }
            }
        }
        return tally.report();
    }

    private double level(int digit) {
        return digit == (1 << bitsPerCell) - 1 ? gMax : gMin + digit * step();
    }

    @Override
    public void pullback(double[] weights, int inputs, int outputs, double[] conductanceBars, double[] weightBars) {
        Checks.shapes(this, weights, inputs, outputs, conductanceBars, weightBars);
        int slices = slices();
        double step = step();
        double byWeight = (double) largestInteger() / ((1 << bits) - 1); // du/dw over the largest u
        for (int k = 0, c = 0; k < weights.length; k++) {
            double w = weights[k];
            double bar = 0;
            for (int s = 0; s < slices; s++) {
                double digitBar;
                if (signs == Signs.PAIRS) {
                    double positive = conductanceBars[c++];
                    double negative = conductanceBars[c++];
                    digitBar = w > 0 ? positive : w < 0 ? -negative : 0.5 * (positive - negative);
                } else {
                    digitBar = conductanceBars[c++];
                }
                bar += digitBar * step * byWeight * largestDigit(s);
            }
            if (w >= leastWeight() && w <= 1) {
                weightBars[k] += bar;
            }
        }
    }

    @Override
    public void subtract(int outputs, double[] currents, double[] signals) {
        Checks.columns(this, outputs, currents, signals);
        if (signs == Signs.PAIRS) {
            Columns.subtractNeighbours(currents, signals);
        } else {
            Columns.keep(currents, signals);
        }
    }

    @Override
    public void subtractPullback(int outputs, double[] signalBars, double[] currentBars) {
        Checks.columns(this, outputs, currentBars, signalBars);
        if (signs == Signs.PAIRS) {
            Columns.subtractNeighboursPullback(signalBars, currentBars);
        } else {
            Columns.keepPullback(signalBars, currentBars);
        }
    }

    @Override
    public void combine(int outputs, double inputSum, double[] signals, double[] products) {
        Checks.signals(this, outputs, signals, products);
        int slices = slices();
        double least = signs == Signs.PAIRS ? 0 : gMin * inputSum;
        double offset = signs == Signs.OFFSET ? (1 << (bits - 1)) * inputSum : 0;
        for (int j = 0, k = 0; j < outputs; j++) {
            double sum = 0;
            for (int s = 0; s < slices; s++, k++) {
                sum += (1 << (bitsPerCell * s)) * (signals[k] - least);
            }
            products[j] = (sum / step() - offset) / largestInteger();
        }
    }

    @Override
    public double combinePullback(int outputs, double[] productBars, double[] signalBars) {
        Checks.signals(this, outputs, signalBars, productBars);
        int slices = slices();
        double leastBar = 0;
        double offsetBar = 0;
        for (int j = 0, k = 0; j < outputs; j++) {
            double bar = productBars[j] / largestInteger();
            offsetBar -= bar;
            for (int s = 0; s < slices; s++, k++) {
                double signalBar = (1 << (bitsPerCell * s)) * (bar / step());
                signalBars[k] += signalBar;
                leastBar -= signalBar;
            }
        }
        return (signs == Signs.PAIRS ? 0 : gMin * leastBar)
                + (signs == Signs.OFFSET ? (1 << (bits - 1)) * offsetBar : 0);
    }
}
