package org.sneakpath.crossbar.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;

/** Reads of one cell between perfect lines against closed forms, all unselected cells alike. */
class SneakPathLimitTest {
    private static final int M = 7;
    private static final int N = 5;
    private static final double R = 10e3;
    private static final double R_SELECTED = 300e3;
    private static final double VOLTS = 0.4;
    private static final CrossbarSpec PERFECT = CrossbarSpec.ideal(M, N);

    /** The three stages of the sneak path in series: the row's others, the rest, the column's others. */
    private static final double SNEAK = R / (N - 1) + R / ((M - 1) * (N - 1)) + R / (M - 1);

    private static SelectedReading read(ReadScheme scheme, CrossbarSpec spec) {
        double[] values = Samples.all(M * N, 1 / R);
        SelectedRead read = new SelectedRead(spec, Cell.ohmic(), scheme, VOLTS, 2, 3);
        values[read.selected()] = 1 / R_SELECTED;
        SelectedReading reading = read.read(values);
        assertTrue(reading.status().converged());
        return reading;
    }

    private static void close(double expected, double actual) {
        assertEquals(expected, actual, 1e-13 * Math.abs(expected)); // a few hundred roundings of the solve
    }

    @Test
    void floatingLinesPutTheSneakPathBesideTheCell() {
        SelectedReading reading = read(ReadScheme.floating(), PERFECT);
        close(VOLTS / R_SELECTED, reading.cellCurrent());
        close(VOLTS / SNEAK, reading.sneakCurrent());
        close(1 / (1 + SNEAK / R_SELECTED), reading.sneakShare());
    }

    @Test
    void groundedLinesLeaveNoSneakCurrent() {
        SelectedReading reading = read(ReadScheme.grounded(), PERFECT);
        close(VOLTS / R_SELECTED, reading.current());
        assertEquals(0, reading.sneakCurrent());
    }

    @Test
    void halfAndThirdSelectedCellsOfTheColumnAddUp() {
        close((M - 1) * VOLTS / 2 / R, read(ReadScheme.half(), PERFECT).sneakCurrent());
        close((M - 1) * VOLTS / 3 / R, read(ReadScheme.third(), PERFECT).sneakCurrent());
    }

    /** (1 − g_H/g_L)/(1 + (m − 1)·i(V/2)/i(V)): cells that bend carry less than half at half the voltage. */
    @Test
    void bentCellsWidenTheMargin() {
        CellLevels levels = CellLevels.ofResistances(R, R_SELECTED);
        for (double v0 : new double[] {1e3, 0.2, 0.05}) {
            double half = Math.sinh(VOLTS / 2 / v0) / Math.sinh(VOLTS / v0);
            WorstMargins margins = WorstMargins.of(PERFECT, Cell.sinh(v0), levels, ReadScheme.half(), VOLTS);
            close((1 - R / R_SELECTED) / (1 + (M - 1) * half), margins.alike().relative());
        }
    }

    @Test
    void thePullUpIsInSeriesWithCellAndSneakPath() {
        double load = 8e3;
        double both = 1 / (1 / R_SELECTED + 1 / SNEAK);
        SelectedReading reading = read(ReadScheme.pullUp(load), PERFECT);
        close(VOLTS / (load + both), reading.current());
        close(VOLTS * both / (load + both) / R_SELECTED, reading.cellCurrent());
    }

    /** ΔV/V of J. Liang and H.-S. P. Wong's single pulled-up bit line, all unselected cells of low resistance. */
    @Test
    void theSwingOfAPullUpIsTheDifferenceOfTwoDividers() {
        CellLevels levels = CellLevels.ofResistances(R, R_SELECTED);
        WorstMargins margins = WorstMargins.of(PERFECT, Cell.ohmic(), levels, ReadScheme.pullUp(R), VOLTS);
        double low = 1 / (1 / R + 1 / SNEAK);
        double high = 1 / (1 / R_SELECTED + 1 / SNEAK);
        ReadMargin alike = margins.alike();
        assertEquals(Neighbours.LOW, alike.lowNeighbours());
        close(high / (R + high) - low / (R + low), alike.swing(R, VOLTS));
    }

    @Test
    void aLoneCellHasItsOwnMargin() {
        CellLevels levels = CellLevels.ofResistances(R, R_SELECTED);
        for (ReadScheme scheme : new ReadScheme[] {ReadScheme.floating(), ReadScheme.half(), ReadScheme.third()}) {
            WorstMargins margins = WorstMargins.of(CrossbarSpec.ideal(1, 1), Cell.ohmic(), levels, scheme, VOLTS);
            close(1 - R / R_SELECTED, margins.alike().relative());
            close(1 - R / R_SELECTED, margins.fixed().relative());
        }
    }

    /** Lines of 1 µΩ change currents by about a billionth. */
    @Test
    void thinWiresAreTheLimit() {
        CrossbarSpec thin = CrossbarSpec.wired(M, N, 1e-6, 1e-6);
        for (ReadScheme scheme : new ReadScheme[] {
            ReadScheme.floating(), ReadScheme.grounded(), ReadScheme.half(), ReadScheme.third(), ReadScheme.pullUp(R)
        }) {
            double perfect = read(scheme, PERFECT).current();
            assertEquals(perfect, read(scheme, thin).current(), 1e-8 * perfect, scheme.toString());
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ReadScheme.pullUp(0));
        assertThrows(IllegalArgumentException.class, () -> new ReadScheme.Biased(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> CellLevels.ofResistances(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new CellLevels(1, 1));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new SelectedRead(PERFECT, Cell.ohmic(), ReadScheme.half(), 1, M, 0))
                .getMessage();
        assertTrue(String.valueOf(message).contains("rows 0 to 6"), message);
    }
}
