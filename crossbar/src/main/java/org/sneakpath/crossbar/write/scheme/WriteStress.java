package org.sneakpath.crossbar.write.scheme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Terminals;

/**
 * What a write does to an array: voltages by role, currents, power.
 *
 * @param roles what the cells of each role see, all four of them
 * @param loss largest part of its amplitude that a selected cell does not get (V); below 0 if all get more
 * @param power what all terminals together deliver (W)
 * @param energy the same over the pulse, as long as nothing changes (J)
 * @param driver the terminal of the largest current
 */
public record WriteStress(Map<CellRole, RoleStress> roles, double loss, double power, double energy, Driver driver) {
    public WriteStress {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }

    /**
     * Reads it off a solution; some 20 flops per cell.
     *
     * @param bias potentials of the write
     * @param width of the pulse (s)
     */
    public static WriteStress of(WriteShot shot, Bias bias, ArraySolution solution, double width) {
        return of(
                shot,
                solution.cellVoltages,
                solution.cellCurrents,
                solution.terminals,
                power(bias, solution.terminals),
                width);
    }

    /**
     * The same from numbers that come from elsewhere, as from a transient; arrays are looked at.
     *
     * @param voltages across cells (V), row-major
     * @param currents through cells (A), row-major
     * @param terminals currents of terminals (A)
     * @param power what all terminals together deliver (W)
     * @param width of the pulse (s)
     */
    public static WriteStress of(
            WriteShot shot, double[] voltages, double[] currents, Terminals terminals, double power, double width) {
        int columns = shot.columns();
        Map<CellRole, Tally> tallies = new EnumMap<>(CellRole.class);
        double loss = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < voltages.length; c++) {
            double v = voltages[c];
            CellRole role = shot.role(c / columns, c % columns);
            tallies.computeIfAbsent(role, any -> new Tally()).add(Math.abs(v), Math.abs(currents[c]));
            if (role == CellRole.SELECTED) {
                double amplitude = shot.amplitude(c % columns);
                loss = Math.max(loss, Math.abs(amplitude) - v * Math.signum(amplitude));
            }
        }
        Map<CellRole, RoleStress> roles = new EnumMap<>(CellRole.class);
        for (CellRole role : CellRole.values()) {
            roles.put(role, tallies.getOrDefault(role, new Tally()).stress());
        }
        return new WriteStress(roles, loss, power, power * width, largest(terminals));
    }

    /** What cells of a role see. */
    public RoleStress of(CellRole role) {
        RoleStress stress = roles.get(role);
        if (stress == null) {
            throw new IllegalStateException("nothing is known of " + role + " cells");
        }
        return stress;
    }

    /** Sum of the magnitudes of the currents through all cells but the selected ones (A). */
    public double sneakCurrent() {
        return of(CellRole.ON_SELECTED_ROW).current()
                + of(CellRole.ON_SELECTED_COLUMN).current()
                + of(CellRole.UNSELECTED).current();
    }

    /** Largest magnitude of the voltage across a cell that is not selected (V). */
    public double largestElsewhere() {
        return Math.max(
                of(CellRole.ON_SELECTED_ROW).largest(),
                Math.max(
                        of(CellRole.ON_SELECTED_COLUMN).largest(),
                        of(CellRole.UNSELECTED).largest()));
    }

    /** Power that terminals deliver, Σ V·I (W). */
    public static double power(Bias bias, Terminals currents) {
        double power = 0;
        for (int i = 0; i < bias.rows(); i++) {
            power += bias.wordNear(i) * currents.wordNear[i] + bias.wordFar(i) * currents.wordFar[i];
        }
        for (int j = 0; j < bias.columns(); j++) {
            power -= bias.bitNear(j) * currents.bitNear[j] + bias.bitFar(j) * currents.bitFar[j];
        }
        return power;
    }

    /** The terminal of the largest current; the first of several. */
    static Driver largest(Terminals currents) {
        Driver largest = new Driver(true, 0, false, currents.wordNear[0]);
        largest = larger(largest, currents.wordNear, true, false);
        largest = larger(largest, currents.wordFar, true, true);
        largest = larger(largest, currents.bitNear, false, false);
        return larger(largest, currents.bitFar, false, true);
    }

    private static Driver larger(Driver so, double[] currents, boolean word, boolean far) {
        int at = -1;
        double most = Math.abs(so.current());
        for (int k = 0; k < currents.length; k++) {
            if (Math.abs(currents[k]) > most) {
                most = Math.abs(currents[k]);
                at = k;
            }
        }
        return at < 0 ? so : new Driver(word, at, far, word ? currents[at] : -currents[at]);
    }

    /** Sums over the cells of one role. */
    private static final class Tally {
        private int cells;
        private double least = Double.POSITIVE_INFINITY;
        private double sum;
        private double largest;
        private double current;

        void add(double voltage, double current) {
            cells++;
            least = Math.min(least, voltage);
            sum += voltage;
            largest = Math.max(largest, voltage);
            this.current += current;
        }

        RoleStress stress() {
            return cells == 0
                    ? new RoleStress(0, 0, 0, 0, 0)
                    : new RoleStress(cells, least, sum / cells, largest, current);
        }
    }
}
