package org.sneakpath.training.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sneakpath.training.ArrayBlock;
import org.sneakpath.training.LayerSpec;

/** Energy that the drivers of a layer's word lines deliver in a presentation, over all arrays that its matrix is cut into. */
final class ArrayMeter {
    private final double[] lines;
    private final List<Part> parts = new ArrayList<>();

    private record Part(int firstRow, int rows, LinePower power) {}

    /**
     * @param conductances of the whole matrix (S), row-major
     * @param reads how many sets of voltages are to come
     */
    ArrayMeter(LayerSpec spec, double[] conductances, long reads) {
        lines = new double[spec.inputs() + 1];
        lines[spec.inputs()] = spec.drive().bias();
        for (ArrayBlock block : spec.arrays()) {
            parts.add(new Part(block.firstRow(), block.spec().rows(), power(block, block.of(conductances), reads)));
        }
    }

    private static LinePower power(ArrayBlock block, double[] conductances, long reads) {
        if (block.spec().isIdeal()) {
            return new PerfectLines(conductances, block.spec().rows());
        }
        SolvedLines solved = new SolvedLines(block.spec(), conductances);
        return reads > block.spec().rows() ? solved.tabulated() : solved;
    }

    /**
     * E = Σ_places Δt Σ_i V_i I_i (J).
     *
     * @param volts of the inputs, place by place (V), each for an equal part of the time
     * @param time of the presentation (s)
     */
    double energy(double[] volts, double time) {
        int inputs = lines.length - 1;
        int places = volts.length / inputs;
        double sum = 0;
        for (int place = 0; place < places; place++) {
            System.arraycopy(volts, place * inputs, lines, 0, inputs);
            for (Part part : parts) {
                sum += part.power().of(Arrays.copyOfRange(lines, part.firstRow(), part.firstRow() + part.rows()));
            }
        }
        return sum * (time / places);
    }

    /** Whether all solves reached their tolerance. */
    boolean converged() {
        return parts.stream().allMatch(part -> part.power().converged());
    }
}
