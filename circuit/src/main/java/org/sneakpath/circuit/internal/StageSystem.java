package org.sneakpath.circuit.internal;

import java.util.Arrays;
import org.sneakpath.circuit.linear.SparsePattern;
import org.sneakpath.circuit.nonlinear.ContinuedSystem;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.devices.StateVariable;

/**
 * The equations of one {@link Stage} for Newton's method, with bounds of states as complementarity.
 *
 * <p>Let R be the residual of a bounded state's row and α its weight of the unknown (1/h where the row is differential),
 * so that u = x' − R/α is the value the row asks for. The row's residual is α (x' − mid(lo, hi, u)): R itself inside the
 * bounds, α (x' − bound) and an identity row outside.
 */
public final class StageSystem implements ContinuedSystem {
    private final CompiledCircuit circuit;
    private final Layout layout;
    private final NewtonOptions options;
    private final int n;
    private final double[] residual;
    private final double[] tolerance;
    private final double[] jacobian;
    private final boolean[] clamped;
    private final RowSlots rowSlots;
    private final Drive drive = new Drive();
    private final double[] target;

    private Stage stage;
    private Evaluation old;
    private Evaluation now;
    private double[] oldPoint;
    private double inverseStep;
    private final double[] alpha;
    private final double[] beta;
    private final double[] gamma;
    private double shunt;
    private double relaxation;
    private int regime;
    /** Whether a residual needs derivatives: the weight of a state at rest is the slope of its rate. */
    private boolean slopesMatter;

    public StageSystem(CompiledCircuit circuit, NewtonOptions options) {
        this.circuit = circuit;
        this.layout = circuit.layout();
        this.options = options;
        SparsePattern pattern = circuit.pattern();
        n = layout.size();
        residual = new double[n];
        tolerance = new double[n];
        jacobian = pattern.newValues();
        clamped = new boolean[n];
        alpha = new double[n];
        beta = new double[n];
        gamma = new double[n];
        rowSlots = new RowSlots(pattern);
        target = new double[n];
        stage = new Stages(circuit).asGiven();
        old = circuit.newEvaluation();
        now = circuit.newEvaluation();
        oldPoint = circuit.newVector();
    }

    /**
     * Sets up the next solve.
     *
     * @param step h (s); ignored by stages without differential rows
     * @param time t' (s)
     * @param from old unknowns, kept until the next call
     * @param fromEvaluation evaluation at {@code from}, kept until the next call
     * @param to evaluation that {@link #evaluate} is to fill
     */
    public void prepare(
            Stage newStage, double step, double time, double[] from, Evaluation fromEvaluation, Evaluation to) {
        stage = newStage;
        inverseStep = 1 / step;
        slopesMatter = false;
        for (int r = 0; r < n; r++) {
            slopesMatter |= r >= layout.firstState() && stage.kind(r) == RowKind.ALGEBRAIC;
            boolean differential = stage.kind(r) == RowKind.DIFFERENTIAL;
            alpha[r] = differential ? inverseStep : 0;
            beta[r] = differential ? stage.beta() : 1;
            gamma[r] = differential ? stage.gamma() : 0;
        }
        drive.time = time;
        oldPoint = from;
        old = fromEvaluation;
        now = to;
    }

    /** Whether devices may limit voltages; off for adjoints, which need the equations as they are. */
    public void setLimiting(boolean limiting) {
        drive.limiting = limiting;
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public void evaluate(double[] y) {
        drive.derivatives = true;
        circuit.evaluate(y, drive, now);
        assemble(y);
    }

    @Override
    public void evaluateResidual(double[] y) {
        if (slopesMatter) {
            evaluate(y);
            return;
        }
        drive.derivatives = false;
        circuit.evaluate(y, drive, now);
        drive.derivatives = true;
        assembleResidual(y);
    }

    @Override
    public double jacobianWeight() {
        return inverseStep;
    }

    @Override
    public int jacobianRegime() {
        return regime;
    }

    /** As {@link #evaluate}, with the evaluation at y already where {@link #prepare} was told to put it. */
    void assemble(double[] y) {
        int[] rows = rowSlots.rowOfSlot();
        for (int slot = 0; slot < jacobian.length; slot++) {
            jacobian[slot] = alpha[rows[slot]] * now.dq[slot] + beta[rows[slot]] * now.dj[slot];
        }
        assembleResidual(y);
        for (int r = 0; r < n; r++) {
            if (stage.kind(r) == RowKind.HELD) {
                rowSlots.identity(jacobian, r, 1);
            } else if (clamped[r]) {
                rowSlots.identity(jacobian, r, stateWeight(r));
            }
        }
        if (shunt != 0 || relaxation != 0) {
            easeSlopes();
        }
    }

    private void assembleResidual(double[] y) {
        Arrays.fill(clamped, false);
        for (int r = 0; r < n; r++) {
            combine(r, y);
            if (r >= layout.firstState() && stage.kind(r) != RowKind.HELD) {
                bound(r, y);
            }
        }
        if (shunt != 0 || relaxation != 0) {
            ease(y);
        }
    }

    private void combine(int r, double[] y) {
        if (stage.kind(r) == RowKind.HELD) {
            residual[r] = y[r] - oldPoint[r];
            tolerance[r] = updateTolerance(r, y[r]);
            return;
        }
        double sum = beta[r] * now.j[r];
        double size = beta[r] * now.sizeJ[r];
        if (alpha[r] != 0) {
            sum += alpha[r] * (now.q[r] - old.q[r]) + gamma[r] * old.j[r];
            size += alpha[r] * (now.sizeQ[r] + old.sizeQ[r]) + gamma[r] * old.sizeJ[r];
        }
        residual[r] = sum;
        tolerance[r] = options.relative() * size + absolute(r);
    }

    private double absolute(int r) {
        return switch (layout.nature(r)) {
            case VOLTAGE -> options.current();
            case CURRENT -> options.voltage();
            case STATE ->
                Math.max(alpha[r], 1)
                        * options.state()
                        * layout.stateVariable(r).tolerance();
        };
    }

    private void bound(int r, double[] y) {
        StateVariable state = layout.stateVariable(r);
        double weight = stateWeight(r);
        if (stage.kind(r) == RowKind.ALGEBRAIC) {
            // Rates vanish: rounding and tolerance are those of the state itself.
            tolerance[r] = weight * updateTolerance(r, y[r]);
        }
        double wanted = y[r] - residual[r] / weight;
        double bound = wanted < state.lower() ? state.lower() : state.upper();
        if (wanted < state.lower() || wanted > state.upper()) {
            clamped[r] = true;
            residual[r] = weight * (y[r] - bound);
            tolerance[r] = weight * updateTolerance(r, bound);
        }
    }

    private void ease(double[] y) {
        for (int r = 0; r < n; r++) {
            if (eased(r)) {
                residual[r] += toGround(r) * y[r] + ownWeight(r) * relaxation * (y[r] - target[r]);
            }
        }
    }

    private void easeSlopes() {
        for (int r = 0; r < n; r++) {
            if (eased(r)) {
                jacobian[rowSlots.diagonal(r)] += toGround(r) + ownWeight(r) * relaxation;
            }
        }
    }

    private boolean eased(int r) {
        return stage.kind(r) != RowKind.HELD && layout.nature(r) != Nature.CURRENT;
    }

    private double toGround(int r) {
        return layout.nature(r) == Nature.VOLTAGE ? shunt : 0;
    }

    private double ownWeight(int r) {
        return layout.nature(r) == Nature.VOLTAGE ? 1 : stateWeight(r);
    }

    /** Weight of a state in its own row: 1/h, or the row's slope where there is no step. */
    private double stateWeight(int r) {
        if (stage.kind(r) == RowKind.DIFFERENTIAL) {
            return inverseStep;
        }
        double slope = Math.abs(jacobian[rowSlots.diagonal(r)]);
        return slope > 0 ? slope : 1;
    }

    /** Weight of q(y') in a row: 1/h where it is differential, else 0. */
    public double alpha(int r) {
        return alpha[r];
    }

    /** Weight of j(y', t') in a row. */
    public double beta(int r) {
        return beta[r];
    }

    /** Weight of j(y, t) in a row. */
    public double gamma(int r) {
        return gamma[r];
    }

    @Override
    public boolean nonlinear() {
        return circuit.nonlinear();
    }

    @Override
    public boolean held(int r) {
        return stage.kind(r) == RowKind.HELD;
    }

    /** Whether a row stood at a bound of its state when evaluated last. */
    public boolean clamped(int r) {
        return clamped[r];
    }

    @Override
    public double[] residual() {
        return residual;
    }

    @Override
    public double[] residualTolerance() {
        return tolerance;
    }

    @Override
    public double[] jacobian() {
        return jacobian;
    }

    @Override
    public boolean limited() {
        return now.limited;
    }

    @Override
    public double updateTolerance(int unknown, double y) {
        double absolute = switch (layout.nature(unknown)) {
            case VOLTAGE -> options.voltage();
            case CURRENT -> options.current();
            case STATE -> options.state() * layout.stateVariable(unknown).tolerance();
        };
        return options.relative() * Math.abs(y) + absolute;
    }

    @Override
    public void setSourceScale(double scale) {
        drive.sourceScale = scale;
    }

    @Override
    public void setShunt(double conductance) {
        regime += conductance == shunt ? 0 : 1;
        shunt = conductance;
    }

    @Override
    public void setRelaxation(double weight, double[] towards) {
        regime += weight == relaxation ? 0 : 1;
        relaxation = weight;
        System.arraycopy(towards, 0, target, 0, n);
    }
}
