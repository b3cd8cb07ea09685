package org.sneakpath.crossbar.write.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.periphery.Adc;
import org.sneakpath.crossbar.periphery.AdcBank;
import org.sneakpath.crossbar.periphery.AdcRanges;
import org.sneakpath.crossbar.periphery.AnalogDrive;
import org.sneakpath.crossbar.periphery.AnalogPath;
import org.sneakpath.crossbar.periphery.CodeFormat;
import org.sneakpath.crossbar.periphery.Dac;
import org.sneakpath.crossbar.periphery.RangeCalibration;
import org.sneakpath.crossbar.periphery.RangeScope;
import org.sneakpath.crossbar.periphery.ReadChain;
import org.sneakpath.crossbar.periphery.Rounding;
import org.sneakpath.crossbar.periphery.SensedArray;
import org.sneakpath.crossbar.periphery.VirtualGround;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.devices.nonideality.GaussianReadNoise;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.PulseHeights;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * A day in the life of an array: 256 × 256 1T1R cells of epitaxial RAM with variability behind lines of 0.2 ohm a cell are programmed
 * to 32 levels by row-parallel ISPP with noisy reads of 8 bits, and 1,000 vectors are then read through converters of 8 bits.
 */
@Tag("slow")
class DayInTheLifeFrozenTest {
    private static final int N = 256;
    private static final double LEVEL = 10e-6 / 31;
    private static final double BAND = LEVEL / 4;
    private static final int VECTORS = 1000;
    private static final CrossbarSpec SPEC = CrossbarSpec.wired(N, N, 0.2, 0.2);

    private static ProgramReport programmed() {
        PotentiationDepression law = PotentiationDepression.preset("epiram");
        PotentiationDepression varied = new PotentiationDepression(
                law.minimum(),
                law.maximum(),
                law.pulsesUp(),
                law.pulsesDown(),
                law.labelUp(),
                law.labelDown(),
                law.cycleSigma(),
                0.3);
        PulsedDevices devices = PulsedDevices.of(
                varied, PulseHeights.of(1.5, -1.5, 0.15, 100e-9).withSigma(0.05));
        PulsedArray array = PulsedArray.gated(SPEC, new GateSelection(3, 0), 5e3, devices, ChipPlace.whole(0, N), 1);
        IncrementalPulses pulses = IncrementalPulses.of(
                        new PulseRamp(1, 0.05, 2.2, 100e-9),
                        new PulseRamp(-1, -0.05, -2.2, 100e-9),
                        AcceptanceBand.within(BAND),
                        100)
                .withPasses(2);
        VerifyRead read = VerifyRead.exact(0.2, 100e-9)
                .withNoise(new GaussianReadNoise(0.002))
                .withConverter(ConvertedCurrents.ideal(8, 1.25 * 11e-6 * 0.2, N));
        int threads = Runtime.getRuntime().availableProcessors();
        return new ProgramVerify(pulses, read).run(array, Chips.targets(N * N, 32, LEVEL), threads, row -> {});
    }

    @Test
    void programmedAndRead() {
        ProgramReport report = programmed();
        assertEquals(0, report.tally().countUnsolved());
        assertEquals(0, report.disturbance(LEVEL).largest(), "no cell behind a closed gate has moved");
        // every cell was accepted once; those on the edge of their band are not by the last, noisy read
        assertEquals(0, report.count(CellOutcome.EXHAUSTED));
        assertEquals(0, report.count(CellOutcome.OVERSHOT));
        assertEquals(60952, report.count(CellOutcome.IN_BAND));
        assertEquals(2098336, Arrays.stream(report.pulses()).sum());
        assertEquals(42285, report.tally().shots());
        assertEquals(25533, report.tally().reads());
        // frozen as measured: what a read sees, and what cells are without the lines that it saw them through
        assertEquals(0.16501013, report.seenErrors(LEVEL).rms(), 1e-8);
        assertEquals(0.53970588, report.seenErrors(LEVEL).largest(), 1e-8);
        assertEquals(0.63583283, report.errors(LEVEL).rms(), 1e-8);
        assertEquals(1.86876331, report.errors(LEVEL).largest(), 1e-8);
        assertTrue(report.seenErrors(LEVEL).rms() < BAND / LEVEL);

        double[] errors = readErrors(report);
        // of the root mean square of the products: lines included, and after one gain a column
        assertEquals(0.02688, errors[0], 1e-5);
        assertEquals(0.00149, errors[1], 1e-5);
    }

    /** Root mean square errors of 1,000 products relative to those of the targets: as read, and with the best gain of each column. */
    private static double[] readErrors(ProgramReport report) {
        SensedArray array = new SensedArray(SPEC, Cell.ohmic(), new VirtualGround(1e4));
        array.program(report.conductances());
        AnalogPath path = new AnalogPath(
                new AnalogDrive(Dac.ideal(CodeFormat.unsigned(8), 0.2), Rounding.NEAREST_UP), array, 1, 0);
        CounterRandom random = new CounterRandom(6, Purpose.DATASET);
        double[][] x = new double[VECTORS][N];
        for (int v = 0; v < VECTORS; v++) {
            for (int i = 0; i < N; i++) {
                x[v][i] = random.uniform(i, v);
            }
        }
        int samples = 64;
        double[] volts = new double[samples * N];
        double[] one = new double[N];
        for (int v = 0; v < samples; v++) {
            path.senseVoltages(x[v], one);
            System.arraycopy(one, 0, volts, v * N, N);
        }
        Adc adc = Adc.ideal(CodeFormat.unsigned(8));
        AdcRanges ranges = RangeCalibration.maximum(RangeScope.SHARED)
                .ranges(
                        volts,
                        N,
                        adc.format(),
                        array.sensing().zeroOutput(),
                        array.sensing().direction());
        ReadChain chain = new ReadChain(path, new AdcBank(adc, ranges, 1, 0));
        double[] targets = report.targets();
        double[][] y = new double[VECTORS][N];
        double[][] exact = new double[VECTORS][N];
        for (int v = 0; v < VECTORS; v++) {
            assertTrue(chain.read(x[v], v, y[v]).converged());
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    exact[v][j] += x[v][i] * targets[i * N + j];
                }
            }
        }
        assertTrue(chain.adcSaturations().fraction() < 1e-4);
        double squares = 0;
        double error = 0;
        double gained = 0;
        for (int j = 0; j < N; j++) {
            double product = 0;
            double square = 0;
            for (int v = 0; v < VECTORS; v++) {
                product += y[v][j] * exact[v][j];
                square += y[v][j] * y[v][j];
            }
            for (int v = 0; v < VECTORS; v++) {
                squares += exact[v][j] * exact[v][j];
                error += Math.pow(y[v][j] - exact[v][j], 2);
                gained += Math.pow(product / square * y[v][j] - exact[v][j], 2);
            }
        }
        return new double[] {Math.sqrt(error / squares), Math.sqrt(gained / squares)};
    }
}
