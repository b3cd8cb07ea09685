package org.sneakpath.analysis.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sneakpath.analysis.StopSignal;

/**
 * A netlist simulated from the command line.
 *
 * @param run how it ended
 * @param out where the results are
 */
record SimulatedNetlist(CommandLineRun run, Path out) {
    private static final String FILE = "circuit.cir";
    private static final String OUT = "results";

    /** Writes the lines as {@code circuit.cir} into the folder, and simulates them into a folder beside. */
    static SimulatedNetlist of(Path folder, String netlist, String... options) {
        return of(new StopSignal(), folder, netlist, options);
    }

    static SimulatedNetlist of(StopSignal stop, Path folder, String netlist, String... options) {
        try {
            Path file = Files.writeString(folder.resolve(FILE), netlist);
            Path out = folder.resolve(OUT);
            List<String> line = new ArrayList<>(List.of("simulate", file.toString(), "--out", out.toString()));
            line.addAll(Arrays.asList(options));
            return new SimulatedNetlist(CommandLineRun.of(stop, line.toArray(String[]::new)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files that are there, sorted. */
    List<String> files() {
        return list(out);
    }

    static List<String> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(out.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Table table(String file) {
        try (Reader in = Files.newBufferedReader(out.resolve(file))) {
            List<List<String>> rows =
                    CSVFormat.RFC4180.parse(in).stream().map(CSVRecord::toList).toList();
            return new Table(rows.get(0), rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table with a header. */
    record Table(List<String> header, List<List<String>> rows) {
        double[] column(String name) {
            int at = header.indexOf(name);
            if (at < 0) {
                throw new AssertionError("no column " + name + " in " + header);
            }
            return rows.stream()
                    .mapToDouble(row -> Double.parseDouble(row.get(at)))
                    .toArray();
        }
    }
}
