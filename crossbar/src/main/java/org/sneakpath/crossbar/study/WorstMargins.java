package org.sneakpath.crossbar.study;

import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;

/**
 * The read margins of one cell among the worst unselected cells.
 *
 * <p>Two questions are asked. <em>Alike</em>: both states among the same neighbours, which is what a reading that is compared with
 * another one of the same array sees, and what the literature plots. <em>Fixed</em>: each state among the neighbours that are
 * worst for it, which is what a fixed threshold has to tell apart,
 * <pre>
 *   alike   min_P (I_L(P) − I_H(P)) / I_L(P)          fixed   (min_P I_L(P) − max_P I_H(P)) / min_P I_L(P)
 * </pre>
 * P runs through the eight patterns of {@link Neighbours}. For a floating or pulled-up read of cells whose current rises with
 * the voltage those of the fixed margin are the worst of all patterns, lines of any resistance included: the array is then one resistance
 * between two terminals, which no cell of higher conductance can raise (Rayleigh's monotonicity). Elsewhere they are candidates,
 * which {@link PatternSearch} may improve on where lines have resistance.
 *
 * @param rows of the array
 * @param columns of the array
 * @param alike the worst with the same neighbours for both states
 * @param fixed the worst with neighbours of their own for each state
 * @param status the worst of the sixteen solves
 */
public record WorstMargins(int rows, int columns, ReadMargin alike, ReadMargin fixed, ReadStatus status) {
    /** Of the cell farthest from driver and sense circuit, with the crossbar's usual tolerance. */
    public static WorstMargins of(CrossbarSpec array, Cell cell, CellLevels levels, ReadScheme scheme, double volts) {
        return of(new SelectedRead(array, cell, scheme, volts, 0, array.columns() - 1), levels);
    }

    /** Of the cell that a read selects. Sixteen solves. */
    public static WorstMargins of(SelectedRead read, CellLevels levels) {
        int rows = read.spec().rows();
        int columns = read.spec().columns();
        int row = read.selected() / columns;
        int column = read.selected() % columns;
        int patterns = Neighbours.ALL.size();
        SelectedReading[] low = new SelectedReading[patterns];
        SelectedReading[] high = new SelectedReading[patterns];
        double[] values = new double[rows * columns];
        for (int p = 0; p < patterns; p++) {
            Neighbours.ALL.get(p).write(true, levels, columns, row, column, values);
            low[p] = read.read(values);
            values[read.selected()] = levels.high();
            high[p] = read.read(values);
        }
        ReadMargin alike = margin(low, 0, high, 0);
        ReadStatus status = low[0].status();
        int lowest = 0;
        int highest = 0;
        for (int p = 0; p < patterns; p++) {
            ReadMargin here = margin(low, p, high, p);
            alike = here.relative() >= alike.relative() ? alike : here;
            lowest = low[p].current() < low[lowest].current() ? p : lowest;
            highest = high[p].current() > high[highest].current() ? p : highest;
            status = worse(worse(status, low[p].status()), high[p].status());
        }
        return new WorstMargins(rows, columns, alike, margin(low, lowest, high, highest), status);
    }

    private static ReadMargin margin(SelectedReading[] low, int l, SelectedReading[] high, int h) {
        return new ReadMargin(Neighbours.ALL.get(l), low[l], Neighbours.ALL.get(h), high[h]);
    }

    private static ReadStatus worse(ReadStatus a, ReadStatus b) {
        boolean second = a.converged() == b.converged() ? b.residual() > a.residual() : a.converged();
        return second ? b : a;
    }
}
