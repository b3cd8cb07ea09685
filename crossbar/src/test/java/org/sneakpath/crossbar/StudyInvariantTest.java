package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.study.IrDrop;
import org.sneakpath.crossbar.study.IrDropMap;
import org.sneakpath.crossbar.study.ReadEnergy;

/** Energies and voltage losses of arrays with any lines: what must hold whatever they are. */
class StudyInvariantTest {
    private static final int ARRAYS = 300;

    /** Tellegen: the heat of all parts is what the terminals deliver. Relative to the sum of the magnitudes of what they do. */
    @Test
    void energyIsConserved() {
        double worst = 0;
        for (int seed = 0; seed < ARRAYS; seed++) {
            RandomArrays arrays = new RandomArrays(seed);
            CrossbarSpec spec = arrays.spec();
            Cell cell = seed % 2 == 0 ? Cell.ohmic() : Cell.sinh(0.5);
            Crossbar crossbar = new Crossbar(spec, cell);
            crossbar.program(arrays.conductances(spec));
            Bias bias = arrays.bias(spec);
            ArraySolution solution = crossbar.newSolution();
            if (!crossbar.solve(bias, solution).converged()) {
                continue;
            }
            ReadEnergy energy = ReadEnergy.of(spec, bias, solution, 3e-9);
            for (double part : List.of(
                    energy.cells(), energy.wordWires(), energy.bitWires(), energy.wordEnds(), energy.bitEnds())) {
                assertTrue(part >= 0, "passive parts take energy");
            }
            double delivered = ReadEnergy.delivered(bias, solution, 3e-9);
            double turnover = 0;
            for (double i : solution.cellCurrents) {
                turnover += 3e-9 * Math.abs(i);
            }
            turnover += energy.total();
            if (turnover > 0) {
                worst = Math.max(worst, Math.abs(energy.total() - delivered) / turnover);
            }
        }
        // lines of 0.1 ohm between terminals carry amperes past the cells; 1.0e-14 was seen
        assertEquals(0, worst, 1e-12);
    }

    @Test
    void perfectLinesTakeNothing() {
        CrossbarSpec spec = CrossbarSpec.ideal(6, 4);
        IrDrop drop = new IrDrop(spec, Cell.sinh(0.3));
        drop.program(Arrays2d.conductances(spec, 1));
        IrDropMap map = drop.map(Arrays2d.signed(6, 2));
        for (int c = 0; c < spec.cells(); c++) {
            assertEquals(0, map.loss()[c], 0);
        }
        for (int j = 0; j < 4; j++) {
            assertEquals(0, map.relativeError(j), 0);
        }
        assertEquals(0, map.worst(), 0);
        assertEquals(0, map.mean(), 0);
    }

    /** Of non-negative inputs no cell sees more than its source, and the column's currents are what the node potentials say. */
    @Test
    void lossesAreThoseOfTheNodes() {
        CrossbarSpec spec = new CrossbarSpec(11, 12, 7, 11, 150, 40);
        double[] g = Arrays2d.conductances(spec, 3);
        double[] volts = Arrays2d.signed(11, 4);
        for (int i = 0; i < volts.length; i++) {
            volts[i] = Math.abs(volts[i]);
        }
        IrDrop drop = new IrDrop(spec, Cell.ohmic());
        drop.program(g);
        IrDropMap map = drop.map(volts);
        double[] word = new double[spec.cells()];
        double[] bit = new double[spec.cells()];
        drop.crossbar().nodeVoltages(volts, word, bit);
        double[] currents = new double[12];
        for (int c = 0; c < spec.cells(); c++) {
            assertEquals(volts[c / 12] - word[c] + bit[c], map.loss()[c], 1e-15);
            assertTrue(map.loss()[c] > 0);
            currents[c % 12] += g[c] * (volts[c / 12] - map.loss()[c]);
        }
        assertEquals(0, Compare.relativeToLargest(currents, map.currents()), 1e-14);
        assertEquals(map.loss()[map.worstCell()], map.worst());
        assertTrue(map.worst() >= Compare.largest(map.loss()));
    }

    /** To first order losses are proportional to the wires: halving these halves those, to second order. */
    @Test
    void lossesOfThinWiresAreProportionalToThem() {
        double[] loss = new double[2];
        for (int k = 0; k < 2; k++) {
            CrossbarSpec spec = CrossbarSpec.wired(8, 8, 1e-3 / (k + 1), 1e-3 / (k + 1));
            IrDrop drop = new IrDrop(spec, Cell.ohmic());
            drop.program(Arrays2d.conductances(spec, 5));
            loss[k] = drop.map(Arrays2d.signed(8, 6)).worst();
        }
        assertEquals(2, loss[0] / loss[1], 1e-4); // r·G·m·n/2 = 1e-3·2e-4·32 of the loss
    }
}
