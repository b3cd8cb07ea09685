package org.sneakpath.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.TransistorCell;
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
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.crossbar.write.program.AcceptanceBand;
import org.sneakpath.crossbar.write.program.ChipPlace;
import org.sneakpath.crossbar.write.program.ConvertedCurrents;
import org.sneakpath.crossbar.write.program.ErrorStatistics;
import org.sneakpath.crossbar.write.program.IncrementalPulses;
import org.sneakpath.crossbar.write.program.ProgramReport;
import org.sneakpath.crossbar.write.program.ProgramVerify;
import org.sneakpath.crossbar.write.program.ProgrammableArray;
import org.sneakpath.crossbar.write.program.PulseRamp;
import org.sneakpath.crossbar.write.program.PulseTally;
import org.sneakpath.crossbar.write.program.PulsedArray;
import org.sneakpath.crossbar.write.program.PulsedDevices;
import org.sneakpath.crossbar.write.program.TransistorArray;
import org.sneakpath.crossbar.write.program.VerifyRead;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.library.Ohmic;
import org.sneakpath.devices.nonideality.GaussianReadNoise;
import org.sneakpath.devices.nonideality.fabrication.GaussianSpread;
import org.sneakpath.devices.nonideality.fabrication.SpreadVariation;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.PulseHeights;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * A day in the life of an array, timed as a whole process: n × n 1T1R cells with variability behind EKV transistors are programmed to 32
 * levels by row-parallel ISPP, then 1,000 vectors are read through converters of 8 bits.
 * <pre>
 *   java -cp analysis/target/sneakpath.jar analysis/src/jmh/java/org/sneakpath/bench/DayInTheLife.java [law|model] [n] [threads]
 * </pre>
 * The memristors are epitaxial RAM by a law of pulses, or Yakopcic's model by transients with a published set of numbers. Transistors are
 * of 0.3 µm by 0.13 µm with thick oxide: a SET has a gate so low that it limits the current to about twice what the most conductive cell
 * draws, a RESET and a read have it fully open, beyond the highest pulse by threshold and body effect. The vectors are read by the operator
 * of what cells conduct at the verifying voltage, and eight of them, or all with curved memristors, by solves of the whole array with its
 * transistors, to tell what the operator leaves out. {@code DayInTheLifeFrozenTest} holds the numbers.
 */
public final class DayInTheLife {
    private static final double LEVEL = 10e-6 / 31;
    private static final double LEAST = 1e-6;
    private static final double READ = 0.2;
    private static final double OFF = 0;
    private static final double FULL = 3.3;
    private static final int VECTORS = 1000;
    private static final int CALIBRATION = 64;
    private static final Map<String, Double> TRANSISTOR = Map.of("w", 0.3e-6);

    private final CrossbarSpec spec;
    private final int n;
    private final double[] targets;

    /** What was programmed: each device as a transistor cell takes it, that cell, and how many vectors are read with all transistors. */
    private record Programmed(ProgramReport report, TransistorCell cell, Supplier<double[]> values, int whole) {}

    private DayInTheLife(int n) {
        this.n = n;
        spec = CrossbarSpec.wired(n, n, 0.2, 0.2);
        targets = new double[n * n];
        Arrays.setAll(targets, c -> LEAST + LEVEL * new CounterRandom(5, Purpose.DATASET).below(32, c, 0));
    }

    public static void main(String[] arguments) {
        String variant = arguments.length > 0 ? arguments[0] : "law";
        int n = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 256;
        int threads =
                arguments.length > 2 ? Integer.parseInt(arguments[2]) : Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        DayInTheLife day = new DayInTheLife(n);
        Programmed programmed = variant.equals("model") ? day.byTransients(threads) : day.byLaw(threads);
        say("%d x %d cells by %s, %d threads: programmed in %.1f s", n, n, variant, threads, seconds(start));
        tell(programmed.report());
        day.read(programmed);
        say("in all %.1f s", seconds(start));
    }

    private static TransistorCell cell(Cell.Device memristor) {
        CompactModel ekv = DeviceLibrary.model("ekv-transistor");
        return TransistorCell.of(ekv, TRANSISTOR, memristor, GateLines.PER_ROW);
    }

    /** Labels differ by 0.3 and heights by 5 % from device to device; the law's own 2 % of the range from pulse to pulse. */
    private Programmed byLaw(int threads) {
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
        double width = 100e-9;
        PulsedDevices devices = PulsedDevices.of(
                varied, PulseHeights.of(1.5, -1.5, 0.15, width).withSigma(0.05));
        TransistorCell cell = cell(Cell.device(new Ohmic(), "g"));
        PulsedArray array = PulsedArray.behind(
                spec, new GateSelection(0.75, FULL, OFF), cell.transistor(), 0, devices, ChipPlace.whole(0, n), 1);
        ProgramReport report = program(
                array, new PulseRamp(1, 0.05, 2.4, width), new PulseRamp(-1, -0.05, -2.4, width), width, threads);
        return new Programmed(report, cell, array::conductances, 8);
    }

    /** Speeds differ by 20 %, thresholds by 5 % from device to device. */
    private Programmed byTransients(int threads) {
        CompactModel model = DeviceLibrary.model("yakopcic");
        Preset preset = DeviceLibrary.preset("aguirre-c2");
        TransistorCell cell = cell(Cell.device(model, "x", preset.values(), Map.of("x", 0.01)));
        TransistorArray array = new TransistorArray(
                spec, cell, new GateSelection(0.9, FULL, OFF), Stepping.controlled(1e-3), ChipPlace.whole(0, n), 1);
        for (String speed : new String[] {"ap", "an"}) {
            array.vary(speed, SpreadVariation.independent(new GaussianSpread(0, 0.2, 0.2, 5)));
        }
        for (String threshold : new String[] {"vp", "vn"}) {
            array.vary(threshold, SpreadVariation.independent(new GaussianSpread(0, 0.05, 0.1, 1)));
        }
        ProgramReport report = program(
                array,
                new PulseRamp(0.5, 0.05, 1.2, 1e-3),
                new PulseRamp(-0.8, -0.1, -2.4, 10e-3),
                1e-6,
                threads);
        return new Programmed(report, cell, array::states, VECTORS);
    }

    private ProgramReport program(
            ProgrammableArray array,
            PulseRamp set,
            PulseRamp reset,
            double readTime,
            int threads) {
        IncrementalPulses pulses = IncrementalPulses.of(set, reset, AcceptanceBand.within(LEVEL / 4), 100)
                .withPasses(2);
        VerifyRead read = VerifyRead.exact(READ, readTime)
                .withNoise(new GaussianReadNoise(0.002))
                .withConverter(ConvertedCurrents.ideal(8, 1.25 * (LEAST + 31 * LEVEL) * READ, n));
        return new ProgramVerify(pulses, read).run(array, targets, threads, row -> {});
    }

    private static void tell(ProgramReport report) {
        ErrorStatistics seen = report.seenErrors(LEVEL);
        ErrorStatistics own = report.errors(LEVEL);
        PulseTally tally = report.tally();
        say("  %.2f %% in band, %s", 100 * report.inBand(), report.counts());
        say("  rms error %.3f levels as read (largest %.2f), %.3f without lines (%.2f)", seen.rms(), seen.largest(),
                own.rms(), own.largest());
        say(
                "  %.1f pulses a cell, %d pulses and %d reads of rows, %.4g s on the chip",
                Arrays.stream(report.pulses()).average().orElse(0), tally.shots(), tally.reads(), tally.time());
        say("  %.3g J written, %.3g J read; drivers up to %.3g A; selected cells miss up to %.3g V; %d unsolved",
                tally.writeEnergy(), tally.readEnergy(), tally.driverCurrent(), tally.loss(), tally.countUnsolved());
    }

    private void read(Programmed programmed) {
        long start = System.nanoTime();
        VirtualGround ground = new VirtualGround(1e4);
        SensedArray array = new SensedArray(spec, Cell.ohmic(), ground);
        array.program(programmed.report().conductances());
        AnalogPath path = path(array);
        double[] samples = new double[CALIBRATION * n];
        double[] volts = new double[n];
        for (int v = 0; v < CALIBRATION; v++) {
            path.senseVoltages(vector(v), volts);
            System.arraycopy(volts, 0, samples, v * n, n);
        }
        Adc adc = Adc.ideal(CodeFormat.unsigned(8));
        AdcRanges ranges = RangeCalibration.maximum(RangeScope.SHARED)
                .ranges(samples, n, adc.format(), ground.zeroOutput(), ground.direction());
        double built = seconds(start);
        ReadChain chain = new ReadChain(path, new AdcBank(adc, ranges, 1, 0));
        double[][] y = new double[VECTORS][n];
        long vectors = System.nanoTime();
        for (int v = 0; v < VECTORS; v++) {
            chain.read(vector(v), v, y[v]);
        }
        double took = seconds(vectors);
        double[] errors = errors(y);
        say("operator and ranges in %.1f s, 1,000 vectors in %.1f s", built, took);
        say("  rms error %.3f %% of the products, %.3f %% after one gain a column", 100 * errors[0], 100 * errors[1]);
        readWhole(programmed, new AdcBank(adc, ranges, 1, 0), y);
    }

    /** The same reads with every transistor and memristor as it is. */
    private void readWhole(Programmed programmed, AdcBank adcs, double[][] y) {
        long start = System.nanoTime();
        SensedArray array = new SensedArray(spec, programmed.cell(), new VirtualGround(1e4));
        double[] gates = new double[n];
        Arrays.fill(gates, FULL);
        array.crossbar().gate(gates);
        array.crossbar().startFromLatest(true);
        array.program(programmed.values().get());
        ReadChain chain = new ReadChain(path(array), adcs);
        double[][] whole = new double[VECTORS][n];
        double squares = 0;
        double difference = 0;
        double largest = 0;
        for (int v = 0; v < programmed.whole(); v++) {
            chain.read(vector(v), v, whole[v]);
            for (int j = 0; j < n; j++) {
                double d = whole[v][j] - y[v][j];
                squares += y[v][j] * y[v][j];
                difference += d * d;
                largest = Math.max(largest, Math.abs(d / y[v][j]));
            }
        }
        say(
                "  %d of them with all transistors in %.1f s: other by %.3f %% rms, %.3f %% at most",
                programmed.whole(),
                seconds(start),
                100 * Math.sqrt(difference / squares),
                100 * largest);
        if (programmed.whole() == VECTORS) {
            double[] errors = errors(whole);
            say("  their rms error %.3f %%, %.3f %% after one gain a column", 100 * errors[0], 100 * errors[1]);
        }
    }

    private static AnalogPath path(SensedArray array) {
        return new AnalogPath(
                new AnalogDrive(Dac.ideal(CodeFormat.unsigned(8), READ), Rounding.NEAREST_UP), array, 1, 0);
    }

    /** Root mean square of what is wrong over that of the products of the targets: as read, and with the best gain of each column. */
    private double[] errors(double[][] y) {
        double squares = 0;
        double error = 0;
        double gained = 0;
        double[] exact = new double[VECTORS];
        double[][] x = new double[VECTORS][];
        Arrays.setAll(x, this::vector);
        for (int j = 0; j < n; j++) {
            double product = 0;
            double square = 0;
            for (int v = 0; v < VECTORS; v++) {
                exact[v] = 0;
                for (int i = 0; i < n; i++) {
                    exact[v] += x[v][i] * targets[i * n + j];
                }
                product += y[v][j] * exact[v];
                square += y[v][j] * y[v][j];
            }
            for (int v = 0; v < VECTORS; v++) {
                squares += exact[v] * exact[v];
                error += Math.pow(y[v][j] - exact[v], 2);
                gained += Math.pow(product / square * y[v][j] - exact[v], 2);
            }
        }
        return new double[] {Math.sqrt(error / squares), Math.sqrt(gained / squares)};
    }

    private double[] vector(int v) {
        CounterRandom random = new CounterRandom(6, Purpose.DATASET);
        double[] x = new double[n];
        Arrays.setAll(x, i -> random.uniform(i, v));
        return x;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
