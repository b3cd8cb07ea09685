package org.sneakpath.training.cost;

import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.write.scheme.WriteStress;

/** Σ_i V_i I_i, solved for each set of voltages. */
final class SolvedLines implements LinePower {
    private final Crossbar crossbar;
    private final ArraySolution solution;
    private boolean converged = true;

    /** @param conductances (S), row-major */
    SolvedLines(CrossbarSpec spec, double[] conductances) {
        crossbar = new Crossbar(spec, Cell.ohmic(), Crossbar.DEFAULT_TOLERANCE, 1);
        crossbar.program(conductances);
        solution = crossbar.newSolution();
    }

    @Override
    public double of(double[] volts) {
        Bias bias = Bias.read(volts, crossbar.spec().columns());
        converged &= crossbar.solve(bias, solution).converged();
        return WriteStress.power(bias, solution.terminals);
    }

    @Override
    public boolean converged() {
        return converged;
    }

    /** The form once and for all. */
    LinePower tabulated() {
        int rows = crossbar.spec().rows();
        double[] admittance = new double[rows * rows];
        double[] volts = new double[rows];
        for (int k = 0; k < rows; k++) {
            volts[k] = 1;
            of(volts);
            volts[k] = 0;
            System.arraycopy(solution.terminals.wordNear, 0, admittance, k * rows, rows);
        }
        return new Admittance(admittance, rows, converged);
    }

    private static final class Admittance implements LinePower {
        private final double[] values;
        private final int rows;
        private final boolean converged;

        Admittance(double[] values, int rows, boolean converged) {
            this.values = values;
            this.rows = rows;
            this.converged = converged;
        }

        @Override
        public double of(double[] volts) {
            double power = 0;
            for (int k = 0; k < rows; k++) {
                double current = 0;
                for (int i = 0; i < rows; i++) {
                    current += values[k * rows + i] * volts[i];
                }
                power += volts[k] * current;
            }
            return power;
        }

        @Override
        public boolean converged() {
            return converged;
        }
    }
}
