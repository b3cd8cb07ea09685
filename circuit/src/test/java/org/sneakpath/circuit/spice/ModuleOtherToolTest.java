package org.sneakpath.circuit.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.circuit.NgspiceRun;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.StiffScheme;

/** Modules against netlists in ngspice that say the same with elements of its own. */
class ModuleOtherToolTest {
    @TempDir
    private Path folder;

    /** A diode with RS, CJO (constant) and TT; a self-heating resistor as sources with a thermal network. */
    @Test
    void aDiodeAndAHeatedResistorFollowNgspice() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("all.va"), "module RsDiode\nmodule heater\n");
        String common = """
                V1 in 0 sin(0 2 1meg)
                R1 in a 100
                """;
        String modules = common + """
                .hdl all.va
                .param vt={1.380649e-23*300.15/1.602176634e-19}
                .model dm rsdiode(rs=25 is=1e-14 nvt={vt} cj=20p tau=5n)
                .model hm heater(r=200 alpha=5m rth=2e4 cth=2e-11)
                N1 a b dm
                N2 b 0 hm
                """;
        double[][] table = NgspiceRun.table(folder, common + """
                .options gmin=1e-18
                D1 a b dm
                .model dm d(is=1e-14 rs=25 n=1 cjo=20p m=0 tt=5n)
                Bh b 0 i=v(b)/(200*(1+5m*v(t)))
                Bp 0 t i=v(b)*v(b)/(200*(1+5m*v(t)))
                Rt t 0 2e4
                Ct t 0 2e-11
                .tran 1n 4u 0 1n
                """, "v(b) v(t)");
        Path file = folder.resolve("n.cir");
        Files.writeString(file, "modules\n" + modules + ".end\n");
        TransientResult run = Transient.run(
                SpiceNetlist.parse(file, ModuleFiles.OPTIONS).base().netlist(),
                TransientOptions.fixed(StiffScheme.ESDIRK4, 1e-9, 4e-6));
        assertTrue(run.status().converged());
        Waveforms w = run.waveforms();
        double worst = compare(w.time(), w.column("v(b)"), table[0], table[1]);
        double worstHeat = compare(w.time(), w.column("v(n2#t)"), table[0], table[2]);
        System.out.printf(Locale.ROOT, "module against ngspice: v %.2e, temperature %.2e of range%n", worst, worstHeat);
        assertEquals(0, worst, 5e-4);
        assertEquals(0, worstHeat, 5e-4);
    }

    /** Largest difference at the other tool's times, of the range; between our points, which are dense, on a line. */
    private static double compare(double[] t, double[] y, double[] times, double[] values) {
        double range = 0;
        double worst = 0;
        for (double value : values) {
            range = Math.max(range, Math.abs(value));
        }
        int k = 0;
        for (int i = 0; i < times.length; i++) {
            while (k < t.length - 2 && t[k + 1] < times[i]) {
                k++;
            }
            double u = (times[i] - t[k]) / (t[k + 1] - t[k]);
            worst = Math.max(worst, Math.abs(y[k] + u * (y[k + 1] - y[k]) - values[i]));
        }
        return worst / range;
    }
}
