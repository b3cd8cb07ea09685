package org.sneakpath.analysis.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A plot of a binary SPICE raw file, read as plainly as the format allows.
 *
 * @param header its lines up to {@code Variables:}
 * @param names of the variables
 * @param words their quantities
 * @param values by point, real parts before imaginary ones where the plot is complex
 */
record RawFile(List<String> header, List<String> names, List<String> words, List<double[]> values) {
    static List<RawFile> read(Path file) {
        ByteBuffer in;
        try {
            in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<RawFile> plots = new ArrayList<>();
        while (in.hasRemaining()) {
            plots.add(plot(in));
        }
        return plots;
    }

    private static RawFile plot(ByteBuffer in) {
        List<String> header = new ArrayList<>();
        String line = line(in);
        while (!line.equals("Variables:")) {
            header.add(line);
            line = line(in);
        }
        int variables = Integer.parseInt(field(header, "No. Variables"));
        int points = Integer.parseInt(field(header, "No. Points"));
        int parts = field(header, "Flags").equals("complex") ? 2 : 1;
        List<String> names = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int v = 0; v < variables; v++) {
            String[] parsed = line(in).strip().split("\\s+", -1);
            if (Integer.parseInt(parsed[0]) != v) {
                throw new AssertionError("variable " + v + " has number " + parsed[0]);
            }
            names.add(parsed[1]);
            words.add(parsed[2]);
        }
        if (!line(in).equals("Binary:")) {
            throw new AssertionError("no binary part");
        }
        List<double[]> values = new ArrayList<>();
        for (int p = 0; p < points; p++) {
            double[] point = new double[variables * parts];
            for (int k = 0; k < point.length; k++) {
                point[k] = in.getDouble();
            }
            values.add(point);
        }
        return new RawFile(header, names, words, values);
    }

    private static String line(ByteBuffer in) {
        int start = in.position();
        while (in.get() != '\n') {
            // on to the end of the line
        }
        byte[] text = new byte[in.position() - 1 - start];
        in.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static String field(List<String> header, String name) {
        return header.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    String field(String name) {
        return field(header, name);
    }

    /** A variable of a real plot. */
    double[] column(String name) {
        int at = names.indexOf(name);
        return values.stream().mapToDouble(point -> point[at]).toArray();
    }
}
