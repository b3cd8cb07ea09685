package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointOptions;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.WaveformBars;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * Sensed arrays against the circuit simulator on their netlists, in which amplifiers are controlled sources with feedback
 * around them: outputs, gradients, power.
 */
class SensedArrayTwinTest {
    /** Relative to the largest; the simulator's matrix, gains of 1e4 beside conductances of 1 µS, gives away two digits. */
    private static final double TOLERANCE = 1e-12;

    private static final TransimpedanceAmplifier AMPLIFIER =
            new TransimpedanceAmplifier(OperationalAmplifier.ofGain(1e4), 20e3, 2e-3);

    static Stream<Arguments> arrays() {
        Sensing[] sensings = {
            new VirtualGround(20e3),
            SenseResistor.of(300),
            new SenseResistor(50, -8, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            AMPLIFIER,
            new TransimpedanceAmplifier(OperationalAmplifier.ofGain(30), 5e3, -0.05)
        };
        return Samples.lines()
                .flatMap(lines -> Stream.of(sensings)
                        .flatMap(sensing -> Stream.of(Cell.ohmic(), Cell.sinh(0.3))
                                .map(cell -> Arguments.of(lines, cell, sensing))));
    }

    private static SourceWaveform[] constant(double[] volts) {
        SourceWaveform[] sources = new SourceWaveform[volts.length];
        for (int i = 0; i < volts.length; i++) {
            sources[i] = new Dc(volts[i]);
        }
        return sources;
    }

    private static OperatingPointResult solved(SensedArray array, double[] volts) {
        OperatingPointResult point = OperatingPoint.solve(
                array.toNetlist(constant(volts)), OperatingPointOptions.DEFAULT.withNewton(NewtonOptions.TO_ROUNDING));
        assertTrue(point.status().converged(), () -> point.status().toString());
        return point;
    }

    private static void agree(SensedArray array, Cell cell, double[] volts, double[] g) {
        int m = array.lines().rows();
        int n = array.lines().columns();
        double[] outputs = new double[n];
        assertTrue(array.read(volts, outputs, new SaturationCount(n)).converged());
        OperatingPointResult point = solved(array, volts);
        double[] expected = new double[n];
        double[] bars = Samples.uniform(n, -1, 1, 9);
        WaveformBars waveformBars = point.newBars();
        for (int j = 0; j < n; j++) {
            expected[j] = point.voltage("sense" + j);
            waveformBars.voltage("sense" + j)[0] = bars[j];
        }
        assertEquals(0, Samples.relativeDifference(expected, outputs), TOLERANCE);

        double[] voltBars = new double[m];
        double[] cellBars = new double[m * n];
        assertTrue(array.pullback(volts, bars, voltBars, cellBars).converged());
        CircuitGradient gradient = point.pullback(waveformBars);
        double[] expectedVoltBars = new double[m];
        double[] expectedCellBars = new double[m * n];
        double power = 0;
        for (int i = 0; i < m; i++) {
            expectedVoltBars[i] = gradient.sourceOffset("Vin" + i);
            if (farDriven(array, i)) {
                expectedVoltBars[i] += gradient.sourceOffset("Vright" + i);
                power -= volts[i] * point.current("Vright" + i);
            }
            power -= volts[i] * point.current("Vin" + i);
            for (int j = 0; j < n; j++) {
                String at = i + "_" + j;
                double r = cell instanceof Cell.Ohmic ? gradient.resistance("Rcell" + at) : 0;
                double value = g[i * n + j];
                expectedCellBars[i * n + j] =
                        cell instanceof Cell.Ohmic ? -r / (value * value) : gradient.parameter("Xcell" + at, "g");
            }
        }
        assertEquals(0, Samples.relativeDifference(expectedVoltBars, voltBars), TOLERANCE);
        assertEquals(0, Samples.relativeDifference(expectedCellBars, cellBars), TOLERANCE);
        assertEquals(power, array.power(volts).value(), TOLERANCE * Math.abs(power));
    }

    private static boolean farDriven(SensedArray array, int i) {
        return array.lines().wordLines().far(i) < Lines.OPEN;
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void outputsGradientsAndPowerAgree(CrossbarSpec lines, Cell cell, Sensing sensing) {
        double[] g = Samples.conductances(lines.cells(), 1);
        SensedArray array = new SensedArray(lines, cell, sensing);
        assertTrue(array.program(g).converged());
        agree(array, cell, Samples.uniform(lines.rows(), -0.5, 0.5, 2), g);
    }

    @ParameterizedTest
    @MethodSource("org.sneakpath.crossbar.periphery.Samples#lines")
    void offsetsThatDifferAgree(CrossbarSpec lines) {
        double[] offsets = new AmplifierOffsets(1e-3, 5e-3).draw(lines.columns(), 4, 0);
        Cell device = Cell.device(DeviceLibrary.model("sinh-conductor"), "g");
        for (Cell cell : new Cell[] {Cell.ohmic(), Cell.sinh(0.2), device}) {
            double[] g = Samples.conductances(lines.cells(), 3);
            SensedArray array = SensedArray.withOffsets(lines, cell, AMPLIFIER, offsets);
            assertTrue(array.program(g).converged());
            agree(array, cell, Samples.uniform(lines.rows(), -0.5, 0.5, 5), g);
        }
    }

    /** Supplies that hold the two least and the two greatest of eight outputs, which pass nothing back; either may be missing. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true"})
    void suppliesOfSenseResistorsAgree(boolean below, boolean above) {
        CrossbarSpec lines = CrossbarSpec.wired(6, 8, 2, 3);
        double[] g = Samples.conductances(48, 1);
        double[] volts = Samples.uniform(6, -0.5, 0.5, 2);
        for (Cell cell : new Cell[] {Cell.ohmic(), Cell.sinh(0.3)}) {
            double none = Double.POSITIVE_INFINITY;
            SensedArray free = new SensedArray(lines, cell, new SenseResistor(300, -2, -none, none));
            free.program(g);
            double[] outputs = new double[8];
            free.read(volts, outputs, new SaturationCount(8));
            Arrays.sort(outputs);
            double lowest = below ? 0.5 * (outputs[1] + outputs[2]) : -none;
            double highest = above ? 0.5 * (outputs[5] + outputs[6]) : none;
            SensedArray array = new SensedArray(lines, cell, new SenseResistor(300, -2, lowest, highest));
            assertTrue(array.program(g).converged());
            SaturationCount saturations = new SaturationCount(8);
            array.read(volts, outputs, saturations);
            assertEquals((below ? 2 : 0) + (above ? 2 : 0), saturations.total());
            agree(array, cell, volts, g);
        }
    }

    /** Word lines driven from both ends, segments of their own, one of them broken. */
    @Test
    void linesOfAnyKindAgree() {
        CrossbarSpec wired = CrossbarSpec.wired(5, 4, 7, 11);
        Lines word = wired.wordLines().withFar(20).withSegment(2, 1, 300);
        CrossbarSpec lines = wired.withWordLines(word)
                .withBitLines(wired.bitLines().withSegment(3, 2, 80).withOpen(1, 0));
        double[] g = Samples.conductances(20, 6);
        double[] offsets = new AmplifierOffsets(1e-3, 5e-3).draw(4, 4, 0);
        for (Cell cell : new Cell[] {Cell.ohmic(), Cell.sinh(0.2)}) {
            SensedArray array = SensedArray.withOffsets(lines, cell, AMPLIFIER, offsets);
            assertTrue(array.program(g).converged());
            agree(array, cell, Samples.uniform(5, -0.5, 0.5, 5), g);
        }
        CrossbarSpec both = wired.withBitLines(wired.bitLines().withFar(10));
        String refusal = Samples.refusal(() -> new SensedArray(both, Cell.ohmic(), AMPLIFIER));
        assertTrue(refusal.contains("bit line 0"), refusal);
        for (Cell cell : new Cell[] {Cell.ohmic(), Cell.sinh(0.2)}) {
            SensedArray array = new SensedArray(both, cell, new VirtualGround(20e3));
            assertTrue(array.program(g).converged());
            agree(array, cell, Samples.uniform(5, -0.5, 0.5, 5), g);
        }
    }

    /** The bound of a product of many volts is that of its word lines together. */
    @Test
    void boundOfAReadGrowsWithItsVoltages() {
        SensedArray array = new SensedArray(CrossbarSpec.wired(5, 4, 7, 11), Cell.ohmic(), new VirtualGround(20e3));
        array.program(Samples.conductances(20, 6));
        double unit = array.crossbar().operator().status().currentBound();
        assertTrue(unit > 0);
        double[] volts = {3, -2, 1, 0, -1};
        ReadStatus status = array.read(volts, new double[4], new SaturationCount(4));
        assertEquals(7 * unit, status.currentBound(), 1e-12 * unit);
    }

    @Test
    void offsetsAreReadEvenWithoutInputs() {
        CrossbarSpec lines = CrossbarSpec.ideal(2, 1);
        SensedArray array = new SensedArray(lines, Cell.ohmic(), AMPLIFIER);
        array.program(new double[] {1e-4, 3e-4});
        double[] outputs = new double[1];
        array.read(new double[2], outputs, new SaturationCount(1));
        // non-inverting amplifier: gain 1 + Rf·G = 9, less by 9/A0 of it
        double expected = 2e-3 * 9 / (1 + 9 / 1e4);
        assertEquals(expected, outputs[0], 1e-14);
    }

    /** Twins that agree only because both ignore the sensing would agree here too; they do not ignore it. */
    @Test
    void sensingChangesTheArray() {
        CrossbarSpec lines = CrossbarSpec.ideal(4, 3);
        double[] g = Samples.conductances(12, 1);
        double[] volts = {0.1, 0.2, 0.3, 0.4};
        double[] perfect = new double[3];
        double[] resistive = new double[3];
        SensedArray ground = new SensedArray(lines, Cell.ohmic(), new VirtualGround(1));
        SensedArray resistor = new SensedArray(lines, Cell.ohmic(), new SenseResistor(1e4, -1e-4, -1, 1));
        ground.program(g);
        resistor.program(g);
        ground.read(volts, perfect, new SaturationCount(3));
        resistor.read(volts, resistive, new SaturationCount(3));
        for (int j = 0; j < 3; j++) {
            double column = g[j] + g[3 + j] + g[6 + j] + g[9 + j];
            assertEquals(perfect[j] / (1 + 1e4 * column), resistive[j], 1e-15);
        }
    }
}
