package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reference data outside the repository; tests that need it are skipped, loudly, where it is absent. */
final class SharedData {
    private SharedData() {}

    static Path file(String relative) {
        String shared = System.getProperty("sneakpath.shared", "");
        Path path = Path.of(shared, relative);
        boolean there = !shared.isEmpty() && Files.exists(path);
        if (!there) {
            System.out.println("SKIPPED for want of reference data: " + relative);
        }
        assumeTrue(there, "reference data " + relative);
        return path;
    }

    static String text(String relative) {
        try {
            return Files.readString(file(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table with named columns. */
    record Table(Map<String, double[]> columns) {
        double[] get(String name) {
            return Objects.requireNonNull(columns.get(name), name);
        }
    }

    /** A CSV file. */
    static Table columns(String relative) {
        List<String> lines =
                text(relative).lines().filter(line -> !line.isBlank()).toList();
        String[] names = lines.get(0).split(",", -1);
        Map<String, double[]> columns = new HashMap<>();
        for (int c = 0; c < names.length; c++) {
            int column = c;
            columns.put(
                    names[c].strip(),
                    lines.stream()
                            .skip(1)
                            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                            .toArray());
        }
        return new Table(columns);
    }

    /** Linear interpolation of a waveform. */
    static double at(double[] time, double[] values, double t) {
        int k = java.util.Arrays.binarySearch(time, t);
        if (k >= 0) {
            return values[k];
        }
        int next = -k - 1;
        if (next == 0 || next == time.length) {
            return values[Math.min(next, time.length - 1)];
        }
        double weight = (t - time[next - 1]) / (time[next] - time[next - 1]);
        return values[next - 1] + weight * (values[next] - values[next - 1]);
    }
}
