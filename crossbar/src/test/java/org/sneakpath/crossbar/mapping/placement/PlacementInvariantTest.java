package org.sneakpath.crossbar.mapping.placement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.Matrices;
import org.sneakpath.crossbar.mapping.tiling.TiledArray;
import org.sneakpath.crossbar.mapping.tiling.Tiling;

/** Placements are applied and undone exactly, and move nothing but places. */
class PlacementInvariantTest {
    private static final Permutation ORDER = Permutation.of(2, 0, 3, 1);

    @Test
    void whatIsAppliedIsUndone() {
        double[] items = {10, 11, 12, 13};
        double[] placed = new double[4];
        double[] back = new double[4];
        ORDER.apply(items, placed);
        assertArrayEquals(new double[] {12, 10, 13, 11}, placed);
        ORDER.undo(placed, back);
        assertArrayEquals(items, back);
    }

    @Test
    void pullbacksAreTransposesAndAdd() {
        double[] a = Matrices.uniform(4, -1, 1, 1);
        double[] b = Matrices.uniform(4, -1, 1, 2);
        double[] image = new double[4];
        ORDER.apply(a, image);
        double[] bars = a.clone();
        ORDER.applyPullback(b, bars);
        assertEquals(Matrices.dot(a, a) + Matrices.dot(image, b), Matrices.dot(a, bars), 1e-15);
        ORDER.undo(a, image);
        bars = a.clone();
        ORDER.undoPullback(b, bars);
        assertEquals(Matrices.dot(a, a) + Matrices.dot(image, b), Matrices.dot(a, bars), 1e-15);
    }

    @Test
    void matricesArePlacedByRowsAndColumns() {
        Placement placement = new Placement(Permutation.of(1, 0), Permutation.of(2, 0, 1));
        double[] w = {0, 1, 2, 10, 11, 12};
        double[] placed = new double[6];
        double[] back = new double[6];
        placement.place(w, placed);
        assertArrayEquals(new double[] {12, 10, 11, 2, 0, 1}, placed);
        placement.undo(placed, back);
        assertArrayEquals(w, back);
        double[] bars = new double[6];
        placement.placePullback(placed, bars);
        assertArrayEquals(w, bars);
    }

    @Test
    void betweenPerfectLinesPlacesChangeNothing() {
        Mapping mapping = new DifferentialPair(1e-6, 1e-4);
        double[] w = Matrices.weights(mapping, 6, 4, 3);
        Tiling tiling = new Tiling(6, 4, 2, 2);
        PlacementSearch search = new PlacementSearch(
                new TiledArray(mapping, tiling, CrossbarSpec::ideal), w, InputMoments.ofSamples(w, 6));
        Placement placement = CurrentOrder.of(mapping, tiling, w, new double[] {1, 2, 3, 4, 5, 6});
        assertEquals(0, search.error(placement), 1e-15);
    }

    @Test
    void currentsFallFromTheSenseCircuitsAndTheDrivers() {
        // rows by |x|·Σ G: 2, 12, 6 and columns; last row next to the sense circuits, first column next to the drivers
        Mapping mapping = new DifferentialPair(0, 1);
        double[] w = {0.5, -0.5, 0, 1, 1, 1, 0, -1, -1};
        Placement placement = CurrentOrder.of(mapping, Tiling.whole(3, 3), w, new double[] {2, 4, 3});
        assertEquals(new Placement(Permutation.of(0, 2, 1), Permutation.of(1, 2, 0)), placement);
    }

    @Test
    void tilesGetEqualSharesBeforeTheyAreOrdered() {
        Mapping mapping = new DifferentialPair(0, 1);
        double[] w = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7};
        Placement placement = CurrentOrder.of(mapping, new Tiling(7, 1, 2, 1), w, new double[] {1, 1, 1, 1, 1, 1, 1});
        // dealt 6 | 5, 4 → second, 3 → first, …: tile 0 takes 6, 3, 2 and tile 1 takes 5, 4, 1, 0
        assertEquals(Permutation.of(2, 3, 6, 0, 1, 4, 5), placement.inputs());
    }

    @Test
    void ordersAreComparedByWhatTheyHold() {
        assertEquals(Permutation.of(0, 1, 2), Permutation.identity(3));
        assertEquals(Permutation.of(0, 1, 2).hashCode(), Permutation.identity(3).hashCode());
        assertNotEquals(ORDER, Permutation.identity(4));
        assertEquals("[2, 1, 3, 0]", ORDER.swapped(1, 3).toString());
        assertEquals(3, ORDER.at(2));
    }

    @Test
    void misuseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Permutation.of(0, 2));
        assertThrows(IllegalArgumentException.class, () -> Permutation.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> ORDER.apply(new double[4], new double[3]));
        Placement placement = Placement.identity(2, 2);
        assertThrows(IllegalArgumentException.class, () -> placement.place(new double[4], new double[3]));
        assertThrows(
                IllegalArgumentException.class,
                () -> CurrentOrder.of(new DifferentialPair(0, 1), Tiling.whole(2, 1), new double[2], new double[1]));
    }
}
