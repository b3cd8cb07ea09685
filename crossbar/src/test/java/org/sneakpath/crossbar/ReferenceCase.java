package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One folder of the crossbar reference data, which is not part of the repository. */
record ReferenceCase(Path folder, CrossbarSpec spec, int inputs, String parameters) {

    /** All cases of a kind ("lin", "src", "sinh"); an assumption fails, with a message, where the data is absent. */
    static Stream<ReferenceCase> all(String kind) {
        String shared = System.getProperty("sneakpath.shared", "");
        Path data = Path.of(shared, "refdata", "crossbar");
        boolean there = !shared.isEmpty() && Files.isDirectory(data);
        if (!there) {
            System.out.println("SKIPPED for want of reference data: refdata/crossbar/" + kind + "_*");
        }
        assumeTrue(there, "no reference data; set -Dsneakpath.shared");
        try (Stream<Path> folders = Files.list(data)) {
            List<ReferenceCase> cases = folders.filter(
                            f -> f.getFileName().toString().startsWith(kind + "_"))
                    .sorted()
                    .map(ReferenceCase::of)
                    .toList();
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceCase of(Path folder) {
        try {
            String json = Files.readString(folder.resolve("params.json"));
            CrossbarSpec spec = new CrossbarSpec(
                    (int) number(json, "rows"),
                    (int) number(json, "cols"),
                    number(json, "r_wl"),
                    number(json, "r_bl"),
                    number(json, "r_source"),
                    number(json, "r_sense"));
            int inputs = json.contains("\"inputs\"") ? (int) number(json, "inputs") : 1;
            return new ReferenceCase(folder, spec, inputs, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double parameter(String name) {
        return number(parameters, name);
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /** A CSV file as one flat array, row after row. */
    double[] csv(String file) {
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            return lines.flatMap(line -> Stream.of(line.split(",")))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Input vector q, which the files hold as a column. */
    double[] input(int q) {
        double[] all = csv("V_in.csv");
        double[] v = new double[spec.rows()];
        for (int i = 0; i < v.length; i++) {
            v[i] = all[i * inputs + q];
        }
        return v;
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    private static double number(String json, String key) {
        Matcher m = Pattern.compile('"' + key + "\":\\s*([-+0-9.eE]+)").matcher(json);
        if (!m.find()) {
            throw new IllegalArgumentException("no " + key + " in " + json);
        }
        return Double.parseDouble(m.group(1));
    }
}
