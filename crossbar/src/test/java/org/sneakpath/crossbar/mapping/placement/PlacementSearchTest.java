package org.sneakpath.crossbar.mapping.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.Matrices;
import org.sneakpath.crossbar.mapping.tiling.TiledArray;
import org.sneakpath.crossbar.mapping.tiling.Tiling;

/** What placements do to the error of products, by the exact solution. */
class PlacementSearchTest {
    private static final DifferentialPair PAIR = new DifferentialPair(1e-6, 1e-4);

    static Stream<Mapping> mappings() {
        return Matrices.all();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void orderingByCurrentsHalvesTheErrorOfSkewedRows(long seed) {
        SkewedCase given = SkewedCase.of(64, 16, seed);
        Tiling whole = Tiling.whole(64, 16);
        PlacementSearch search = given.search(PAIR, whole);
        Placement order =
                CurrentOrder.of(PAIR, whole, given.weights(), given.moments().rootMeanSquares());
        double before = search.error(Placement.identity(64, 16));
        double after = search.error(order);
        assertTrue(after < 0.6 * before, after + " after " + before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void orderingByCurrentsLessensThatOfTiles(long seed) {
        SkewedCase given = SkewedCase.of(64, 16, seed);
        Tiling tiling = Tiling.within(PAIR, 64, 16, 32, 32);
        PlacementSearch search = given.search(PAIR, tiling);
        Placement order =
                CurrentOrder.of(PAIR, tiling, given.weights(), given.moments().rootMeanSquares());
        assertTrue(search.error(order) < 0.8 * search.error(Placement.identity(64, 16)));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void theBetterOfTwoIsNeverWorseThanTheFirst(Mapping mapping) {
        for (long seed = 5; seed < 8; seed++) {
            SkewedCase given = SkewedCase.of(12, 8, seed);
            Tiling whole = Tiling.whole(12, 8);
            PlacementSearch search = given.search(mapping, whole);
            Placement own = Placement.identity(12, 8);
            Placement order = CurrentOrder.of(
                    mapping, whole, given.weights(), given.moments().rootMeanSquares());
            PlacementSearch.Found found = search.betterOf(own, order);
            assertEquals(search.error(own), found.startError());
            assertTrue(found.error() <= found.startError());
            assertEquals(found.error(), search.error(found.placement()));
            assertEquals(found, search.betterOf(own, order));
        }
    }

    /** The rule does harm to some matrices; what is taken by measurement never does. */
    @Test
    void theOrderByCurrentsIsTakenOnlyWhereItHelps() {
        int harmed = 0;
        int helped = 0;
        for (Mapping mapping : mappings().toList()) {
            for (long seed = 1; seed < 12; seed++) {
                SkewedCase given = SkewedCase.of(6, 4, seed);
                Tiling whole = Tiling.whole(6, 4);
                PlacementSearch search = given.search(mapping, whole);
                Placement order = CurrentOrder.of(
                        mapping, whole, given.weights(), given.moments().rootMeanSquares());
                boolean harms = search.error(order) > search.error(Placement.identity(6, 4));
                PlacementSearch.Found found = search.byCurrents();
                assertEquals(harms ? Placement.identity(6, 4) : order, found.placement());
                assertEquals(harms, found.error() == found.startError() && !order.equals(found.placement()));
                harmed += harms ? 1 : 0;
                helped += found.error() < found.startError() ? 1 : 0;
            }
        }
        assertTrue(harmed > 0 && helped > harmed, harmed + " harmed, " + helped + " helped");
    }

    @Test
    void exchangesFindMoreThanTheRuleDoes() {
        SkewedCase given = SkewedCase.of(32, 8, 9);
        Tiling whole = Tiling.whole(32, 8);
        PlacementSearch search = given.search(PAIR, whole);
        Placement order =
                CurrentOrder.of(PAIR, whole, given.weights(), given.moments().rootMeanSquares());
        PlacementSearch.Found found = search.improved(order, 300);
        assertTrue(found.error() < 0.9 * found.startError(), found::toString);
        assertEquals(found.error(), search.error(found.placement()));
        assertTrue(found.tries() <= 300);
        assertEquals(found, search.improved(order, 300));
        assertEquals(found.startError(), search.improved(order, 1).error());
    }

    @Test
    void aSolutionThatDoesNotConvergeIsNoCandidate() {
        double[] w = Matrices.uniform(4, -1, 1, 10);
        TiledArray array = new TiledArray(
                PAIR, Tiling.whole(2, 2), (rows, columns) -> CrossbarSpec.wired(rows, columns, 1e-310, 1));
        PlacementSearch search = new PlacementSearch(array, w, InputMoments.ofSamples(w, 2));
        assertEquals(Double.POSITIVE_INFINITY, search.error(Placement.identity(2, 2)));
    }

    @Test
    void misuseIsRefused() {
        TiledArray array = new TiledArray(PAIR, Tiling.whole(2, 2), CrossbarSpec::ideal);
        InputMoments moments = InputMoments.ofSamples(new double[] {1, 2}, 2);
        assertThrows(IllegalArgumentException.class, () -> new PlacementSearch(array, new double[3], moments));
        InputMoments three = InputMoments.ofSamples(new double[] {1, 2, 3}, 3);
        assertThrows(IllegalArgumentException.class, () -> new PlacementSearch(array, new double[4], three));
        PlacementSearch search = new PlacementSearch(array, new double[4], moments);
        assertThrows(IllegalArgumentException.class, () -> search.improved(Placement.identity(2, 2), 0));
    }
}
