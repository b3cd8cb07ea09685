package org.sneakpath.circuit.run;

import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.nonlinear.NonlinearSystem;

/**
 * Where a curve of solutions meets a plane: F(y) + λ b = 0 together with cᵀ (y − y₀) + d (λ − λ₀) = 0. The unknowns are y
 * and, last, λ.
 */
final class ArcEquations implements NonlinearSystem {
    private static final double PLANE_TOLERANCE = 1e-9;

    private final RestEquations equations;
    private final BorderedFactorization bordered;
    private final int n;
    private final double[] y;
    private final double[] residual;
    private final double[] tolerance;
    private final double[] normal;
    private final double[] anchor;
    private final double valueTolerance;

    /**
     * @param span range of λ, to which its accuracy is relative
     */
    ArcEquations(CompiledCircuit circuit, RestEquations equations, double span) {
        this.equations = equations;
        this.bordered = new BorderedFactorization(circuit.pattern());
        this.n = circuit.layout().size();
        this.y = circuit.newVector();
        this.residual = new double[n + 1];
        this.tolerance = new double[n + 1];
        this.normal = new double[n + 1];
        this.anchor = new double[n + 1];
        this.valueTolerance = PLANE_TOLERANCE * span;
    }

    BorderedFactorization bordered() {
        return bordered;
    }

    /** Sets the plane through a point; both arrays hold λ last and are copied. */
    void setPlane(double[] planeNormal, double[] through) {
        System.arraycopy(planeNormal, 0, normal, 0, n + 1);
        System.arraycopy(through, 0, anchor, 0, n + 1);
    }

    @Override
    public int dimension() {
        return n + 1;
    }

    @Override
    public void evaluate(double[] z) {
        System.arraycopy(z, 0, y, 0, n);
        equations.setValue(z[n]);
        equations.evaluate(y);
        System.arraycopy(equations.residual(), 0, residual, 0, n);
        System.arraycopy(equations.residualTolerance(), 0, tolerance, 0, n);
        double distance = 0;
        for (int r = 0; r <= n; r++) {
            distance += normal[r] * (z[r] - anchor[r]);
        }
        residual[n] = distance;
        tolerance[n] = PLANE_TOLERANCE;
        bordered.assemble(equations.jacobian(), equations.source(), normal, normal[n]);
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
        return bordered.values();
    }

    @Override
    public double updateTolerance(int unknown, double value) {
        return unknown < n ? equations.updateTolerance(unknown, value) : valueTolerance;
    }

    @Override
    public boolean limited() {
        return equations.limited();
    }
}
