package org.sneakpath.crossbar.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** The order, the fill and the star–mesh elimination behind a read. */
class EliminationTest {
    @ParameterizedTest
    @CsvSource({"1,1", "1,9", "9,1", "5,80", "61,6", "33,47", "64,64"})
    void theOrderVisitsEveryNodeOnce(int rows, int columns) {
        int[] order = DissectionOrder.of(rows, columns);
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        for (int k = 0; k < sorted.length; k++) {
            assertEquals(k, sorted[k]);
        }
        assertEquals(2 * rows * columns, order.length);
    }

    @ParameterizedTest
    @CsvSource({"5,80,8", "80,5,8", "6,61,10", "32,32,14", "64,64,18", "128,128,22"})
    void fillStaysNearlyProportionalToTheArray(int rows, int columns, int perNode) {
        // strips: about 1.5·short side per node; dissection: 4 per node and doubling
        ArrayNodes nodes = nodes(rows, columns, 1, 1, 1, 1);
        DirectReadSolver solver = new DirectReadSolver(nodes);
        int limit = perNode * nodes.count();
        assertTrue(solver.entries() <= limit, solver.entries() + " > " + limit);
    }

    private static ArrayNodes nodes(
            int rows, int columns, double wordWire, double bitWire, double driver, double sense) {
        CrossbarSpec spec = new CrossbarSpec(rows, columns, wordWire, bitWire, driver, sense);
        return new ArrayNodes(spec.wordLines(), spec.bitLines());
    }

    @Test
    void mergedNodesAreCountedOnce() {
        assertEquals(2 * 4 * 3, nodes(4, 3, 1, 1, 1, 1).count());
        assertEquals(4 + 4 * 3, nodes(4, 3, 0, 1, 1, 1).count());
        assertEquals(4 + 3, nodes(4, 3, 0, 0, 1, 1).count());
        assertEquals(3, nodes(4, 3, 0, 0, 0, 1).count());
        assertEquals(0, nodes(4, 3, 0, 0, 0, 0).count());
        assertEquals(4 * 2 + 3 * 3, nodes(4, 3, 1, 1, 0, 0).count());
    }

    @Test
    void starMeshSolvesLikeDenseCholesky() {
        CounterRandom random = new CounterRandom(7, Purpose.DATASET);
        int n = 40;
        int edges = 150;
        int[] from = new int[edges];
        int[] to = new int[edges];
        double[] g = new double[edges];
        DMatrixRMaj dense = new DMatrixRMaj(n, n);
        for (int e = 0; e < edges; e++) {
            from[e] = random.below(n, e, 0);
            to[e] = e < n ? -1 : (from[e] + 1 + random.below(n - 1, e, 1)) % n;
            g[e] = random.uniform(0.1, 1, e, 2);
        }
        StarMesh mesh = new StarMesh(n, from, to);
        for (int again = 0; again < 2; again++) {
            dense.zero();
            mesh.clear();
            for (int e = 0; e < edges; e++) {
                mesh.add(e, g[e]);
                dense.add(from[e], from[e], g[e]);
                if (to[e] >= 0) {
                    dense.add(to[e], to[e], g[e]);
                    dense.add(from[e], to[e], -g[e]);
                    dense.add(to[e], from[e], -g[e]);
                }
                g[e] *= 1 + 0.1 * (e % 3);
            }
            for (int k = 0; k < n; k++) {
                mesh.add(k, 0); // adding nothing changes nothing
            }
            assertTrue(mesh.eliminate());
            for (int lanes : new int[] {1, 3}) {
                double[] x = new double[n * lanes];
                DMatrixRMaj b = new DMatrixRMaj(n, lanes);
                for (int k = 0; k < x.length; k++) {
                    x[k] = random.uniform(-1, 1, k, lanes);
                    b.data[k] = x[k];
                }
                LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(n);
                assertTrue(cholesky.setA(dense.copy()));
                DMatrixRMaj expected = new DMatrixRMaj(n, lanes);
                cholesky.solve(b, expected);
                mesh.solve(x, lanes);
                for (int k = 0; k < x.length; k++) {
                    assertEquals(expected.data[k], x[k], 1e-11); // condition number up to about 1e4
                }
            }
        }
    }

    @Test
    void aChainOfNanoOhmsBehindAKiloOhmKeepsItsDigits() {
        // 1 A into the far end of n − 1 segments of 1e-12 ohm behind 1e3 ohm
        int n = 50;
        int[] from = new int[n];
        int[] to = new int[n];
        Arrays.setAll(from, k -> k);
        Arrays.setAll(to, k -> k + 1 < n ? k + 1 : -1);
        StarMesh mesh = new StarMesh(n, from, to);
        mesh.clear();
        for (int k = 0; k < n; k++) {
            mesh.add(k, k + 1 < n ? 1e12 : 1e-3);
        }
        assertTrue(mesh.eliminate());
        double[] x = new double[n];
        x[0] = 1;
        mesh.solve(x, 1);
        for (int k = 0; k < n; k++) {
            assertEquals(1000 + (n - 1 - k) * 1e-12, x[k], 6e-12); // 50 roundings of 1000 V, 1.1e-13 V each
        }
    }

    @Test
    void aPieceWithoutAnyWayOutHasItsLastNodeHeld() {
        StarMesh mesh = new StarMesh(3, new int[] {0, 2}, new int[] {1, -1}); // 0 and 1 hang on nothing
        mesh.clear();
        mesh.add(0, 4);
        mesh.add(1, 5);
        assertTrue(mesh.eliminate());
        double[] x = {2, -2, 10}; // 2 A from node 1 to node 0
        mesh.solve(x, 1);
        assertArrayEquals(new double[] {0.5, 0, 2}, x);
        double[] lanes = {2, 0, -2, 0, 10, 5};
        mesh.solve(lanes, 2);
        assertArrayEquals(new double[] {0.5, 0, 0, 0, 2, 1}, lanes);
    }

    @Test
    void aNegativePivotIsReported() {
        StarMesh mesh = new StarMesh(1, new int[] {0, 0}, new int[] {-1, -1});
        mesh.clear();
        mesh.add(0, 1);
        mesh.add(1, -2);
        assertTrue(!mesh.eliminate());
    }
}
