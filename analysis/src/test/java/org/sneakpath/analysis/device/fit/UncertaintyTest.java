package org.sneakpath.analysis.device.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class UncertaintyTest {
    private static double[][] line(double scale) {
        double[][] rows = new double[12][2];
        for (int k = 0; k < rows.length; k++) {
            rows[k][0] = scale * (1 + 0.3 * k);
            rows[k][1] = Math.cos(0.7 * k) * 1e-9;
        }
        return rows;
    }

    @Test
    void intervalsAreThoseOfLinearRegression() {
        double[][] rows = line(1e6);
        double[] y = new double[rows.length];
        for (int k = 0; k < y.length; k++) {
            y[k] = 2e-6 * rows[k][0] + 1e9 * rows[k][1] + 0.1 * Math.sin(17.0 * k);
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(1e-30);
        regression.setNoIntercept(true);
        double[][] scaled = new double[rows.length][2];
        for (int k = 0; k < y.length; k++) {
            scaled[k][0] = rows[k][0] * 1e-6;
            scaled[k][1] = rows[k][1] * 1e9;
        }
        regression.newSampleData(y, scaled);
        Uncertainty uncertainty = new Uncertainty(rows, regression.calculateResidualSumOfSquares());
        double t = 2.228138851964939; // t(0.975, 10), any table
        double[] errors = regression.estimateRegressionParametersStandardErrors();
        assertEquals(t * errors[0] * 1e-6, uncertainty.half(0), 1e-9 * uncertainty.half(0));
        assertEquals(t * errors[1] * 1e9, uncertainty.half(1), 1e-9 * uncertainty.half(1));
        assertTrue(uncertainty.determined(0) && uncertainty.determined(1));
    }

    @Test
    void equalColumnsAndEmptyOnesAreNotDetermined() {
        double[][] rows = new double[10][4];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = new double[] {k, 5 * k, 0, k * k - 30};
        }
        Uncertainty uncertainty = new Uncertainty(rows, 1);
        assertFalse(uncertainty.determined(0));
        assertFalse(uncertainty.determined(1));
        assertFalse(uncertainty.determined(2));
        assertTrue(uncertainty.determined(3));
        assertEquals(Double.POSITIVE_INFINITY, uncertainty.half(0));
        assertTrue(Double.isFinite(uncertainty.half(3)));
    }
}
