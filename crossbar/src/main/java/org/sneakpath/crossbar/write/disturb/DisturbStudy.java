package org.sneakpath.crossbar.write.disturb;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sneakpath.crossbar.write.program.ProgrammableArray;
import org.sneakpath.crossbar.write.program.PulseTally;
import org.sneakpath.crossbar.write.program.RowAccess;
import org.sneakpath.crossbar.write.scheme.CellRole;
import org.sneakpath.crossbar.write.scheme.WriteShot;
import org.sneakpath.crossbar.write.scheme.WriteStress;

/**
 * What equal writes of the same cells do to all others: the array is pulsed, and conductances are compared with those at the
 * beginning after given numbers of pulses.
 *
 * <p>Pulses are applied in bundles, each of at most a share of the pulses before it, and so few that no cell is expected to change
 * by more than what is allowed, the written ones aside, which may be at their bounds and go on trembling, so that a million of them
 * take some hundred solves. Within a bundle cells that follow a law keep their voltages; cells that follow equations do not.
 *
 * @param shot what is applied again and again
 * @param width of each pulse (s)
 * @param share of the pulses so far that a bundle may add, in (0, 1]
 * @param voltage at which conductances are compared (V)
 * @param allowed change of a conductance beyond which a cell counts as disturbed (S), positive
 */
public record DisturbStudy(WriteShot shot, double width, double share, double voltage, double allowed) {
    public DisturbStudy {
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("pulse width = " + width + " s must be positive and finite");
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "a bundle of " + share + " of the pulses so far is outside (0, 1]; try 0.1");
        }
        if (!(Math.abs(voltage) > 0 && Math.abs(voltage) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("read voltage = " + voltage + " V must be finite and not 0");
        }
        if (!(allowed > 0 && allowed < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("allowed change = " + allowed + " S must be positive and finite");
        }
    }

    /**
     * Pulses an array.
     *
     * @param array its cells change
     * @param counts numbers of pulses after which to look, ascending, the first at least 1
     * @param tally what the pulses took is added here, with solves that did not reach their tolerance
     * @throws IllegalArgumentException if numbers of pulses do not ascend, or no pulse is wanted
     */
    public DisturbReport run(ProgrammableArray array, long[] counts, PulseTally tally) {
        requireAscending(counts);
        RowAccess access = array.access();
        double[] before = conductances(array, access);
        double[] latest = before;
        List<DisturbPoint> points = new ArrayList<>();
        long done = 0;
        double most = 1;
        WriteStress first = null;
        for (long count : counts) {
            while (done < count) {
                long bundle = Math.min(count - done, (long) Math.max(1, Math.min(share * done, most)));
                WriteStress stress = access.pulses(shot, width, bundle, tally);
                first = first == null ? stress : first;
                done += bundle;
                double[] now = conductances(array, access);
                most = allowed * bundle / largest(latest, now, array.spec().columns());
                latest = now;
            }
            points.add(point(done, before, latest, array.spec().columns()));
        }
        return new DisturbReport(Objects.requireNonNull(first), points, array.stress());
    }

    /** The largest change of a cell that is not written (S). */
    private double largest(double[] before, double[] after, int columns) {
        double largest = Double.MIN_NORMAL;
        for (int c = 0; c < before.length; c++) {
            if (shot.role(c / columns, c % columns) != CellRole.SELECTED) {
                largest = Math.max(largest, Math.abs(after[c] - before[c]));
            }
        }
        return largest;
    }

    private double[] conductances(ProgrammableArray array, RowAccess access) {
        int columns = array.spec().columns();
        double[] all = new double[array.spec().cells()];
        double[] row = new double[columns];
        for (int i = 0; i < array.spec().rows(); i++) {
            access.conductances(i, voltage, row);
            System.arraycopy(row, 0, all, i * columns, columns);
        }
        return all;
    }

    private DisturbPoint point(long pulses, double[] before, double[] after, int columns) {
        Map<CellRole, Tally> tallies = new EnumMap<>(CellRole.class);
        for (int c = 0; c < before.length; c++) {
            CellRole role = shot.role(c / columns, c % columns);
            tallies.computeIfAbsent(role, any -> new Tally()).add(after[c] - before[c], allowed);
        }
        Map<CellRole, Drift> drifts = new EnumMap<>(CellRole.class);
        for (CellRole role : CellRole.values()) {
            drifts.put(role, tallies.getOrDefault(role, new Tally()).drift());
        }
        return new DisturbPoint(pulses, drifts);
    }

    /** Sums over the cells of one role. */
    private static final class Tally {
        private int cells;
        private double sum;
        private double largest;
        private int beyond;

        void add(double change, double allowed) {
            cells++;
            sum += change;
            largest = Math.abs(change) > Math.abs(largest) ? change : largest;
            beyond += Math.abs(change) > allowed ? 1 : 0;
        }

        Drift drift() {
            return new Drift(cells, cells == 0 ? 0 : sum / cells, largest, beyond);
        }
    }

    private static void requireAscending(long[] counts) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("no numbers of pulses given after which to look");
        }
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] <= (k == 0 ? 0 : counts[k - 1])) {
                throw new IllegalArgumentException(
                        "numbers of pulses must ascend from 1; " + counts[k] + " stands at place " + k);
            }
        }
    }
}
