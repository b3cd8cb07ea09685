package org.sneakpath.circuit.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.internal.ClampedStates;
import org.sneakpath.circuit.internal.CompiledCircuit;

/** The points of one step: where it starts, its stages, where it ends. Also its dense solution. */
final class StepPoints implements AcceptedStep {
    /** Most vectors that an interpolant combines. */
    private static final int MOST = 4;

    final double[][] point;
    /** Time at which sources are read at each point (s). */
    final double[] sourceTime;
    /** States at a bound at each point. */
    final ClampedStates[] clamped;

    /** Slope at the end times h, where the scheme makes one. */
    private final double[] endSlope;
    /** In schemes without slopes, the start of the step before. */
    private final double[] startSlope;

    private boolean slopeAtStart;
    private boolean slopeAtEnd;

    private final double[][] vectors = new double[MOST][];
    private final double[] nodes = new double[MOST];
    private final double[] weights = new double[MOST];
    private final int length;
    private int count;

    double time0;
    double time1;
    double h;
    int event = -1;
    boolean[] modes = {};
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
        endSlope = circuit.newVector();
        startSlope = circuit.newVector();
    }

    /** Where the step ends. */
    double[] end() {
        return point[tableau.stages()];
    }

    double endSourceTime() {
        return sourceTime[tableau.stages()];
    }

    /**
     * Makes the dense solution: a parabola through start, middle stage and end, or the cubic of the values and slopes at
     * both ends.
     *
     * @param before the step before, if the solution is smooth from there to here
     */
    void complete(StepPoints before, boolean smooth) {
        if (scheme == StiffScheme.ESDIRK4) {
            completeSlopes(before, smooth);
            return;
        }
        count = 0;
        add(0, point[0]);
        if (scheme == StiffScheme.TR_BDF2 || scheme == StiffScheme.SDIRK2) {
            add(tableau.c(1), point[1]);
        } else if (smooth && (scheme == StiffScheme.GEAR2 || scheme == SteppingScheme.TRAPEZOIDAL)) {
            // A copy: the step before gives up its vectors first.
            System.arraycopy(before.point[0], 0, startSlope, 0, length);
            add((before.time0 - time0) / h, startSlope);
        }
        add(1, end());
        slopeAtEnd = false;
        slopeAtStart = false;
    }

    private void completeSlopes(StepPoints before, boolean smooth) {
        slopeAtStart = smooth && before.slopeAtEnd;
        if (slopeAtStart) {
            double ratio = h / before.h;
            for (int r = 0; r < length; r++) {
                startSlope[r] = ratio * before.endSlope[r];
            }
        }
        double[] w = tableau.slope();
        Arrays.fill(endSlope, 0);
        for (int i = 1; i < point.length; i++) {
            for (int r = 0; r < length; r++) {
                endSlope[r] += w[i - 1] * (point[i][r] - point[0][r]);
            }
        }
        slopeAtEnd = true;
        count = 0;
        add(0, point[0]);
        add(1, end());
        add(1, endSlope);
        if (slopeAtStart) {
            add(0, startSlope);
        }
    }

    private void add(double node, double[] vector) {
        nodes[count] = node;
        vectors[count++] = vector;
    }

    /** Weights of the vectors at θ = (t − t0)/h. */
    private void weigh(double theta) {
        if (slopeAtEnd) {
            double u = 1 - theta;
            if (slopeAtStart) {
                weights[0] = u * u * (1 + 2 * theta);
                weights[1] = theta * theta * (3 - 2 * theta);
                weights[2] = -theta * theta * u;
                weights[3] = theta * u * u;
            } else {
                weights[0] = u * u;
                weights[1] = theta * (2 - theta);
                weights[2] = -theta * u;
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

    /** Π (t − t_i) over the nodes t_i of the polynomial, which vanishes where it is exact (s to the number of nodes). */
    double nodal(double time) {
        double theta = (time - time0) / h;
        double product = 1;
        for (int i = 0; i < count; i++) {
            // A slope is a node met twice.
            product *= h * (theta - nodes[i]);
        }
        return product;
    }

    /**
     * The largest |Π (t − t_i)| within this step over the nodes of the polynomial that it is going to have; 0 where that
     * has not as many as the one of the step before.
     */
    double largestRemainder(StepPoints before) {
        boolean fourth = scheme == StiffScheme.ESDIRK4 && before.slopeAtEnd;
        boolean second = scheme == SteppingScheme.BACKWARD_EULER;
        int own = fourth ? 4 : second ? 2 : 3;
        if (own != before.count) {
            return 0;
        }
        if (fourth) {
            return h * h * h * h / 16;
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

    /** The polynomial of this step at any time, also beyond its end. */
    void extrapolate(double time, double[] out) {
        weigh((time - time0) / h);
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
    public boolean[] modes() {
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
        weigh((time - time0) / h);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * vectors[i][unknown];
        }
        return sum;
    }
}
