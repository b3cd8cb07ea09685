package org.sneakpath.circuit.run;

import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Evaluation;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageHistory;
import org.sneakpath.circuit.internal.StageSystem;
import org.sneakpath.circuit.nonlinear.ContinuedSystem;
import org.sneakpath.circuit.nonlinear.NewtonOptions;

/**
 * The equations of a stage with one source set from outside: F(y) + λ b = 0, where the source itself is zero in the
 * netlist and b is what a unit of it adds to the equations.
 */
final class RestEquations implements ContinuedSystem {
    private final StageSystem system;
    private final SweptSource source;
    private final double relative;
    private double value;
    private double scale = 1;

    RestEquations(CompiledCircuit circuit, NewtonOptions options, SweptSource source) {
        this.system = new StageSystem(circuit, options);
        this.source = source;
        this.relative = options.relative();
        system.setLimiting(true);
    }

    /** Sets up a solve of the equations of rest. */
    void prepare(Stage stage, double time, double[] from, Evaluation to) {
        system.prepare(stage, time, from, to);
    }

    /** Sets up a backward Euler step of length h (s); see {@link StageSystem#prepare}. */
    void prepareStep(Stage stage, double h, double time, double[] from, StageHistory history, Evaluation to) {
        system.prepare(stage, 1 / h, 1, time, from, history, to);
    }

    /** Value λ of the source (V or A). */
    void setValue(double lambda) {
        value = lambda;
    }

    double value() {
        return value;
    }

    SweptSource source() {
        return source;
    }

    /** Whether a row stood at a bound of its state when evaluated last. */
    boolean clamped(int r) {
        return system.clamped(r);
    }

    /** Weight of q in a row. */
    double alpha(int r) {
        return system.alpha(r);
    }

    @Override
    public int dimension() {
        return system.dimension();
    }

    @Override
    public void evaluate(double[] y) {
        system.evaluate(y);
        addSource();
    }

    @Override
    public void evaluateResidual(double[] y) {
        system.evaluateResidual(y);
        addSource();
    }

    private void addSource() {
        double[] residual = system.residual();
        double[] tolerance = system.residualTolerance();
        double present = scale * value;
        for (int k = 0; k < source.rows().length; k++) {
            int r = source.rows()[k];
            if (!system.held(r)) {
                residual[r] += present * source.weights()[k];
                tolerance[r] += relative * Math.abs(present);
            }
        }
    }

    @Override
    public double jacobianWeight() {
        return system.jacobianWeight();
    }

    @Override
    public int jacobianRegime() {
        return system.jacobianRegime();
    }

    @Override
    public double[] residual() {
        return system.residual();
    }

    @Override
    public double[] residualTolerance() {
        return system.residualTolerance();
    }

    @Override
    public double[] jacobian() {
        return system.jacobian();
    }

    @Override
    public double updateTolerance(int unknown, double y) {
        return system.updateTolerance(unknown, y);
    }

    @Override
    public boolean limited() {
        return system.limited();
    }

    @Override
    public boolean nonlinear() {
        return system.nonlinear();
    }

    @Override
    public boolean held(int unknown) {
        return system.held(unknown);
    }

    @Override
    public void setSourceScale(double factor) {
        scale = factor;
        system.setSourceScale(factor);
    }

    @Override
    public void setShunt(double conductance) {
        system.setShunt(conductance);
    }

    @Override
    public void setRelaxation(double weight, double[] target) {
        system.setRelaxation(weight, target);
    }
}
