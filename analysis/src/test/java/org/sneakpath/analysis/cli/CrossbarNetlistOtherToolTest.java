package org.sneakpath.analysis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.analysis.run.MatrixFile;

/** Netlists of {@code crossbar netlist} in ngspice, where it is installed, and in {@code simulate}, against {@code crossbar read}. */
class CrossbarNetlistOtherToolTest {
    private static final int ROWS = 9;
    private static final int COLUMNS = 7;
    private static final String LINES = "--word-wire 12 --bit-wire 8 --driver 150 --open-bit 3:4 --short-word 2:1";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void inputs(double least, double factor) throws IOException {
        StringBuilder g = new StringBuilder();
        StringBuilder v = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                double between = 0.5 + 0.5 * Math.sin(3.7 * (i * COLUMNS + j));
                g.append(least * Math.pow(factor, between)).append(j == COLUMNS - 1 ? "\n" : ",");
            }
            v.append(0.2 + 0.1 * Math.cos(2.1 * i)).append(i == ROWS - 1 ? "\n" : ",");
        }
        Files.writeString(folder.resolve("G.csv"), g);
        Files.writeString(folder.resolve("V.csv"), v);
    }

    private double[] read(String cell, String... more) {
        return readBehind(LINES, cell, more);
    }

    private double[] readBehind(String lines, String cell, String... more) {
        CommandLineRun netlist = run("netlist", cell, lines, "array.cir", more);
        assertEquals(0, netlist.code(), netlist.err());
        CommandLineRun read = run("read", cell, lines, "I.csv", more);
        assertEquals(0, read.code(), read.err());
        return MatrixFile.read(folder.resolve("I.csv")).values();
    }

    private CommandLineRun run(String verb, String cell, String lines, String out, String... more) {
        List<String> words = new ArrayList<>(List.of("crossbar", verb));
        words.addAll(List.of("--conductances", path("G.csv"), "--voltages", path("V.csv")));
        words.addAll(List.of("--cell", cell, "--out", path(out)));
        words.addAll(List.of(lines.split(" ", -1)));
        words.addAll(List.of(more));
        return CommandLineRun.of(words);
    }

    /** Currents of both ends of the bit lines in the first row that there is. */
    private double[] simulated() throws IOException {
        CommandLineRun run = CommandLineRun.of("simulate", path("array.cir"), "--out", path("sim"));
        assertEquals(0, run.code(), run.err());
        boolean transientRead = Files.readString(folder.resolve("array.cir")).contains("\n.tran ");
        List<String> lines = Files.readAllLines(folder.resolve(transientRead ? "sim/tran.csv" : "sim/op.csv"));
        List<String> names = Arrays.asList(lines.get(0).split(",", -1));
        String[] values = lines.get(1).split(",", -1);
        double[] currents = new double[COLUMNS];
        for (int j = 0; j < COLUMNS; j++) {
            currents[j] = Double.parseDouble(values[names.indexOf("i(vout" + j + ")")]);
            int top = names.indexOf("i(vtop" + j + ")");
            currents[j] += top < 0 ? 0 : Double.parseDouble(values[top]);
        }
        return currents;
    }

    /** Currents of the near ends in the first row that there is. */
    private double[] ngspice() throws IOException, InterruptedException {
        String deck = Files.readString(folder.resolve("array.cir"));
        StringBuilder control = new StringBuilder(".control\nset numdgt=15\nrun\n");
        for (int j = 0; j < COLUMNS; j++) {
            String first = deck.contains("\n.tran ") ? "[0]" : "";
            control.append("let i")
                    .append(j)
                    .append(" = i(vout")
                    .append(j)
                    .append(')')
                    .append(first)
                    .append('\n');
            control.append("print i").append(j).append('\n');
        }
        Files.writeString(
                folder.resolve("deck.cir"), deck.replaceAll("(?m)^\\.end\\s*$", "") + control + "quit\n.endc\n.end\n");
        Path log = folder.resolve("log.txt");
        try {
            Process process = new ProcessBuilder("ngspice", "-b", "deck.cir")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } catch (IOException absent) {
            System.out.println("SKIPPED for want of ngspice: " + absent.getMessage());
            assumeTrue(false, "ngspice is not installed");
        }
        String printed = Files.readString(log);
        double[] currents = new double[COLUMNS];
        for (int j = 0; j < COLUMNS; j++) {
            Matcher m = Pattern.compile("(?m)^i" + j + " = (\\S+)").matcher(printed);
            assertTrue(m.find(), printed);
            currents[j] = Double.parseDouble(m.group(1));
        }
        return currents;
    }

    private static void close(String what, double[] expected, double[] found, double tolerance) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        double deviation = 0;
        for (int j = 0; j < expected.length; j++) {
            deviation = Math.max(deviation, Math.abs(expected[j] - found[j]) / largest);
        }
        System.out.printf(Locale.ROOT, "%s: deviation %.1e of the largest current%n", what, deviation);
        assertEquals(0, deviation, tolerance, what);
    }

    /** ngspice prints 15 digits; Newton's method of both ends at relative 1e-9, and converges by squares. */
    @ParameterizedTest
    @ValueSource(strings = {"ohmic", "sinh:v0=0.1"})
    void bothSimulatorsAgree(String cell) throws IOException, InterruptedException {
        inputs(1e-6, 100);
        double[] own = read(cell);
        double tolerance = cell.equals("ohmic") ? 1e-12 : 1e-9;
        close("simulate, " + cell, own, simulated(), tolerance);
        close("ngspice, " + cell, own, ngspice(), tolerance);
    }

    /** Level 1 transistors, gates along columns, and diodes: elements of every SPICE. */
    @Test
    void bothSimulatorsAgreeOnTransistorsAndDiodes() throws IOException, InterruptedException {
        inputs(1e-6, 100);
        Files.writeString(folder.resolve("gates.csv"), "0.7,0.8,0.9,1,1.1,1.2,1.3\n");
        String transistor =
                "1t1r:ohmic+nmos:vto=0.4,kp=2e-4,gamma=0.4,lambda=0.03,w=5um,l=1um,is=0,gmin=0,lines=columns";
        double[] gated = read(transistor, "--gates", path("gates.csv"));
        close("simulate, transistors", gated, simulated(), 1e-9);
        close("ngspice, transistors", gated, ngspice(), 1e-9);
        double[] selected = read("1s1r:ohmic+diode:is=1e-9,n=1.2,gmin=1e-13");
        close("simulate, diodes", selected, simulated(), 1e-9);
        // older constants of nature there: k T/q differs by 3.4e-7, times exponents of up to 10
        close("ngspice, diodes", selected, ngspice(), 4e-6);
    }

    /** No states, and states that rise at once at these voltages; what no resistance separates is one node. */
    @ParameterizedTest
    @CsvSource({
        "--word-wire 0 --bit-wire 0, --driver 0",
        "--word-wire 2 --bit-wire 0, --sense 3 --short-bit 2:4",
        "--word-wire 0 --bit-wire 2, --driver 5 --far-driver 0",
        "--word-wire 12 --bit-wire 8 --driver 150 --sense 20, --far-driver 70 --far-sense 0",
        "--word-wire 12 --bit-wire 8, --far-driver 0 --far-sense 0 --open-word 4:near --short-word 1:3",
        "--word-wire 0 --bit-wire 0, --far-driver 0 --far-sense 0"
    })
    void linesOfEveryKindAreReadBack(String lines, String more) throws IOException {
        String all = (lines + " " + more).strip();
        inputs(1e-6, 100);
        close("ohmic, " + all, readBehind(all, "ohmic"), simulated(), 1e-12);
        close("sinh, " + all, readBehind(all, "sinh:v0=0.1"), simulated(), 1e-9);
        inputs(0.05, 18);
        close("vteam, " + all, readBehind(all, "vteam:by=x"), simulated(), 1e-9);
    }

    /** Models that are written as sources start in ngspice where they start here; at 0.3 V all of these are on the move. */
    @ParameterizedTest
    @ValueSource(
            strings = {"vteam:by=x", "yakopcic:by=x,vp=0.05,vn=0.05", "pershin-di-ventra:by=x,alpha=1e12,rmin=1000"})
    void statesWrittenAsSourcesStartWhereTheyAreProgrammed(String cell) throws IOException, InterruptedException {
        inputs(0.05, 18);
        double[] own = read(cell);
        close("simulate, " + cell, own, simulated(), 1e-9);
        close("ngspice, " + cell, own, ngspice(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team:by=x",
                "stanford-pku:by=x",
                "jart-vcm-v1b:by=y",
                "linear-ion-drift:by=x",
                "memdiode:by=h",
                "volatile-vteam:by=x",
                "team:by=rOn,x=0.4"
            })
    void statesOfModulesStartWhereTheyAreProgrammed(String cell) throws IOException {
        inputs(cell.contains("rOn") ? 50 : 0.05, 18);
        close("simulate, " + cell, read(cell), simulated(), 1e-9);
    }

    /** A user's module with a state; the state relaxes to another place, which is where an operating point would find it. */
    @Test
    void statesOfAUsersModuleStartWhereTheyAreProgrammed() throws IOException {
        inputs(0.05, 18);
        Path module = Files.writeString(folder.resolve("settling.va"), """
                `include "disciplines.vams"
                module settling(a, b);
                    inout a, b;
                    electrical a, b;
                    (* lower=0, upper=1 *) real s;
                    analog begin
                        s = idt((0.5*(1 + tanh(V(a, b))) - s)/1u, 0.5);
                        I(a, b) <+ V(a, b)*(1u + 1m*s);
                    end
                endmodule
                """);
        double[] own = read(module + ":by=s");
        close("simulate, a module with a state", own, simulated(), 1e-9);
        Path deck = folder.resolve("array.cir");
        Files.writeString(deck, Files.readString(deck).replaceAll("(?m)^\\.tran.*$", ".op"));
        double[] rest = simulated();
        assertTrue(Math.abs(rest[0] - own[0]) > 0.01 * Math.abs(own[0]), "at rest the read is another");
    }

    /** A user's module: the netlist names its file. */
    @Test
    void cellsOfModulesAreReadBack() throws IOException {
        inputs(1e3, 100);
        Path module = Files.writeString(folder.resolve("bent.va"), """
                `include "disciplines.vams"
                module bent(a, b);
                    inout a, b;
                    electrical a, b;
                    (* units="ohm" *) parameter real r = 1k from (0:inf);
                    analog I(a, b) <+ V(a, b)*(1 + V(a, b)*V(a, b))/r;
                endmodule
                """);
        close("simulate, a module", read(module + ":by=r"), simulated(), 1e-9);
    }
}
