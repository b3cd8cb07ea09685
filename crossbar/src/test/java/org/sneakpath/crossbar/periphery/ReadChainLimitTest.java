package org.sneakpath.crossbar.periphery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/** Chains whose converters become fine, and what the rounding of coarse ones costs. */
class ReadChainLimitTest {
    private static final int ROWS = 24;
    private static final int COLUMNS = 7;

    private static Drive drive(boolean serial, int bits) {
        CodeFormat format = CodeFormat.twosComplement(bits);
        return serial ? BitSerialDrive.of(format, 0.3) : new AnalogDrive(Dac.ideal(format, 0.3), Rounding.NEAREST_EVEN);
    }

    private static ReadChain calibrated(Drive drive, SensedArray array, Adc adc) {
        AnalogPath path = new AnalogPath(drive, array, 1, 0);
        int vectors = 50;
        double[] samples = new double[vectors * drive.cycles() * COLUMNS];
        double[] some = new double[drive.cycles() * COLUMNS];
        for (int s = 0; s < vectors; s++) {
            path.senseVoltages(Samples.uniform(ROWS, -1, 1, 1000 + s), some);
            System.arraycopy(some, 0, samples, s * some.length, some.length);
        }
        Sensing sensing = array.sensing();
        AdcRanges ranges = RangeCalibration.maximum(RangeScope.PER_COLUMN)
                .ranges(samples, COLUMNS, adc.format(), sensing.zeroOutput(), sensing.direction());
        return new ReadChain(path, new AdcBank(adc, ranges, 1, 0));
    }

    static Stream<Sensing> sensings() {
        return Stream.of(
                new VirtualGround(1e4),
                SenseResistor.of(20),
                new TransimpedanceAmplifier(OperationalAmplifier.ofGain(1e4), 1e4));
    }

    /** Σ x·T with T the operator of the loaded array: what a chain without rounding gives, but for the size of gain. */
    private static double[] exact(SensedArray array, double[] x) {
        double[] y = new double[COLUMNS];
        double[] matrix = array.crossbar().operator().matrix();
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                y[j] += x[i] * matrix[i * COLUMNS + j];
            }
        }
        return y;
    }

    private static double deviation(boolean serial, int bits, Sensing sensing) {
        SensedArray array = new SensedArray(CrossbarSpec.wired(ROWS, COLUMNS, 2, 3), Cell.ohmic(), sensing);
        array.program(Samples.conductances(ROWS * COLUMNS, 1));
        ReadChain chain = calibrated(drive(serial, bits), array, Adc.ideal(CodeFormat.twosComplement(bits)));
        double worst = 0;
        for (int s = 0; s < 30; s++) {
            double[] x = Samples.uniform(ROWS, -1, 1, 1000 + s);
            double[] y = new double[COLUMNS];
            assertTrue(chain.read(x, s, y).converged());
            worst = Math.max(worst, Samples.relativeDifference(exact(array, x), y));
        }
        assertEquals(0, chain.adcSaturations().total());
        return worst;
    }

    @ParameterizedTest
    @MethodSource("sensings")
    void errorsHalveWithEveryBit(Sensing sensing) {
        for (boolean serial : new boolean[] {false, true}) {
            double coarse = deviation(serial, 6, sensing);
            double fine = deviation(serial, 14, sensing);
            assertTrue(coarse < 0.2, () -> serial + " " + coarse);
            // 8 bits finer: 256 times, within the luck of worst cases
            assertTrue(fine < coarse / 100, () -> serial + " " + coarse + " " + fine);
        }
        assertTrue(deviation(false, 22, sensing) < 1e-5);
    }

    /** Offsets of amplifiers and of converters' zeros that calibration knows drop out; those of drivers do not. */
    @Test
    void knownOffsetsDropOut() {
        TransimpedanceAmplifier sensing = new TransimpedanceAmplifier(OperationalAmplifier.ofGain(1e9), 1e4, 0.01);
        SensedArray array = new SensedArray(CrossbarSpec.ideal(ROWS, COLUMNS), Cell.ohmic(), sensing);
        double[] g = Samples.conductances(ROWS * COLUMNS, 1);
        array.program(g);
        Dac dac = Dac.ideal(CodeFormat.twosComplement(20), 0.3).withOffset(0.01); // word lines follow the amplifiers
        AnalogPath path = new AnalogPath(new AnalogDrive(dac, Rounding.NEAREST_EVEN), array, 1, 0);
        AdcRanges ranges = AdcRanges.shared(COLUMNS, -2, 2);
        ReadChain chain = new ReadChain(path, new AdcBank(Adc.ideal(CodeFormat.unsigned(22)), ranges, 1, 0));
        double[] x = Samples.uniform(ROWS, -1, 1, 5);
        double[] y = new double[COLUMNS];
        chain.read(x, 0, y);
        assertEquals(0, Samples.relativeDifference(exact(array, x), y), 1e-5);
    }

    @Test
    void inputsBeyondTheCodesAreHeldAndCounted() {
        SensedArray array = new SensedArray(CrossbarSpec.ideal(ROWS, COLUMNS), Cell.ohmic(), new VirtualGround(1e4));
        array.program(Samples.conductances(ROWS * COLUMNS, 1));
        ReadChain chain = calibrated(drive(false, 16), array, Adc.ideal(CodeFormat.twosComplement(16)));
        double[] beyond = new double[ROWS];
        double[] held = new double[ROWS];
        beyond[3] = 1.4;
        held[3] = 1;
        beyond[5] = -1.2;
        held[5] = -1 - 1.0 / 32767;
        double[] y = new double[COLUMNS];
        double[] expected = new double[COLUMNS];
        chain.read(held, 0, expected);
        assertEquals(0, chain.inputSaturations().total());
        chain.read(beyond, 0, y);
        assertEquals(0, Samples.relativeDifference(expected, y));
        assertEquals(1, chain.inputSaturations().above(3));
        assertEquals(1, chain.inputSaturations().below(5));
    }
}
