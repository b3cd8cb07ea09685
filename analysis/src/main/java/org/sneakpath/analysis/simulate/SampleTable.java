package org.sneakpath.analysis.simulate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.spice.measure.Samples;
import org.sneakpath.circuit.time.DenseStep;

/**
 * Results in memory, for measures: an axis and the columns that the measures of one kind of analysis read, no others.
 *
 * <p>Memory: 8 bytes per row and column, and as much again while the table grows. A table that would take more than half of
 * what the program may have is given up, so that the run itself goes on.
 */
final class SampleTable implements Samples {
    private static final int FIRST = 256;
    /** Samples per time step: between them measures draw straight lines, the solution is a curve. */
    private static final int PER_STEP = 8;

    private final Set<String> wanted;
    private final long budget;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private Probe[] probes = {};
    private double[] axis = new double[FIRST];
    private double[][] columns = {};
    private int size;
    private boolean givenUp;

    /** @param wanted names of the columns to be kept */
    SampleTable(Set<String> wanted) {
        this(wanted, Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * @param wanted names of the columns to be kept
     * @param budget memory that they may take (bytes)
     */
    SampleTable(Set<String> wanted, long budget) {
        this.wanted = wanted;
        this.budget = budget;
    }

    /**
     * Says which unknowns the rows to come have.
     *
     * @throws IllegalArgumentException if a column that is wanted does not follow from them
     */
    void names(Unknowns unknowns) {
        probes = wanted.stream().map(unknowns::wanted).toArray(Probe[]::new);
        wanted.forEach(name -> index.put(name, index.size()));
        columns = new double[probes.length][FIRST];
    }

    /** Whether there was more than fits into memory; no rows are left then. */
    boolean givenUp() {
        return givenUp;
    }

    /** Adds a row; {@code y} holds the unknowns and is only read. */
    void add(double at, double[] y) {
        int row = next(at);
        for (int c = 0; c < columns.length; c++) {
            columns[c][row] = probes[c].of(y);
        }
    }

    /** Adds a time step, its inside included. */
    void add(DenseStep step) {
        if (!step.jump()) {
            for (int k = 1; k < PER_STEP; k++) {
                double time = step.time0() + (step.time1() - step.time0()) * k / PER_STEP;
                int row = next(time);
                for (int c = 0; c < columns.length; c++) {
                    columns[c][row] = probes[c].of(step, time);
                }
            }
        }
        add(step.time1(), step.right());
    }

    private int next(double at) {
        if (size == axis.length && !fits(2L * size)) {
            givenUp = true;
            columns = new double[0][];
            axis = new double[FIRST];
        }
        if (givenUp) {
            size = 0;
            return 0;
        }
        if (size == axis.length) {
            axis = Arrays.copyOf(axis, 2 * size);
            for (int k = 0; k < columns.length; k++) {
                columns[k] = Arrays.copyOf(columns[k], 2 * size);
            }
        }
        axis[size] = at;
        return size++;
    }

    private boolean fits(long rows) {
        return (columns.length + 1L) * Double.BYTES * (rows + rows / 2) <= budget;
    }

    @Override
    public double[] axis() {
        return Arrays.copyOf(axis, size);
    }

    @Override
    public double[] column(String name) {
        Integer at = index.get(name);
        if (at == null) {
            throw new IllegalArgumentException("'" + name + "' was not kept; there are " + index.keySet());
        }
        return givenUp ? new double[0] : Arrays.copyOf(columns[at], size);
    }

    @Override
    public int size() {
        return size;
    }
}
