package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;

/** Delays and energies against transients and sums written out. */
class CostTwinTest {
    /** The area above the step response of a line whose cells do not conduct is Elmore's delay; its sources deliver C·V². */
    @ParameterizedTest
    @CsvSource({"12, 100, 5", "7, 0, 20", "9, 300, 0", "1, 50, 0"})
    void delayAndEnergyOfALine(int nodes, double driver, double wire) {
        double c = 2e-15;
        CrossbarSpec lines = new CrossbarSpec(3, nodes, wire, 0, driver, 0);
        LineCapacitances capacitances = new LineCapacitances(c, 0);
        double tau = capacitances.wordDelay(lines);
        NetlistBuilder netlist = Netlist.builder("line");
        double edge = 1e-4 * tau;
        netlist.voltageSource("V", "n0", "0", new PiecewiseLinear(List.of(0.0, edge), List.of(0.0, 1.0)));
        String last = "n0";
        int unresisted = 0;
        for (int k = 1; k <= nodes; k++) {
            double r = k == 1 ? driver : wire;
            String node = r > 0 ? "n" + k : last;
            if (r > 0) {
                netlist.resistor("R" + k, last, node, r);
            } else if (last.equals("n0")) {
                unresisted++;
                continue;
            }
            netlist.capacitor("C" + k, node, "0", c);
            last = node;
        }
        ControlledStep fine = ControlledStep.DEFAULT.withRelative(1e-9).withMaxStep(tau / 200);
        TransientResult run = Transient.run(
                netlist.build(), TransientOptions.controlled(25 * tau).withPolicy(fine));
        assertTrue(run.status().converged());
        Waveforms w = run.waveforms();
        double[] t = w.time();
        double[] v = w.voltage(last);
        double area = 0;
        double energy = 0;
        double[] current = w.current("V");
        for (int k = 1; k < t.length; k++) {
            area += (t[k] - t[k - 1]) * (1 - 0.5 * (v[k] + v[k - 1]));
            energy -= (t[k] - t[k - 1]) * 0.5 * (current[k] + current[k - 1]);
        }
        // the ramp delays by half the edge; trapezoids of τ/200 err by (1/200)²/12 for modes of τ, 100 times that for
        // the last
        assertEquals(tau, area - 0.5 * edge, 2e-4 * tau);
        double charged = capacitances.chargingEnergy(lines, new double[] {1, 0, 0});
        assertEquals(charged - unresisted * c, energy, 2e-4 * charged);
        assertEquals(Math.log(512) * tau, capacitances.settlingTime(lines, 1.0 / 512), 1e-12 * tau);
    }

    @Test
    void bitLinesAreMeasuredFromTheirSense() {
        LineCapacitances capacitances = new LineCapacitances(0, 1e-15);
        // 3 nodes: 1 fF each at 10, 10 + 4, 10 + 8 ohm
        assertEquals(42e-15, capacitances.bitDelay(new CrossbarSpec(3, 5, 1, 4, 7, 10)), 1e-27);
    }

    @Test
    void tableIsTheSumOfWhatEachComponentDoes() {
        OperationalAmplifier amplifier = OperationalAmplifier.ofGain(1e4).withGainBandwidth(1e8);
        TransimpedanceAmplifier sensing = new TransimpedanceAmplifier(amplifier, 1e4);
        CrossbarSpec lines = CrossbarSpec.wired(6, 5, 2, 3);
        SensedArray array = new SensedArray(lines, Cell.ohmic(), sensing);
        array.program(Samples.conductances(30, 1));
        CodeFormat format = CodeFormat.twosComplement(3);
        AnalogPath path = new AnalogPath(BitSerialDrive.of(format, 0.2), array, 1, 0);
        double[] x = {1, -1, 0.5, 0, -0.4, 1};
        ComponentCost driver = ComponentCost.of(1e-15, 1e-10, "made up");
        ComponentCost converter = ComponentCost.ofPower(2e-3, 1e9, 1200, "made up");
        ComponentCost shiftAdd = ComponentCost.of(2e-14, 0, "made up");
        LineCapacitances capacitances = new LineCapacitances(1e-15, 2e-15);
        PeripheryCosts costs = new PeripheryCosts(driver, 5e-5, Optional.empty(), converter, 2, shiftAdd, capacitances);
        ReadCosts table = ReadCosts.of(path, costs, x, 7);

        double share = 1.0 / 256;
        double lineTime =
                Math.log(256) * (capacitances.wordDelay(lines) + capacitances.bitDelay(sensing.loaded(lines)));
        double[] self = new double[5];
        Crossbar bare = new Crossbar(lines);
        bare.program(Samples.conductances(30, 1));
        BitLineResponse response = new BitLineResponse(bare);
        response.selfConductances(self);
        double sensingTime = sensing.settlingTime(share, Samples.largest(self));
        double on = 1e-10 + lineTime + sensingTime + 2e-9;
        double power = 0;
        double charge = 0;
        int[] codes = {3, -3, 2, 0, -1, 3};
        for (int k = 0; k < 3; k++) {
            double[] volts = new double[6];
            for (int i = 0; i < 6; i++) {
                volts[i] = 0.2 * format.bit(codes[i], k);
                charge += 5 * 1e-15 * volts[i] * volts[i];
            }
            power += array.power(volts).value();
        }
        assertEquals(power * on, table.item("array").energy(), 1e-6 * power * on);
        assertEquals(charge, table.item("word lines").energy(), 1e-12 * charge);
        assertEquals(3 * lineTime, table.item("word lines").time(), 1e-20);
        assertEquals(3 * 6 * 1e-15, table.item("drivers").energy(), 1e-27);
        assertEquals(3 * 5 * 5e-5 * on, table.item("amplifiers").energy(), 1e-6 * 7.5e-4 * on);
        assertEquals(3 * sensingTime, table.item("amplifiers").time(), 1e-6 * 3 * sensingTime);
        assertEquals(3 * 5 * 2e-12, table.item("converters").energy(), 1e-24);
        assertEquals(3 * 2 * 1e-9, table.item("converters").time(), 1e-20);
        assertEquals(3 * 1200e-12, table.item("converters").area().orElseThrow(), 1e-20);
        assertEquals(3 * 5 * 2e-14, table.item("shift and add").energy(), 1e-26);
        double sum = 0;
        double time = 0;
        for (CostItem item : table.items()) {
            sum += item.energy();
            time += item.time();
        }
        assertEquals(sum, table.energy(), 1e-12 * sum);
        assertEquals(time, table.time(), 1e-12 * time);
        assertEquals(3600e-12, table.knownArea(), 1e-20);
        assertEquals(Math.max(sensingTime, 2e-9), table.slowestStage(), 1e-6 * table.slowestStage());
        assertThrows(IllegalArgumentException.class, () -> table.item("sample and hold"));
    }

    @Test
    void holdingTheOutputsShortensTheRead() {
        SensedArray array = new SensedArray(CrossbarSpec.ideal(4, 8), Cell.ohmic(), new VirtualGround(1e4));
        array.program(Samples.conductances(32, 1));
        AnalogPath path = new AnalogPath(
                new AnalogDrive(Dac.ideal(CodeFormat.unsigned(4), 0.2), Rounding.NEAREST_UP), array, 1, 0);
        PeripheryCosts isaac = PeripheryCosts.isaac(new LineCapacitances(1e-15, 1e-15));
        double[] x = {0.1, 0.5, 0.7, 1};
        ReadCosts held = ReadCosts.of(path, isaac, x, 8);
        assertEquals(0, held.item("array").energy()); // perfect lines settle at once
        assertEquals(8 * isaac.converter().time(), held.time(), 1e-18);
        assertThrows(IllegalArgumentException.class, () -> held.item("shift and add"));
        PeripheryCosts unheld = new PeripheryCosts(
                isaac.driver(), 0, Optional.empty(), isaac.converter(), 128, isaac.shiftAdd(), isaac.lines());
        double power = array.power(new double[] {0.2 * 2 / 15, 0.2 * 8 / 15, 0.2 * 11 / 15, 0.2})
                .value(); // 1.5, 7.5, 10.5 up
        ReadCosts driven = ReadCosts.of(path, unheld, x, 8);
        assertEquals(power * 8 * isaac.converter().time(), driven.item("array").energy(), 1e-12 * driven.energy());
    }

    @Test
    void timesOfSuccessiveApproximation() {
        ComponentCost cost = ComponentCost.converter(FigureOfMerit.MEDIAN_SUCCESSIVE_APPROXIMATION, 7, 1e8, "survey");
        assertEquals(28.2e-15 * 128, cost.energy(), 1e-24);
        assertEquals(10 / 1e9, cost.bySuccessiveApproximation(8, 2, 1e9).time(), 1e-20);
        assertTrue(Samples.refusal(() -> ComponentCost.of(1, 1, " ")).contains("source"));
        assertTrue(Samples.refusal(() -> ComponentCost.of(-1, 1, "s")).contains("-1.0 J"));
    }
}
