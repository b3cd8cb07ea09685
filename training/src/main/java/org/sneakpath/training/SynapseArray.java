package org.sneakpath.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;

/**
 * The weights of one layer on crossbars: weights → conductances → imperfections → linear maps of the wired arrays → effective
 * weights, and back.
 * <pre>
 *   G = pair(w)      G' = imperfect(G)      T = read(G')      W_ij = mirrorGain · (T_{i,2j} − T_{i,2j+1})
 * </pre>
 * Of columns tied to their neurons also g_j = Σ_i (T_{i,2j} + T_{i,2j+1}).
 *
 * <p>Where wires are perfect, T = G, and where besides nothing is imperfect, W follows from the weights without the arrays; conductances
 * are then worked out when somebody looks at them. The numbers are the same, to the last bit. One thread writes; while
 * it does not, many may read.
 */
final class SynapseArray {
    /** So large that it makes 1 of whatever differs from 0. */
    private static final double HUGE = 1e300;

    private final LayerSpec spec;
    private final int from;
    private final int loadsFrom;
    private final List<ArrayTile> tiles = new ArrayList<>();
    private final double[] weights;
    private final double[] conductances;
    private final double[] operator;
    private final double[] effective;
    private final double[] loads;
    private final double[] operatorBars;
    private final double[] conductanceBars;
    private final double[] weightBars;
    /** By range: 0 where all weights are finite, else not a number. */
    private final double[] sums;
    /** dG'/dG of what is written; null while nothing is imperfect. */
    private double @Nullable [] slopes;

    /** Whether T follows from the weights without the arrays, and nobody asks for more. */
    private final boolean ideal;
    /** Whether weights are written as they are into arrays of perfect wires, which need not be asked. */
    private boolean direct;
    /** Whether {@link #conductances} and {@link #operator} are older than the weights. */
    private boolean stale;

    /** A layer of a network. */
    SynapseArray(NetworkSpec network, int layer) {
        this(
                network.layers().get(layer),
                network.weightOffset(layer),
                network.loadOffset(layer),
                network.layers().get(layer).crossbar());
    }

    /** A layer that stands alone, with the wires that its arrays have in reality. */
    SynapseArray(LayerSpec spec, CrossbarSpec wired) {
        this(spec, 0, spec.weights(), wired);
    }

    /**
     * @param from where the layer's weights start among all weights
     * @param loadsFrom where those of its columns' loads start among cotangents
     */
    private SynapseArray(LayerSpec spec, int from, int loadsFrom, CrossbarSpec wired) {
        this.spec = spec;
        this.from = from;
        this.loadsFrom = loadsFrom;
        int count = spec.weights();
        ideal = wired.isIdeal() && !spec.coupling().loads();
        loads = new double[spec.loads()];
        cut(wired);
        weights = new double[count];
        conductances = new double[2 * count];
        operator = new double[2 * count];
        effective = new double[count];
        operatorBars = new double[2 * count];
        conductanceBars = new double[2 * count];
        weightBars = new double[count];
        sums = new double[Ranges.count(count)];
    }

    private void cut(CrossbarSpec wired) {
        for (ArrayBlock block : spec.arrays(wired)) {
            tiles.add(new ArrayTile(block));
        }
    }

    /** Conductances as last mapped, made imperfect or written (S), row-major; live. */
    double[] conductances() {
        workOut();
        return conductances;
    }

    /** By one thread at a time: of a network that nobody programs, any thread may ask. */
    private synchronized void workOut() {
        if (stale) {
            spec.pair().program(weights, spec.crossbar().rows(), spec.columns(), conductances);
            System.arraycopy(conductances, 0, operator, 0, operator.length);
            stale = false;
        }
    }

    /** T of the matrix as written (S); live. */
    double[] operator() {
        workOut();
        return operator;
    }

    /** W as written (S), {@code [row·columns + column]}, bias row last; live. */
    double[] effective() {
        return effective;
    }

    /** g of each column as written (S); empty where mirrors keep it from the neurons; live. */
    double[] loads() {
        return loads;
    }

    /** Maps this layer's part of all weights to {@link #conductances()} without writing them. */
    void map(double[] allWeights) {
        direct = false;
        stale = true;
        slopes = null;
        System.arraycopy(allWeights, from, weights, 0, weights.length);
        workOut();
    }

    /**
     * As {@link #map} and {@link #write()}, of a network's {@link #isIdeal} layer, range by range and without its arrays.
     *
     * @param written is told of each range of {@link #effective} that has been written
     */
    ReadStatus program(double[] allWeights, Ranges ranges, Ranges.Task written) {
        direct = true;
        stale = true;
        slopes = null;
        ranges.forRanges(weights.length, (range, start, end) -> {
            System.arraycopy(allWeights, from + start, weights, start, end - start);
            sums[range] = zeroIfFinite(start, end);
            writeWeights(start, end);
            written.run(range, start, end);
        });
        if (Arrays.stream(sums).sum() != 0) {
            workOut(); // which says what is wrong
        }
        return ReadStatus.PRODUCT;
    }

    /** Whether what is mapped, and not spoilt, can be written without the arrays. */
    boolean isIdeal() {
        return ideal;
    }

    private double zeroIfFinite(int start, int end) {
        double even = 0;
        double odd = 0;
        int k = start;
        for (; k + 8 <= end; k += 8) { // two sums that do not wait for each other
            even += 0 * weights[k] + 0 * weights[k + 1] + (0 * weights[k + 2] + 0 * weights[k + 3]);
            odd += 0 * weights[k + 4] + 0 * weights[k + 5] + (0 * weights[k + 6] + 0 * weights[k + 7]);
        }
        for (; k < end; k++) {
            even += 0 * weights[k];
        }
        return even + odd;
    }

    /** Makes what was mapped imperfect; gradients then go through it. */
    void spoil(WriteImperfections imperfections) {
        if (slopes == null) {
            slopes = new double[conductances.length];
        }
        imperfections.apply(conductances, slopes);
    }

    /** Writes {@link #conductances()} into the arrays and takes their linear map. */
    ReadStatus write() {
        ReadStatus worst = null;
        for (ArrayTile tile : tiles) {
            worst = worse(worst, tile.write(conductances, operator));
        }
        double gain = spec.mirrorGain();
        for (int k = 0; k < effective.length; k++) {
            effective[k] = gain * (operator[2 * k] - operator[2 * k + 1]);
        }
        addUpLoads();
        return Objects.requireNonNull(worst, "a matrix has arrays");
    }

    /** As {@link #write()}, with other conductances than the weights ask for (S), row-major. */
    ReadStatus write(double[] values) {
        System.arraycopy(values, 0, conductances, 0, conductances.length);
        slopes = null;
        direct = false;
        stale = false;
        return write();
    }

    private void addUpLoads() {
        if (loads.length > 0) {
            Arrays.fill(loads, 0);
            for (int k = 0; k < effective.length; k++) {
                loads[k % loads.length] += operator[2 * k] + operator[2 * k + 1];
            }
        }
    }

    /** W = mirrorGain · (G⁺ − G⁻) with the conductances of {@link org.sneakpath.crossbar.mapping.DifferentialPair}. */
    private void writeWeights(int start, int end) {
        double gain = spec.mirrorGain();
        double least = spec.pair().gMin();
        double most = spec.pair().gMax();
        double span = most - least;
        for (int k = start; k < end; k++) { // in vector instructions, which know no choice and no copying of signs
            double magnitude = Math.min(Math.abs(weights[k]), 1);
            double atEnd = (magnitude - 1) * HUGE + span; // span, or far below
            double active = Math.min(Math.max(least + magnitude * span - least, atEnd), span);
            double sign = Math.max(-1, Math.min(1, weights[k] * HUGE));
            effective[k] = gain * active * sign + 0.0;
        }
    }

    /** The one with the greater residual, NaN being the greatest. */
    static ReadStatus worse(@Nullable ReadStatus a, ReadStatus b) {
        return a != null && Double.compare(a.residual(), b.residual()) >= 0 ? a : b;
    }

    /**
     * Adds dL/dw for given dL/dW and dL/dg, at this layer's places among all.
     *
     * @param allMatrixBars dL/dW and dL/dg (1/S), {@link NetworkSpec#gradientLength}
     * @param allWeightBars dL/dw, added into
     * @return how the worst of the solves behind it ended
     */
    ReadStatus pullback(double[] allMatrixBars, double[] allWeightBars) {
        ReadStatus status = ReadStatus.PRODUCT;
        if (direct) {
            pullbackWeights(allMatrixBars, 0, weights.length);
        } else {
            status = pullbackConductances(allMatrixBars);
            Arrays.fill(weightBars, 0);
            spec.pair().pullback(weights, spec.crossbar().rows(), spec.columns(), conductanceBars, weightBars);
        }
        for (int k = 0; k < weightBars.length; k++) {
            allWeightBars[from + k] += weightBars[k];
        }
        return status;
    }

    /** Whether W follows from the weights without a solve or a draw, each from its own. */
    boolean isDirect() {
        return direct;
    }

    /** Overwrites dL/dw of a {@link #isDirect} array, of those of its places among all that are in a range. */
    void pullbackSome(double[] allMatrixBars, double[] allWeightBars, int start, int end) {
        int first = Math.max(start - from, 0);
        int last = Math.min(end - from, weights.length);
        if (last > first) {
            pullbackWeights(allMatrixBars, first, last);
            System.arraycopy(weightBars, first, allWeightBars, from + first, last - first);
        }
    }

    /** dW/dw = mirrorGain · (gMax − gMin) within [−1, 1]. */
    private void pullbackWeights(double[] allMatrixBars, int first, int last) {
        double gain = spec.mirrorGain();
        double span = spec.pair().gMax() - spec.pair().gMin();
        System.arraycopy(allMatrixBars, from + first, weightBars, first, last - first);
        for (int k = first; k < last; k++) { // in vector instructions: all arrays are walked with one index
            double within = Math.max(0, Math.min(1, (1 - Math.abs(weights[k])) * HUGE + 1)); // 1, or 0 beyond
            weightBars[k] = gain * weightBars[k] * span * within;
        }
    }

    /** dL/dG (1/S) as last pulled back, row-major; live. */
    double[] conductanceBars() {
        return conductanceBars;
    }

    /**
     * Leaves dL/dG for given dL/dW in {@link #conductanceBars()}, G being what was mapped, or what was written past the weights.
     *
     * @return how the worst of the solves behind it ended
     */
    ReadStatus pullbackConductances(double[] allMatrixBars) {
        takeOperatorBars(allMatrixBars);
        if (direct) {
            System.arraycopy(operatorBars, 0, conductanceBars, 0, conductanceBars.length);
            return ReadStatus.PRODUCT;
        }
        ReadStatus worst = null;
        for (ArrayTile tile : tiles) {
            worst = worse(worst, tile.pullback(operatorBars, conductanceBars));
        }
        if (slopes != null) {
            for (int k = 0; k < conductanceBars.length; k++) {
                conductanceBars[k] *= slopes[k];
            }
        }
        return Objects.requireNonNull(worst, "a matrix has arrays");
    }

    /** dL/dR of the lines of all its arrays for given dL/dW. */
    WireBars pullbackWires(double[] allMatrixBars) {
        takeOperatorBars(allMatrixBars);
        if (direct) { // of arrays that nobody has asked yet, and whose map is what was written
            workOut();
            tiles.forEach(tile -> tile.write(conductances, operator));
        }
        WireBars sum = null;
        for (ArrayTile tile : tiles) {
            WireBars bars = tile.pullbackWires(operatorBars);
            sum = sum == null ? bars : sum.plus(bars);
        }
        return Objects.requireNonNull(sum, "a matrix has arrays");
    }

    /** dL/dT_{i,2j} = mirrorGain · dL/dW_ij = −dL/dT_{i,2j+1}, and dL/dg_j to both where columns load neurons. */
    private void takeOperatorBars(double[] allMatrixBars) {
        double gain = spec.mirrorGain();
        for (int k = 0; k < weights.length; k++) {
            double bar = gain * allMatrixBars[from + k];
            operatorBars[2 * k] = bar;
            operatorBars[2 * k + 1] = -bar;
        }
        for (int k = 0; loads.length > 0 && k < operatorBars.length; k++) {
            operatorBars[k] += allMatrixBars[loadsFrom + k / 2 % loads.length];
        }
    }
}
