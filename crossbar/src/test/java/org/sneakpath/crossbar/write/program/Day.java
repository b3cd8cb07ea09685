package org.sneakpath.crossbar.write.program;

import java.util.Arrays;
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
import org.sneakpath.crossbar.write.scheme.GateSelection;
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

/** n × n cells with variability behind EKV transistors and lines of 0.2 ohm, programmed by rows to 32 levels with noisy 8-bit reads. */
record Day(int n) {
    static final double LEVEL = 10e-6 / 31;
    static final double BAND = LEVEL / 4;
    private static final double FULL = 3.3;
    private static final double READ = 0.2;

    /** What came of it: the report, the cell and what a transistor cell is programmed by. */
    record Programmed(ProgramReport report, TransistorCell cell, Supplier<double[]> values) {}

    CrossbarSpec spec() {
        return CrossbarSpec.wired(n, n, 0.2, 0.2);
    }

    private static TransistorCell cell(Cell.Device memristor) {
        return TransistorCell.of(
                DeviceLibrary.model("ekv-transistor"), Map.of("w", 0.3e-6), memristor, GateLines.PER_ROW);
    }

    /** Epitaxial RAM, labels ± 0.3, heights ± 5 %, 2 % of the range a pulse. */
    Programmed byLaw() {
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
        PulsedDevices devices =
                PulsedDevices.of(varied, PulseHeights.of(1.5, -1.5, 0.15, width).withSigma(0.05));
        TransistorCell cell = cell(Cell.device(new Ohmic(), "g"));
        PulsedArray array = PulsedArray.behind(
                spec(), new GateSelection(0.75, FULL, 0), cell.transistor(), 0, devices, ChipPlace.whole(0, n), 1);
        ProgramReport report =
                program(array, new PulseRamp(1, 0.05, 2.4, width), new PulseRamp(-1, -0.05, -2.4, width), width);
        return new Programmed(report, cell, array::conductances);
    }

    /** Yakopcic's model by transients with a published set of numbers, speeds ± 20 %, thresholds ± 5 %. */
    Programmed byTransients() {
        Preset preset = DeviceLibrary.preset("aguirre-c2");
        TransistorCell cell = cell(Cell.device(preset.model(), "x", preset.values(), Map.of("x", 0.01)));
        TransistorArray array = new TransistorArray(
                spec(), cell, new GateSelection(0.9, FULL, 0), Stepping.controlled(1e-3), ChipPlace.whole(0, n), 1);
        for (String speed : new String[] {"ap", "an"}) {
            array.vary(speed, SpreadVariation.independent(new GaussianSpread(0, 0.2, 0.2, 5)));
        }
        for (String threshold : new String[] {"vp", "vn"}) {
            array.vary(threshold, SpreadVariation.independent(new GaussianSpread(0, 0.05, 0.1, 1)));
        }
        ProgramReport report =
                program(array, new PulseRamp(0.5, 0.05, 1.2, 1e-3), new PulseRamp(-0.8, -0.1, -2.4, 10e-3), 1e-6);
        return new Programmed(report, cell, array::states);
    }

    private ProgramReport program(ProgrammableArray array, PulseRamp set, PulseRamp reset, double readTime) {
        IncrementalPulses pulses = IncrementalPulses.of(set, reset, AcceptanceBand.within(BAND), 100)
                .withPasses(2);
        VerifyRead read = VerifyRead.exact(READ, readTime)
                .withNoise(new GaussianReadNoise(0.002))
                .withConverter(ConvertedCurrents.ideal(8, 1.25 * 11e-6 * READ, n));
        int threads = Runtime.getRuntime().availableProcessors();
        return new ProgramVerify(pulses, read).run(array, Chips.targets(n * n, 32, LEVEL), threads, row -> {});
    }

    /** Vectors through converters of 8 bits by the operator of what cells conduct at the verifying voltage, {@code [vector][column]}. */
    double[][] read(ProgramReport report, int vectors) {
        SensedArray array = new SensedArray(spec(), Cell.ohmic(), new VirtualGround(1e4));
        array.program(report.conductances());
        return read(array, ranges(report), vectors);
    }

    /** The same with every transistor and memristor as it is. */
    double[][] readWhole(Programmed programmed, int vectors) {
        SensedArray array = new SensedArray(spec(), programmed.cell(), new VirtualGround(1e4));
        double[] gates = new double[n];
        Arrays.fill(gates, FULL);
        array.crossbar().gate(gates);
        array.program(programmed.values().get());
        return read(array, ranges(programmed.report()), vectors);
    }

    private double[][] read(SensedArray array, AdcRanges ranges, int vectors) {
        AdcBank adcs = new AdcBank(Adc.ideal(CodeFormat.unsigned(8)), ranges, 1, 0);
        ReadChain chain = new ReadChain(path(array), adcs);
        double[][] y = new double[vectors][n];
        for (int v = 0; v < vectors; v++) {
            if (!chain.read(vector(v), v, y[v]).converged()) {
                throw new IllegalStateException("read " + v + " did not converge");
            }
        }
        return y;
    }

    private static AnalogPath path(SensedArray array) {
        return new AnalogPath(
                new AnalogDrive(Dac.ideal(CodeFormat.unsigned(8), READ), Rounding.NEAREST_UP), array, 1, 0);
    }

    private AdcRanges ranges(ProgramReport report) {
        VirtualGround ground = new VirtualGround(1e4);
        SensedArray array = new SensedArray(spec(), Cell.ohmic(), ground);
        array.program(report.conductances());
        double[] volts = new double[64 * n];
        double[] one = new double[n];
        AnalogPath path = path(array);
        for (int v = 0; v < 64; v++) {
            path.senseVoltages(vector(v), one);
            System.arraycopy(one, 0, volts, v * n, n);
        }
        return RangeCalibration.maximum(RangeScope.SHARED)
                .ranges(volts, n, CodeFormat.unsigned(8), ground.zeroOutput(), ground.direction());
    }

    /** Root mean square errors relative to those of the targets: as read, and with the best gain of each column. */
    double[] errors(double[] targets, double[][] y) {
        double squares = 0;
        double error = 0;
        double gained = 0;
        double[] exact = new double[y.length];
        double[][] x = new double[y.length][];
        Arrays.setAll(x, this::vector);
        for (int j = 0; j < n; j++) {
            double product = 0;
            double square = 0;
            for (int v = 0; v < y.length; v++) {
                exact[v] = 0;
                for (int i = 0; i < n; i++) {
                    exact[v] += x[v][i] * targets[i * n + j];
                }
                product += y[v][j] * exact[v];
                square += y[v][j] * y[v][j];
            }
            for (int v = 0; v < y.length; v++) {
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
}
