import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadOperator;
import org.sneakpath.crossbar.ReadStatus;

/**
 * Times of one array, in process and warm, for {@code crossbar_large.py}: prints {@code name=seconds} a line.
 *
 * <p>Arguments: n, ohm a segment, file of n·n conductances and of n voltages (little-endian doubles), file for n currents, number of
 * timed runs, number of further reads to time, 1 if the operator is to be built.
 */
final class LargeReads {
    public static void main(String[] args) throws IOException {
        int n = Integer.parseInt(args[0]);
        double ohm = Double.parseDouble(args[1]);
        double[] g = doubles(Path.of(args[2]), n * n);
        double[] v = doubles(Path.of(args[3]), n);
        int runs = Integer.parseInt(args[5]);
        int reads = Integer.parseInt(args[6]);
        boolean operator = args[7].equals("1");
        double[] i = new double[n];

        long before = heap();
        long start = System.nanoTime();
        Crossbar array = new Crossbar(CrossbarSpec.wired(n, n, ohm, ohm), Cell.ohmic(), 1e-10);
        array.program(g);
        ReadStatus status = array.read(v, i);
        print("cold", start);
        print("heap", (heap() - before) / 1e9);
        print("residual", status.residual());
        print("bound", status.currentBound() / Arrays.stream(i).map(Math::abs).max().orElse(1));

        long warm = System.nanoTime();
        for (int k = 0; k < 5 || (System.nanoTime() - warm < 3e9 && k < 3000); k++) {
            array.program(g);
            array.read(v, i);
        }
        double[] times = new double[runs];
        for (int k = 0; k < runs; k++) {
            start = System.nanoTime();
            array.program(g);
            array.read(v, i);
            times[k] = (System.nanoTime() - start) * 1e-9;
        }
        print("read", median(times));
        write(Path.of(args[4]), i);

        ArraySolution solution = array.newSolution();
        for (int k = 0; k < runs; k++) {
            start = System.nanoTime();
            array.program(g);
            array.solve(Bias.read(v, n), solution);
            times[k] = (System.nanoTime() - start) * 1e-9;
        }
        print("nodes", median(times));

        double[] bars = new double[n];
        double[] voltageBars = new double[n];
        double[] conductanceBars = new double[n * n];
        Arrays.fill(bars, 1);
        warm = System.nanoTime();
        for (int k = 0; k < 5 || (System.nanoTime() - warm < 2e9 && k < 2000); k++) {
            array.readPullback(v, bars, voltageBars, conductanceBars);
        }
        for (int k = 0; k < runs; k++) {
            start = System.nanoTime();
            array.readPullback(v, bars, voltageBars, conductanceBars);
            times[k] = (System.nanoTime() - start) * 1e-9;
        }
        print("pullback", median(times));

        start = System.nanoTime();
        for (int k = 0; k < reads; k++) {
            array.read(v, i);
        }
        if (reads > 0) {
            print("reads", start);
        }
        if (operator) {
            operator(array, v, i);
        }
    }

    private static void operator(Crossbar array, double[] v, double[] i) {
        int n = v.length;
        long start = System.nanoTime();
        ReadOperator operator = array.operator(Runtime.getRuntime().availableProcessors());
        print("build", start);
        double[] product = new double[n];
        double[] matrix = operator.matrix();
        double[] times = new double[500];
        for (int k = 0; k < times.length; k++) {
            start = System.nanoTime();
            multiply(v, matrix, product);
            times[k] = (System.nanoTime() - start) * 1e-9;
        }
        print("product", median(Arrays.copyOfRange(times, 400, 500)));
        double deviation = 0;
        double largest = 0;
        for (int j = 0; j < n; j++) {
            deviation = Math.max(deviation, Math.abs(product[j] - i[j]));
            largest = Math.max(largest, Math.abs(i[j]));
        }
        print("product-deviation", deviation / largest);
    }

    private static void multiply(double[] v, double[] matrix, double[] product) {
        int n = product.length;
        Arrays.fill(product, 0);
        for (int row = 0; row < v.length; row++) {
            double own = v[row];
            for (int j = 0; j < n; j++) {
                product[j] += own * matrix[row * n + j];
            }
        }
    }

    private static double[] doubles(Path file, int count) throws IOException {
        double[] values = new double[count];
        DoubleBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer();
        buffer.get(values);
        return values;
    }

    private static void write(Path file, double[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        Files.write(file, bytes.array());
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int k = 0; k < 3; k++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String name, long start) {
        print(name, (System.nanoTime() - start) * 1e-9);
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%s=%.6g%n", name, value);
    }

    private LargeReads() {}
}
