package org.sneakpath.crossbar.mapping.placement;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.sneakpath.crossbar.mapping.Mapping;
import org.sneakpath.crossbar.mapping.tiling.Tiling;

/**
 * The placement that keeps large currents on short ways: inputs of large current in the rows next to the sense circuits, outputs
 * of large current in the columns next to the drivers.
 *
 * <pre>
 *   current of input i ∝ |x_i|·Σ_c G_ic      current of output j ∝ Σ_i |x_i|·(Σ G of its columns)
 * </pre>
 * A column's current drops over all segments between its cell and the sense circuit, a row's over those between the driver and
 * its cell. Tiles first get equal shares: in falling order they are dealt out to the tiles, turning back at either end; then
 * each tile is ordered for itself. Things of equal current keep their order.
 *
 * <p>A rule of thumb, which can raise the error: it knows neither signs, which let errors of a pair cancel, nor where a reference column
 * stands. Take {@link PlacementSearch#byCurrents}, which measures and keeps the order only where it helps; by itself this is for arrays
 * too large to measure.
 */
public final class CurrentOrder {
    private CurrentOrder() {}

    /**
     * The placement for these weights.
     *
     * @param weights {@code [input·outputs + output]}, in the limits of the mapping or clipped to them
     * @param magnitudes mean or root mean square of |x|, one an input (V); see {@link InputMoments#rootMeanSquares}
     */
    public static Placement of(Mapping mapping, Tiling tiling, double[] weights, double[] magnitudes) {
        int inputs = tiling.inputs();
        int outputs = tiling.outputs();
        if (magnitudes.length != inputs) {
            throw new IllegalArgumentException(
                    magnitudes.length + " magnitudes of inputs given where " + inputs + " are needed");
        }
        double[] ofInputs = new double[inputs];
        double[] ofOutputs = new double[outputs];
        double[] column = new double[inputs];
        double[] conductances = new double[mapping.rows(inputs) * mapping.columns(1)];
        int perInput = mapping.rowsPerInput() * mapping.columns(1);
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < inputs; i++) {
                column[i] = weights[i * outputs + j];
            }
            mapping.program(column, inputs, 1, conductances);
            for (int c = 0; c < conductances.length; c++) {
                double current = Math.abs(magnitudes[c / perInput]) * conductances[c];
                ofInputs[c / perInput] += current;
                ofOutputs[j] += current;
            }
        }
        int[] rows = dealt(ofInputs, tiling.rowTiles(), tiling::firstInput);
        for (int r = 0; r < tiling.rowTiles(); r++) {
            reverse(rows, tiling.firstInput(r), tiling.firstInput(r + 1));
        }
        int[] columns = dealt(ofOutputs, tiling.columnTiles(), tiling::firstOutput);
        return new Placement(Permutation.of(rows), Permutation.of(columns));
    }

    /** Things in falling order within each tile, dealt out to the tiles by turns: 0, 1, 2, 2, 1, 0, 0, … */
    private static int[] dealt(double[] currents, int tiles, IntUnaryOperator first) {
        List<Integer> falling = IntStream.range(0, currents.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer thing) -> -currents[thing]))
                .toList();
        int[] at = new int[currents.length];
        int[] next = IntStream.range(0, tiles).map(first).toArray();
        int turn = 0;
        for (int thing : falling) {
            int tile;
            do {
                int step = turn++ % (2 * tiles);
                tile = step < tiles ? step : 2 * tiles - 1 - step;
            } while (next[tile] == first.applyAsInt(tile + 1));
            at[next[tile]++] = thing;
        }
        return at;
    }

    private static void reverse(int[] at, int from, int to) {
        for (int low = from, high = to - 1; low < high; low++, high--) {
            int thing = at[low];
            at[low] = at[high];
            at[high] = thing;
        }
    }
}
