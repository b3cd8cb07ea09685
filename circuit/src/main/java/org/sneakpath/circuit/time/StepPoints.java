package org.sneakpath.circuit.time;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.internal.ClampedStates;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Modes;

/** The points of one step: where it starts, its stages, where it ends. Also its dense solution. */
final class StepPoints implements AcceptedStep {
    /** Most vectors that an interpolant combines. */
    private static final int MOST = 6;

    final double[][] point;
    /** Time at which sources are read at each point (s). */
    final double[] sourceTime;
    /** States at a bound at each point. */
    final ClampedStates[] clamped;

    /** In schemes over two steps, the start of the step before. */
    private final double[] earlier;

    private final double[][] vectors = new double[MOST][];
    private final double[] nodes = new double[MOST];
    private final double[] weights = new double[MOST];
    private final int length;
    private int count;
    private @Nullable DenseWeights dense;
    /** Time that the weights belong to; not a number for none. */
    private double weighed = Double.NaN;

    double time0;
    double time1;
    double h;
    int event = -1;
    Modes modes = Modes.NONE;
    Scheme scheme = SteppingScheme.BACKWARD_EULER;
    Tableau tableau = Tableau.BACKWARD_EULER;

    StepPoints(CompiledCircuit circuit, int stages) {
        length = circuit.layout().size();
        point = new double[stages + 1][];
        for (int i = 0; i <= stages; i++) {
            point[i] = circuit.newVector();
        }
        clamped = new ClampedStates[stages + 1];
        for (int i = 0; i <= stages; i++) {
            clamped[i] = new ClampedStates(circuit);
        }
        sourceTime = new double[stages + 1];
        earlier = circuit.newVector();
    }

    /** Where the step ends. */
    double[] end() {
        return point[tableau.stages()];
    }

    /** t + c_i h (s). */
    double stageTime(int i) {
        return time0 + tableau.c(i) * h;
    }

    double endSourceTime() {
        return sourceTime[tableau.stages()];
    }

    /**
     * Makes the dense solution: the combination of all points that {@link DenseWeights} describes, or a parabola through
     * start, middle stage or the start before, and end.
     *
     * @param before the step before, if the solution is smooth from there to here
     */
    void complete(StepPoints before, boolean smooth) {
        weighed = Double.NaN;
        dense = tableau.dense();
        if (dense != null) {
            count = 0;
            for (int i = 0; i <= tableau.stages(); i++) {
                add(tableau.c(i), point[i]);
            }
            return;
        }
        count = 0;
        add(0, point[0]);
        if (scheme == StiffScheme.TR_BDF2 || scheme == StiffScheme.SDIRK2) {
            add(tableau.c(1), point[1]);
        } else if (smooth && (scheme == StiffScheme.GEAR2 || scheme == SteppingScheme.TRAPEZOIDAL)) {
            // A copy: the step before gives up its vectors first.
            System.arraycopy(before.point[0], 0, earlier, 0, length);
            add((before.time0 - time0) / h, earlier);
        }
        add(1, end());
    }

    private void add(double node, double[] vector) {
        nodes[count] = node;
        vectors[count++] = vector;
    }

    /** Weights of the vectors at θ = (t − t0)/h. */
    private void weigh(double theta) {
        if (dense != null) {
            if (theta > 1) {
                dense.beyond(theta, weights);
            } else {
                dense.within(theta, weights);
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            double w = 1;
            for (int k = 0; k < count; k++) {
                w *= k == i ? 1 : (theta - nodes[k]) / (nodes[i] - nodes[k]);
            }
            weights[i] = w;
        }
    }

    /**
     * What the dense solution misses beyond the end, but for a factor that does not depend on time: Π (t − t_i) over the
     * nodes of a polynomial (s to the number of nodes).
     */
    double nodal(double time) {
        double theta = (time - time0) / h;
        if (dense != null) {
            return h * h * h * dense.missed(theta);
        }
        double product = 1;
        for (int i = 0; i < count; i++) {
            product *= h * (theta - nodes[i]);
        }
        return product;
    }

    /**
     * The largest |Π (t − t_i)| within this step over the nodes of the polynomial that it is going to have; 0 where that
     * has not as many as the one of the step before.
     */
    double largestRemainder(StepPoints before) {
        boolean second = scheme == SteppingScheme.BACKWARD_EULER;
        int own = second ? 2 : 3;
        if (own != before.count) {
            return 0;
        }
        if (second) {
            return h * h / 4;
        }
        double c = tableau.stages() > 1 ? tableau.c(1) : -before.h / h;
        double root = Math.sqrt(1 - c + c * c);
        double largest = 0;
        for (int sign = -1; sign <= 1; sign += 2) {
            double theta = Math.max(0, (1 + c + sign * root) / 3);
            largest = Math.max(largest, Math.abs(theta * (theta - c) * (theta - 1)));
        }
        return largest * h * h * h;
    }

    /** h⁴ y⁗/24 from the points of this step, which must have dense weights. */
    void fourthDifference(double[] out) {
        DenseWeights own = Objects.requireNonNull(tableau.dense());
        for (int i = 0; i < MOST; i++) {
            weights[i] = own.fourth(i);
            vectors[i] = point[i];
        }
        weighed = Double.NaN;
        combine(out);
    }

    /** The polynomial of this step at any time, also beyond its end. */
    void extrapolate(double time, double[] out) {
        weigh((time - time0) / h);
        weighed = time;
        if (count == MOST) {
            combine(out);
            return;
        }
        double[] first = vectors[0];
        for (int r = 0; r < length; r++) {
            out[r] = weights[0] * first[r];
        }
        for (int i = 1; i < count; i++) {
            double w = weights[i];
            double[] vector = vectors[i];
            for (int r = 0; r < length; r++) {
                out[r] += w * vector[r];
            }
        }
    }

    /** All six vectors in one pass. */
    private void combine(double[] out) {
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        double w4 = weights[4];
        double w5 = weights[5];
        double[] a = vectors[0];
        double[] b = vectors[1];
        double[] c = vectors[2];
        double[] d = vectors[3];
        double[] e = vectors[4];
        double[] f = vectors[5];
        for (int r = 0; r < length; r++) {
            out[r] = w0 * a[r] + w1 * b[r] + w2 * c[r] + w3 * d[r] + w4 * e[r] + w5 * f[r];
        }
    }

    @Override
    public double step() {
        return h;
    }

    @Override
    public Scheme scheme() {
        return scheme;
    }

    @Override
    public Tableau tableau() {
        return tableau;
    }

    @Override
    public int event() {
        return event;
    }

    @Override
    public Modes modes() {
        return modes;
    }

    @Override
    public double[] point(int i) {
        return point[i];
    }

    @Override
    public long @Nullable [] clamped(int i) {
        return clamped[i].copy();
    }

    @Override
    public double sourceTime(int i) {
        return sourceTime[i];
    }

    @Override
    public double time0() {
        return time0;
    }

    @Override
    public double time1() {
        return time1;
    }

    @Override
    public double[] left() {
        return point[0];
    }

    @Override
    public double[] right() {
        return end();
    }

    @Override
    public void interpolate(double time, double[] out) {
        if (time >= time1) {
            System.arraycopy(end(), 0, out, 0, length);
        } else if (time <= time0) {
            System.arraycopy(point[0], 0, out, 0, length);
        } else {
            extrapolate(time, out);
        }
    }

    @Override
    public double interpolate(double time, int unknown) {
        if (time >= time1) {
            return end()[unknown];
        }
        if (time <= time0) {
            return point[0][unknown];
        }
        if (time != weighed) {
            weigh((time - time0) / h);
            weighed = time;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * vectors[i][unknown];
        }
        return sum;
    }
}
