import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.step.RunStatistics;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.crossbar.write.ArrayTrace;
import org.sneakpath.crossbar.write.ArrayTransient;
import org.sneakpath.crossbar.write.Drives;
import org.sneakpath.crossbar.write.TransientPlan;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.veriloga.VerilogA;

/**
 * A V/2 write of an n × n array for {@code crossbar_write.py}: prints {@code name=value} a line, times in (s).
 *
 * <p>Arguments: n; ohm a segment; ohm of drivers; file of the cells' model (Verilog-A); file of n·n initial states and of the
 * 2n amplitudes of word and bit lines (little-endian doubles), file for n·n final states; tolerance; number of timed runs, 0 for one
 * cold run; delay, rise, width and duration of all (s).
 */
final class LargeWrites {
    public static void main(String[] args) throws IOException {
        int n = Integer.parseInt(args[0]);
        double wire = Double.parseDouble(args[1]);
        double driver = Double.parseDouble(args[2]);
        double[] states = doubles(Path.of(args[4]));
        double[] tops = doubles(Path.of(args[5]));
        Path out = Path.of(args[6]);
        Stepping stepping = Stepping.controlled(Double.parseDouble(args[7]));
        int runs = Integer.parseInt(args[8]);
        double rise = Double.parseDouble(args[10]);
        Bias top = Bias.write(Arrays.copyOf(tops, n), Arrays.copyOfRange(tops, n, 2 * n));
        Drives drives =
                Drives.pulse(top, Double.parseDouble(args[9]), rise, Double.parseDouble(args[11]), rise);
        TransientPlan plan = TransientPlan.until(Double.parseDouble(args[12])).withStepping(stepping);

        long start = System.nanoTime();
        CompactModel model = VerilogA.read(Path.of(args[3])).model("windowed_vteam");
        ArrayTransient array =
                new ArrayTransient(new CrossbarSpec(n, n, wire, wire, driver, driver), Cell.device(model, "x"));
        array.program(states);
        ArrayTrace trace = array.run(drives, plan);
        print("first", (System.nanoTime() - start) * 1e-9);
        if (!trace.status().converged()) {
            throw new IllegalStateException("the write ended with " + trace.status() + " at " + trace.time() + " s");
        }
        RunStatistics before = trace.statistics();
        if (runs > 0) {
            print("write", time(array, states, drives, plan, runs));
        }
        print("steps", before.steps());
        print("rejected", before.rejected());
        print("solves", before.iterations());
        print("factorizations", before.factorizations());
        print("energy", trace.energy());
        write(out, trace.states());
    }

    private static double time(ArrayTransient array, double[] states, Drives drives, TransientPlan plan, int runs) {
        long warm = System.nanoTime();
        for (int k = 0; k < 5 || (System.nanoTime() - warm < 5e9 && k < 1000); k++) {
            array.program(states);
            array.run(drives, plan);
        }
        double[] times = new double[runs];
        for (int k = 0; k < runs; k++) {
            long start = System.nanoTime();
            array.program(states);
            array.run(drives, plan);
            times[k] = (System.nanoTime() - start) * 1e-9;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private static double[] doubles(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[bytes.remaining() / 8];
        bytes.asDoubleBuffer().get(values);
        return values;
    }

    private static void write(Path file, double[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        Files.write(file, bytes.array());
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%s=%.6g%n", name, value);
    }

    private LargeWrites() {}
}
