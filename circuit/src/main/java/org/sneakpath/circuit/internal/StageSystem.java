package org.sneakpath.circuit.internal;

import org.jspecify.annotations.Nullable;
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
    private final StageTolerances tolerances;
    private final int n;
    private final double[] residual;
    private final double[] tolerance;
    private final double[] jacobian;
    private final boolean[] clamped;
    private final RowSlots rowSlots;
    private final RowWeights weights;
    private final Drive drive = new Drive();
    private final double[] target;

    private Stage stage;
    private final StageHistory own;
    private StageHistory history;
    private Evaluation now;
    private double[] oldPoint;
    private double inverseStep = 1;
    private double implicit = 1;
    private double shunt;
    private double relaxation;
    private int regime;
    /** How many were made since the solve was set up. */
    private int evaluations;
    /** Whether it began with sizes of a point near by. */
    private boolean borrowed;
    /** Whether a residual needs derivatives: the weight of a state at rest is the slope of its rate. */
    private boolean slopesMatter;

    public StageSystem(CompiledCircuit circuit, NewtonOptions options) {
        this.circuit = circuit;
        this.layout = circuit.layout();
        this.tolerances = new StageTolerances(layout, options);
        SparsePattern pattern = circuit.pattern();
        n = layout.size();
        residual = new double[n];
        tolerance = new double[n];
        jacobian = pattern.newValues();
        clamped = new boolean[n];
        rowSlots = new RowSlots(pattern);
        target = new double[n];
        stage = new Stages(circuit).asGiven();
        weights = new RowWeights(stage, n);
        own = new StageHistory(circuit);
        history = own;
        now = circuit.newEvaluation();
        oldPoint = circuit.newVector();
    }

    /**
     * Sets up the next solve.
     *
     * @param newInverseStep α = 1/h (1/s)
     * @param newImplicit d
     * @param time t' (s)
     * @param from unknowns that held rows keep, unchanged until the next call
     * @param newHistory Q and J, unchanged until the next call
     * @param to evaluation that {@link #evaluate} is to fill
     */
    public void prepare(
            Stage newStage,
            double newInverseStep,
            double newImplicit,
            double time,
            double[] from,
            StageHistory newHistory,
            Evaluation to) {
        if (newStage != stage) {
            slopesMatter = newStage.algebraicFrom(layout.firstState());
        }
        regime += newImplicit == implicit ? 0 : 1;
        evaluations = 0;
        borrowed = to.borrowed;
        to.borrowed = false;
        stage = newStage;
        inverseStep = newInverseStep;
        implicit = newImplicit;
        weights.set(stage, inverseStep, implicit);
        drive.time = time;
        oldPoint = from;
        history = newHistory;
        now = to;
    }

    /** As the other, for a stage of backward Euler's of length h (s), from a point and its evaluation. */
    public void prepare(
            Stage newStage, double step, double time, double[] from, Evaluation fromEvaluation, Evaluation to) {
        own.startFrom(fromEvaluation);
        prepare(newStage, 1 / step, 1, time, from, own, to);
    }

    /** As the other, for stages without differential rows. */
    public void prepare(Stage newStage, double time, double[] from, Evaluation to) {
        prepare(newStage, 1, 1, time, from, history, to);
    }

    /** Lets tolerances of the solves to come refer to a present point, of states near a rest: see {@link Rests}. */
    void near(double[] y) {
        tolerances.near(circuit.rests(), y);
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
        drive.sizes = true;
        circuit.evaluate(y, drive, now);
        evaluations++;
        assemble(y);
    }

    @Override
    public void evaluateResidual(double[] y) {
        if (slopesMatter) {
            evaluate(y);
            return;
        }
        drive.derivatives = false;
        // Most solves end with their second evaluation; sizes are then those of the guess, or of a point near by.
        drive.sizes = evaluations > 1 || (evaluations == 0 && !borrowed);
        evaluations++;
        circuit.evaluate(y, drive, now);
        drive.derivatives = true;
        assembleResidual(y);
    }

    /**
     * Charges are those of the new point, and the currents behind them what the stage's equation makes of these charges:
     * j_r = −(α (q_r − Q_r) + J_r)/d. Other currents stay as they are; nobody asks for them.
     */
    @Override
    public boolean conclude(double[] y, double[] delta) {
        boolean asGiven = shunt == 0 && relaxation == 0 && !now.limited;
        if (!asGiven || stage.holds() || implicit == 0 || !circuit.linearCharges()) {
            return false;
        }
        RowKind[] kinds = stage.kinds();
        for (int r = 0; r < n; r++) {
            y[r] += delta[r];
        }
        circuit.evaluateCharges(y, now);
        for (int r = 0; r < n; r++) {
            if (kinds[r] == RowKind.DIFFERENTIAL) {
                now.j[r] = -(inverseStep * (now.q[r] - history.charge[r]) + history.current[r]) / implicit;
            }
        }
        return true;
    }

    @Override
    public double jacobianWeight() {
        return implicit > 0 ? inverseStep / implicit : inverseStep;
    }

    @Override
    public int jacobianRegime() {
        return regime;
    }

    /** As {@link #evaluate}, with the evaluation at y already where {@link #prepare} was told to put it. */
    void assemble(double[] y) {
        weighSlopes();
        assembleResidual(y);
        replaceRows();
        if (shunt != 0 || relaxation != 0) {
            easeSlopes();
        }
    }

    /**
     * The Jacobian alone, with the evaluation where {@link #prepare} was told to put it.
     *
     * @param bits which states stand at a bound, see {@link ClampedStates}; null for none
     */
    void assembleJacobian(long @Nullable [] bits) {
        weighSlopes();
        for (int r = layout.firstState(); r < n; r++) {
            int s = r - layout.firstState();
            clamped[r] = bits != null && (bits[s >> 6] >> (s & 63) & 1) != 0;
        }
        replaceRows();
    }

    private void weighSlopes() {
        int[] rows = rowSlots.rowOfSlot();
        RowKind[] kinds = stage.kinds();
        for (int slot = 0; slot < jacobian.length; slot++) {
            jacobian[slot] = kinds[rows[slot]] == RowKind.DIFFERENTIAL
                    ? inverseStep * now.dq[slot] + implicit * now.dj[slot]
                    : now.dj[slot];
        }
    }

    /** Rows that are held, or at a bound, are multiples of the identity's. */
    private void replaceRows() {
        for (int r = 0; r < n; r++) {
            if (stage.kind(r) == RowKind.HELD) {
                rowSlots.identity(jacobian, r, 1);
            } else if (clamped[r]) {
                rowSlots.identity(jacobian, r, stateWeight(r));
            }
        }
    }

    private void assembleResidual(double[] y) {
        combine(y);
        if (evaluations != 2 || drive.sizes || layout.firstState() < n) {
            tolerances.ofResiduals(stage, weights, y, history, now, tolerance);
        }
        for (int r = layout.firstState(); r < n; r++) {
            clamped[r] = false;
            if (stage.kind(r) != RowKind.HELD) {
                bound(r, y);
            }
        }
        if (shunt != 0 || relaxation != 0) {
            ease(y);
        }
    }

    private void combine(double[] y) {
        if (stage.moves()) {
            weights.residual(now, history, residual);
            return;
        }
        RowKind[] kinds = stage.kinds();
        for (int r = 0; r < n; r++) {
            residual[r] = switch (kinds[r]) {
                case DIFFERENTIAL ->
                    inverseStep * (now.q[r] - history.charge[r]) + implicit * now.j[r] + history.current[r];
                case ALGEBRAIC -> now.j[r];
                case HELD -> y[r] - oldPoint[r];
            };
        }
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
        Nature nature = layout.nature(r);
        return stage.kind(r) != RowKind.HELD && (nature == Nature.VOLTAGE || nature == Nature.STATE);
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

    /** Weight of q(y') in a row: α where it is differential, else 0. */
    public double alpha(int r) {
        return stage.kind(r) == RowKind.DIFFERENTIAL ? inverseStep : 0;
    }

    /** Weight of j(y', t') in a row. */
    double beta(int r) {
        return stage.kind(r) == RowKind.DIFFERENTIAL ? implicit : 1;
    }

    @Override
    public boolean nonlinear() {
        return circuit.nonlinear();
    }

    @Override
    public boolean held(int r) {
        return stage.kind(r) == RowKind.HELD;
    }

    /**
     * Moves states that stood at a bound when evaluated last exactly there: factors of another iterate may leave them a
     * tolerance away.
     */
    void settleAtBounds(double[] y) {
        for (int r = layout.firstState(); r < n; r++) {
            if (clamped[r]) {
                StateVariable state = layout.stateVariable(r);
                y[r] = Math.abs(y[r] - state.lower()) < Math.abs(y[r] - state.upper()) ? state.lower() : state.upper();
                now.q[r] = y[r];
            }
        }
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
        return tolerances.ofUpdate(unknown, y);
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
