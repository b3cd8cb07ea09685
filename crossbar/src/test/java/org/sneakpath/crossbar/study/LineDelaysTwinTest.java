package org.sneakpath.crossbar.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;

/** Delays against closed forms, and against a transient of the circuit whose missing charge is integrated by the circuit itself. */
class LineDelaysTwinTest {
    private static final double C_WORD = 3e-15;
    private static final double C_BIT = 2e-15;

    /** A line whose cells do not conduct: τ_k = Σ_q C·(R + min(k, q)·r). */
    @Test
    void aLineAloneHasElmoresClosedForm() {
        int n = 9;
        double r = 5;
        double driver = 120;
        CrossbarSpec spec = new CrossbarSpec(1, n, r, 1, driver, 1);
        ColumnDelays delays = new LineDelays(spec, C_WORD, C_BIT, 0).of(new double[n], new double[] {0.4});
        for (int k = 0; k < n; k++) {
            double tau = 0;
            for (int q = 0; q < n; q++) {
                tau += C_WORD * (driver + Math.min(k, q) * r);
            }
            assertEquals(tau, delays.wordNodes()[k], 1e-13 * tau);
        }
        double whole = n * C_WORD * driver + C_WORD * r * n * (n - 1) / 2;
        assertEquals(whole, delays.wordNodes()[n - 1], 1e-13 * whole);
    }

    /** One cell g behind R, sensed through S: two nodes. M = Σ λ·C·x over both, by hand. */
    @Test
    void aSingleCellIsTwoNodes() {
        double g = 1e-4;
        double driver = 4e3;
        double sense = 1e3;
        CrossbarSpec spec = new CrossbarSpec(1, 1, 1, 1, driver, sense);
        double v = 0.3;
        double current = v / (driver + 1 / g + sense);
        double word = v - current * driver;
        double bit = current * sense;
        // shares of what is injected into each node that reach the sense terminal
        double fromWord = driver / (driver + 1 / g + sense);
        double fromBit = (driver + 1 / g) / (driver + 1 / g + sense);
        double cell = 1e-15;
        double moment =
                fromWord * (C_WORD * word + cell * (word - bit)) + fromBit * (C_BIT * bit - cell * (word - bit));
        ColumnDelays delays = new LineDelays(spec, C_WORD, C_BIT, cell).of(new double[] {g}, new double[] {v});
        assertEquals(current, delays.currents()[0], 1e-15 * current * 10);
        assertEquals(moment / current, delays.seconds(0), 1e-13 * moment / current);
        assertEquals(delays.seconds(0), delays.longest());
        assertEquals(delays.seconds(0) * Math.log(1000), delays.settlingTime(1e-3), 1e-12 * delays.longest());
    }

    /** ∫(I∞ − I)dt/I∞ of the circuit: a mirror of each column's current charges a capacitor. */
    @Test
    void theTransientOfTheCircuitIsAsLate() {
        for (CrossbarSpec spec :
                List.of(new CrossbarSpec(4, 3, 40, 60, 500, 300), Samples.faulty(4, 3, 21), CrossbarSpec.ideal(4, 3))) {
            for (double cell : new double[] {0, 4e-15}) {
                agrees(spec, cell);
            }
        }
    }

    private static void agrees(CrossbarSpec spec, double cell) {
        double[] g = Samples.conductances(spec.cells(), 22);
        double[] volts = Samples.uniform(spec.rows(), 0.1, 0.4, 23);
        ColumnDelays delays = new LineDelays(spec, C_WORD, C_BIT, cell).of(g, volts);
        Crossbar crossbar = new Crossbar(spec);
        crossbar.program(g);
        double stop = 2e-9; // a hundred of the slowest time constants
        double edge = 1e-16;
        TransientResult run = Transient.run(
                charged(crossbar.toNetlist(volts), spec, cell, edge),
                TransientOptions.controlled(stop).withReltol(1e-9).fromInitialConditions());
        assertTrue(run.status().converged(), () -> run.status().toString());
        Waveforms waveforms = run.waveforms();
        int last = waveforms.size() - 1;
        for (int j = 0; j < spec.columns(); j++) {
            double charge = waveforms.voltage("charge" + j)[last];
            double settled = delays.currents()[j];
            // a ramp of the sources delays by half of it
            double late = (settled * (stop - edge / 2) - charge) / settled;
            assertEquals(
                    late, delays.seconds(j), 2e-6 * Math.abs(delays.longest()) + 1e-17, "column " + j + " of " + spec);
        }
    }

    /** The array with capacitors, sources that step, and a farad that gathers each column's current. */
    private static Netlist charged(Netlist array, CrossbarSpec spec, double cell, double edge) {
        NetlistBuilder netlist = Netlist.builder("array with capacitors");
        for (Element element : array.elements()) {
            if (element instanceof VoltageSource source && ((Dc) source.waveform()).value() != 0) {
                PiecewiseLinear step =
                        new PiecewiseLinear(List.of(0.0, edge), List.of(0.0, ((Dc) source.waveform()).value()));
                netlist.voltageSource(source.name(), source.plus(), source.minus(), step);
            } else {
                netlist.add(element);
            }
        }
        for (int i = 0; i < spec.rows(); i++) {
            for (int j = 0; j < spec.columns(); j++) {
                String at = i + "_" + j;
                Resistor between = (Resistor) array.element("Rcell" + at);
                String word = between.a();
                String bit = between.b();
                netlist.capacitor("Cword" + at, word, Netlist.GROUND, C_WORD);
                netlist.capacitor("Cbit" + at, bit, Netlist.GROUND, C_BIT);
                if (cell > 0) {
                    netlist.capacitor("Ccell" + at, word, bit, cell);
                }
            }
        }
        for (int j = 0; j < spec.columns(); j++) {
            netlist.controlledCurrent("Fnear" + j, Netlist.GROUND, "charge" + j, new BranchCurrent("Vout" + j), 1);
            if (array.nodes().contains("top" + j)) {
                netlist.controlledCurrent("Ftop" + j, Netlist.GROUND, "charge" + j, new BranchCurrent("Vtop" + j), 1);
            }
            netlist.capacitor("Cgather" + j, "charge" + j, Netlist.GROUND, 1);
        }
        return netlist.build();
    }
}
