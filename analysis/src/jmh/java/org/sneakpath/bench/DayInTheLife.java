package org.sneakpath.bench;

import java.util.Arrays;
import java.util.Locale;
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
import org.sneakpath.crossbar.write.program.AcceptanceBand;
import org.sneakpath.crossbar.write.program.ChipPlace;
import org.sneakpath.crossbar.write.program.ConvertedCurrents;
import org.sneakpath.crossbar.write.program.IncrementalPulses;
import org.sneakpath.crossbar.write.program.ProgramReport;
import org.sneakpath.crossbar.write.program.ProgramVerify;
import org.sneakpath.crossbar.write.program.PulseRamp;
import org.sneakpath.crossbar.write.program.PulsedArray;
import org.sneakpath.crossbar.write.program.PulsedDevices;
import org.sneakpath.crossbar.write.program.VerifyRead;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.devices.nonideality.GaussianReadNoise;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.PulseHeights;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * A day in the life of an array, timed as a whole process: n × n 1T1R cells with variability programmed to 32 levels by row-parallel
 * ISPP, then 1,000 vectors through converters of 8 bits. The slow test {@code DayInTheLifeFrozenTest} holds the numbers.
 * <pre>
 *   java -cp analysis/target/sneakpath.jar analysis/src/jmh/java/org/sneakpath/bench/DayInTheLife.java [n] [threads]
 * </pre>
 */
public final class DayInTheLife {
    private static final double LEVEL = 10e-6 / 31;

    private DayInTheLife() {}

    public static void main(String[] arguments) {
        int n = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 256;
        int threads =
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        CrossbarSpec spec = CrossbarSpec.wired(n, n, 0.2, 0.2);
        double[] targets = new double[n * n];
        Arrays.setAll(targets, c -> 1e-6 + LEVEL * new CounterRandom(5, Purpose.DATASET).below(32, c, 0));
        ProgramReport report = program(spec, targets, threads);
        long programmed = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "programmed in %.1f s: %.2f %% in band, %.1f pulses a cell, rms error %.3f levels as read, %.3f without lines%n",
                (programmed - start) * 1e-9,
                100 * report.inBand(),
                Arrays.stream(report.pulses()).average().orElse(0),
                report.seenErrors(LEVEL).rms(),
                report.errors(LEVEL).rms());
        read(spec, report.conductances(), targets, n);
        System.out.printf(Locale.ROOT, "in all %.1f s%n", (System.nanoTime() - start) * 1e-9);
    }

    private static ProgramReport program(CrossbarSpec spec, double[] targets, int threads) {
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
        PulsedDevices devices =
                PulsedDevices.of(varied, PulseHeights.of(1.5, -1.5, 0.15, 100e-9).withSigma(0.05));
        ChipPlace place = ChipPlace.whole(0, spec.columns());
        PulsedArray array = PulsedArray.gated(spec, new GateSelection(3, 0), 5e3, devices, place, 1);
        IncrementalPulses pulses = IncrementalPulses.of(
                        new PulseRamp(1, 0.05, 2.2, 100e-9),
                        new PulseRamp(-1, -0.05, -2.2, 100e-9),
                        AcceptanceBand.within(LEVEL / 4),
                        100)
                .withPasses(2);
        VerifyRead read = VerifyRead.exact(0.2, 100e-9)
                .withNoise(new GaussianReadNoise(0.002))
                .withConverter(ConvertedCurrents.ideal(8, 1.25 * 11e-6 * 0.2, spec.columns()));
        return new ProgramVerify(pulses, read).run(array, targets, threads, row -> {});
    }

    private static void read(CrossbarSpec spec, double[] conductances, double[] targets, int n) {
        long start = System.nanoTime();
        SensedArray array = new SensedArray(spec, Cell.ohmic(), new VirtualGround(1e4));
        array.program(conductances);
        AnalogPath path = new AnalogPath(
                new AnalogDrive(Dac.ideal(CodeFormat.unsigned(8), 0.2), Rounding.NEAREST_UP), array, 1, 0);
        double[] samples = new double[64 * n];
        double[] volts = new double[n];
        for (int v = 0; v < 64; v++) {
            path.senseVoltages(vector(v, n), volts);
            System.arraycopy(volts, 0, samples, v * n, n);
        }
        Adc adc = Adc.ideal(CodeFormat.unsigned(8));
        AdcRanges ranges = RangeCalibration.maximum(RangeScope.SHARED)
                .ranges(
                        samples,
                        n,
                        adc.format(),
                        array.sensing().zeroOutput(),
                        array.sensing().direction());
        ReadChain chain = new ReadChain(path, new AdcBank(adc, ranges, 1, 0));
        double[] y = new double[n];
        double squares = 0;
        double error = 0;
        for (int v = 0; v < 1000; v++) {
            double[] x = vector(v, n);
            chain.read(x, v, y);
            for (int j = 0; j < n; j++) {
                double exact = 0;
                for (int i = 0; i < n; i++) {
                    exact += x[i] * targets[i * n + j];
                }
                squares += exact * exact;
                error += (y[j] - exact) * (y[j] - exact);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "1,000 vectors read in %.1f s, operator and ranges included: rms error %.3f %% of the products%n",
                (System.nanoTime() - start) * 1e-9,
                100 * Math.sqrt(error / squares));
    }

    private static double[] vector(int v, int n) {
        CounterRandom random = new CounterRandom(6, Purpose.DATASET);
        double[] x = new double[n];
        Arrays.setAll(x, i -> random.uniform(i, v));
        return x;
    }
}
