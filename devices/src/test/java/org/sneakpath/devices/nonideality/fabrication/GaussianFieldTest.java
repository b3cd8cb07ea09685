package org.sneakpath.devices.nonideality.fabrication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.devices.nonideality.Acceptance.assertDistribution;
import static org.sneakpath.devices.nonideality.Acceptance.assertMean;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.devices.nonideality.Devices;

class GaussianFieldTest {
    private static final double LENGTH = 20e-6;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Over wafers, whatever the number of modes: also with three. */
    @ParameterizedTest
    @EnumSource(FieldCovariance.class)
    void overWafersTheFieldIsStandardNormalWithItsCovariance(FieldCovariance covariance) {
        int wafers = 20_000;
        int modes = 3;
        GaussianField field = new GaussianField(covariance, LENGTH, modes);
        double[] here = new double[wafers];
        double[] distances = {5e-6, 20e-6, 40e-6};
        double[][] there = new double[2 * distances.length][wafers];
        for (int seed = 0; seed < wafers; seed++) {
            FieldRealisation wafer = field.realisation(seed, 4);
            here[seed] = wafer.value(1e-3, -2e-3);
            for (int d = 0; d < distances.length; d++) {
                there[2 * d][seed] = here[seed] * wafer.value(1e-3 + distances[d], -2e-3);
                there[2 * d + 1][seed] =
                        here[seed] * wafer.value(1e-3 - 0.6 * distances[d], -2e-3 + 0.8 * distances[d]);
            }
        }
        assertDistribution(NORMAL::cumulativeProbability, here);
        for (int d = 0; d < there.length; d++) {
            double rho = covariance.at(distances[d / 2], LENGTH);
            // Var(Z Z') = 1 + 2 E c² − ρ² with c the covariance given the wave vectors, E c² ≤ ρ² + 1/(2M)
            assertMean(rho, Math.sqrt(1 + rho * rho + 1.0 / modes), there[d]);
        }
    }

    @Test
    void covariancesAreThoseNamed() {
        assertEquals(Math.exp(-0.5), FieldCovariance.SQUARED_EXPONENTIAL.at(LENGTH, LENGTH), 1e-15);
        assertEquals(Math.exp(-2), FieldCovariance.EXPONENTIAL.at(2 * LENGTH, LENGTH), 1e-15);
    }

    /** Within one wafer the covariance of many modes differs from the law by the random part that the class states. */
    @Test
    void withinOneWaferTheCovarianceIsThatOfTheLawUpToItsStatedError() {
        int modes = 1024;
        FieldRealisation wafer =
                new GaussianField(FieldCovariance.SQUARED_EXPONENTIAL, LENGTH, modes).realisation(11, 0);
        int side = 200; // 200 x 200 points, 2 correlation lengths apart: nearly independent
        double[] x = new double[2 * side];
        double[] y = new double[side];
        double lag = 10e-6;
        for (int j = 0; j < side; j++) {
            x[2 * j] = j * 40e-6;
            x[2 * j + 1] = j * 40e-6 + lag;
            y[j] = j * 40e-6;
        }
        double[] z = new double[x.length * side];
        wafer.grid(x, y, z);
        double covariance = 0;
        double square = 0;
        for (int k = 0; k < z.length; k += 2) {
            covariance += z[k] * z[k + 1] / (side * side);
            square += z[k] * z[k] / (side * side);
        }
        double rho = FieldCovariance.SQUARED_EXPONENTIAL.at(lag, LENGTH);
        // modes leave a relative 1/sqrt(modes) each, six of which bound the spatial average
        assertEquals(1, square, 6 / Math.sqrt(modes));
        assertEquals(rho, covariance, 6 / Math.sqrt(modes));
    }

    @Test
    void aGridIsItsPointsBitForBit() {
        FieldRealisation wafer = new GaussianField(FieldCovariance.EXPONENTIAL, LENGTH, 64).realisation(5, 6);
        double[] x = {0, 3e-6, 7e-3};
        double[] y = {-1e-6, 4e-5};
        double[] z = new double[6];
        wafer.grid(x, y, z);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(wafer.value(x[j], y[i]), z[3 * i + j]);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> wafer.grid(x, y, new double[5]));
    }

    @Test
    void aCellsDeviateDoesNotDependOnHowTheArrayIsTiled() {
        int rows = 6;
        int columns = 10;
        FieldDeviates deviates = new FieldDeviates(
                new GaussianField(FieldCovariance.SQUARED_EXPONENTIAL, LENGTH, 32),
                0.7,
                new GridPlacement(columns, 1e-3, 2e-3, 1e-6, 2e-6));
        double[] whole = new double[rows * columns];
        deviates.standard(whole, Devices.ofArray(3), 9, 1);
        double[] tile = new double[6];
        deviates.standard(tile, new Devices.Tile(3, 2, 4, 3, columns), 9, 1);
        double[] expected = new double[6];
        long[] ids = new long[6];
        for (int k = 0; k < 6; k++) {
            int cell = (2 + k / 3) * columns + 4 + k % 3;
            expected[k] = whole[cell];
            ids[k] = (3L << 32) + cell;
        }
        assertArrayEquals(expected, tile);
        double[] listed = new double[6];
        deviates.standard(listed, new Devices.Listed(ids), 9, 1);
        assertArrayEquals(expected, listed);
        // a run of cells that starts within a row, and a whole row
        double[] run = new double[15];
        deviates.standard(run, new Devices.Consecutive((3L << 32) + 5), 9, 1);
        assertEquals(whole[5], run[0]);
        assertEquals(whole[19], run[14]);
        double[] row = new double[columns];
        deviates.standard(row, new Devices.Consecutive((3L << 32) + 2L * columns), 9, 1);
        assertEquals(whole[2 * columns + 9], row[9]);
        // a placement that is no grid
        double[] free = new double[1];
        new FieldDeviates(deviates.field(), 1, new Placement() {
                    @Override
                    public double x(long device) {
                        return 1e-3 + 4e-6;
                    }

                    @Override
                    public double y(long device) {
                        return 2e-3;
                    }
                })
                .standard(free, Devices.ofArray(3), 9, 1);
        assertEquals(deviates.field().realisation(9, 1).value(1e-3 + 4e-6, 2e-3), free[0]);
    }

    @Test
    void theFieldsShareOfTheVarianceIsSharedByNeighbours() {
        int n = 20_000;
        double[] products = new double[n];
        double share = 0.6;
        FieldDeviates deviates = new FieldDeviates(
                new GaussianField(FieldCovariance.EXPONENTIAL, LENGTH, 16),
                share,
                new GridPlacement(2, 0, 0, 10e-6, 10e-6));
        double[] pair = new double[2];
        for (int seed = 0; seed < n; seed++) {
            deviates.standard(pair, Devices.ofArray(0), seed, 2);
            products[seed] = pair[0] * pair[1];
        }
        double rho = share * FieldCovariance.EXPONENTIAL.at(10e-6, LENGTH);
        assertMean(rho, Math.sqrt(1 + rho * rho + 1.0 / 16), products);
        assertTrue(rho > 0.3);
    }

    @Test
    void impossibleFieldsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GaussianField(FieldCovariance.EXPONENTIAL, 0, 8));
        assertThrows(IllegalArgumentException.class, () -> new GaussianField(FieldCovariance.EXPONENTIAL, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new GridPlacement(0, 0, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Devices.Tile(0, 0, 8, 3, 10));
    }
}
