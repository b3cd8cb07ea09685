package org.sneakpath.circuit;

import java.util.Locale;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** Threshold-switching relaxation oscillators v0, v1, … with states x0, x1, … in a ring; each is a part of its own. */
public final class OscillatorRing {
    /** Supply (V). */
    public static final double SUPPLY = 3;
    /** Capacitor of each to ground (F). */
    public static final double FARAD = 2e-9;

    private OscillatorRing() {}

    /** Resistor of one from the supply (Ω): periods differ by up to a tenth. */
    public static double ohm(int k, int count) {
        return 5000 + 500.0 * k / count;
    }

    /** The ring, its capacitors empty. */
    public static Netlist of(int count, double couplingFarad) {
        return of(count, couplingFarad, 0);
    }

    /** The ring, neighbours joined by a resistor besides if one is given (Ω). */
    public static Netlist of(int count, double couplingFarad, double ohm) {
        StringBuilder text = new StringBuilder("""
                ring
                .subckt tsm p n x
                Bm p n I={(10u+0.99m*V(x))*V(p,n)}
                Bx 0 x I={(0.5*(1+tanh((abs(V(p,n))-2+V(x))/0.1))-V(x))/100n}
                Cx x 0 1 IC=0
                .ends
                """);
        text.append("Vdd vdd 0 ").append(SUPPLY).append('\n');
        for (int k = 0; k < count; k++) {
            int next = (k + 1) % count;
            text.append(String.format(
                    Locale.ROOT,
                    "R%1$d vdd v%1$d %2$s%nC%1$d v%1$d 0 %4$s IC=0%nX%1$d v%1$d 0 x%1$d tsm%nCC%1$d v%1$d v%3$d %5$s IC=0%n",
                    k,
                    ohm(k, count),
                    next,
                    FARAD,
                    couplingFarad));
            if (ohm > 0) {
                text.append(String.format(Locale.ROOT, "RC%1$d v%1$d v%2$d %3$s%n", k, next, ohm));
            }
        }
        return SpiceNetlist.parse(text + ".end\n", SpiceOptions.DEFAULT).base().netlist();
    }
}
