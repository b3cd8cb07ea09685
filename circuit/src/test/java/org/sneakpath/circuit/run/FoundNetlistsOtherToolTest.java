package org.sneakpath.circuit.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.NgspiceRun;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/**
 * Netlists as people write them, of memristors, rectifiers and amplifiers, against ngspice with tight tolerances and 20,000
 * points at least. Deviations are relative to a waveform's range.
 */
@Tag("slow")
class FoundNetlistsOtherToolTest {
    @TempDir
    Path folder;

    // Stop time (s) as in the netlist's .tran line; what reltol 1e-3 may be off by: a thousandth, but where the circuit
    // magnifies
    // errors (the filament's gap runs away by an exponential). At 1e-6 what is left is mostly the trapezoidal rule's.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bjt_amp, 500e-6, 1e-3, v(c) v(out) v(b) i(vcc)",
        "bridge, 80e-3, 1e-3, v(p)",
        "float_cap_uic, 10e-3, 1e-3, v(a) v(b) v(c) v(d)",
        "hp_linear, 2, 1e-3, v(x) i(vin)",
        "imply_logic, 25e-6, 1e-3, v(g) v(x2) i(vset)",
        "jfet_amp, 100e-6, 1e-3, v(o) v(s) v(gg)",
        "memdiode_qmm, 6, 1e-3, v(h) v(q) i(vs)",
        "stanford_rram, 200e-9, 2e-3, v(g) v(t) i(vin)",
        "vteam_edges, 10e-6, 1e-3, v(x) i(v1)"
    })
    void waveformsAreThoseOfNgspice(String name, double stop, double allowed, String names)
            throws IOException, InterruptedException {
        String text;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name + ".cir"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        boolean charges = text.contains(" uic");
        String deck = text.lines()
                .skip(1)
                .filter(line -> !line.startsWith(".save") && !line.equals(".end") && !line.startsWith(".tran"))
                .collect(Collectors.joining("\n"));
        String tran = String.format(
                Locale.ROOT, "%n.tran %g %g 0 %g%s", stop / 1000, stop, stop / 20_000, charges ? " uic" : "");
        double[][] theirs = NgspiceRun.table(folder, deck + tran, names);
        for (double reltol : new double[] {1e-3, 1e-6}) {
            Sampler sampler = new Sampler(theirs[0]);
            TransientSummary summary = Transient.run(
                    SpiceNetlist.parse(text, SpiceOptions.DEFAULT).base().netlist(),
                    TransientOptions.controlled(stop)
                            .withReltol(reltol)
                            .withStart(charges ? TransientStart.CHARGES : TransientStart.OPERATING_POINT),
                    sampler);
            assertEquals(
                    SolveStatus.CONVERGED, summary.status(), summary.stats().toString());
            List<String> columns = List.of(names.split(" ", -1));
            for (int c = 0; c < columns.size(); c++) {
                double worst = deviation(sampler.of(columns.get(c)), theirs[c + 1]);
                System.out.printf(
                        Locale.ROOT,
                        "%s %s at reltol %.0e: deviation from ngspice %.1e, %d steps%n",
                        name,
                        columns.get(c),
                        reltol,
                        worst,
                        summary.stats().steps());
                assertTrue(worst < (reltol == 1e-3 ? allowed : 1e-4), columns.get(c) + ": " + worst);
            }
        }
    }

    private static double deviation(double[] ours, double[] theirs) {
        double range = Arrays.stream(theirs).max().orElseThrow()
                - Arrays.stream(theirs).min().orElseThrow();
        double worst = 0;
        for (int k = 0; k < theirs.length; k++) {
            worst = Math.max(worst, Math.abs(ours[k] - theirs[k]) / range);
        }
        return worst;
    }
}
