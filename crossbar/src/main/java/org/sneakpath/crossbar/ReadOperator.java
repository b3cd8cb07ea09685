package org.sneakpath.crossbar;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.Simultaneous;
import org.sneakpath.crossbar.read.TerminalResponse;

/**
 * The exact linear map of a programmed array with its lines, I_j = Σ_i V_i·T_ij: from word-line potentials to currents into
 * the virtual grounds, the far ends, where they are connected, tied to the near ends.
 *
 * <p>T takes min(rows, columns) linear solves: unit voltages on the rows, or, since the array is reciprocal, on the columns.
 * With d⁽ⁱ⁾ the cell voltages for V = e_i and a⁽ʲ⁾ those for virtual grounds U = e_j,
 * <pre>
 *   T_ij = Σ_k G_kj·d⁽ⁱ⁾_kj = −Σ_l G_il·a⁽ʲ⁾_il          ∂T_ij/∂G_kl = −d⁽ⁱ⁾_kl·a⁽ʲ⁾_kl
 * </pre>
 * The first pullback solves for these fields once more and keeps them, up to {@link #FIELD_BYTES} of 8·rows·columns·min(rows,
 * columns) bytes; from then on they are kept whenever the map is built, and what is beyond is solved again by each pullback. Who wants
 * the map only pays for one block of fields a thread, 16 bytes a cell and field, beside the solver's memory. A block is one field in
 * relaxation and a few in elimination.
 *
 * <p>Solves are shared out in blocks to as many threads as it is built for, if the solver allows it; the result does not
 * depend on their number, bit for bit. Belongs to its {@link Crossbar} and is valid until that is programmed again. Not
 * thread-safe, except that {@link #matrix} may be read by many threads.
 */
public final class ReadOperator {
    /** Bytes of fields that are kept for the pullback. */
    public static final long FIELD_BYTES = 1L << 28;

    private final CrossbarSpec spec;
    private final double tolerance;
    private final BasePotentials base;
    private final double[] conductances;
    private final double[] matrix;
    private final long fieldBytes;
    private final List<OperatorBlock> team = new ArrayList<>();
    /** How many fields are solved together, and how many blocks of so many there are. */
    private int together = 1;

    private int blocks;
    /** Fields of the first blocks; none before the first pullback. */
    private double[][] kept = new double[0][];

    private boolean keeps;
    private int threads = 1;
    private boolean plain;
    private boolean stale = true;
    private ReadStatus status = ReadStatus.PRODUCT;

    /** @param fieldBytes how many bytes of fields to keep at most */
    ReadOperator(CrossbarSpec spec, BasePotentials base, double[] conductances, double tolerance, long fieldBytes) {
        this.spec = spec;
        this.base = base;
        this.tolerance = tolerance;
        this.conductances = conductances;
        this.fieldBytes = fieldBytes;
        matrix = new double[spec.cells()];
    }

    /** Number of word lines. */
    public int rows() {
        return spec.rows();
    }

    /** Number of bit lines. */
    public int columns() {
        return spec.columns();
    }

    /** How the solves behind the matrix ended; the worst of all. */
    public ReadStatus status() {
        return status;
    }

    /**
     * T[row·columns + column] (S), the current into virtual ground {@code column} per volt on word line {@code row}. The
     * live array of this operator: read it, do not write it; its content changes when the crossbar is programmed and
     * asked for its operator again.
     */
    public double[] matrix() {
        return matrix;
    }

    /** Builds T for the conductances as they now are, on up to so many threads, which also work on its pullbacks. */
    void build(TerminalResponse linearised, int newThreads) {
        threads = newThreads;
        stale = false;
        if (spec.isIdeal()) {
            System.arraycopy(conductances, 0, matrix, 0, matrix.length);
            return;
        }
        linearised.prepare();
        divide(linearised.together());
        gather(linearised);
        double residual = 0;
        double imbalance = 0;
        for (int first = 0; first < blocks; first += team.size()) {
            int wave = Math.min(team.size(), blocks - first);
            int start = first;
            Simultaneous.run(wave, w -> {
                double[] fields = fields(w, start + w);
                team.get(w).drive(start + w, fields);
                team.get(w).matrix(start + w, conductances, fields, matrix);
            });
            for (OperatorBlock worker : team.subList(0, wave)) {
                residual = Math.max(residual, worker.residual()); // NaN stays NaN
                imbalance = Math.max(imbalance, worker.imbalance());
            }
        }
        status = new ReadStatus(residual <= tolerance, residual, solves(), imbalance);
    }

    /** Whether the array has been programmed since the matrix was built. */
    boolean isStale() {
        return stale;
    }

    /** Notes that the array has been programmed. */
    void invalidate() {
        stale = true;
    }

    /** Shares out the solves in blocks of as many as the solver takes together, and makes room for fields that are kept. */
    private void divide(int newTogether) {
        if (together != newTogether) {
            together = newTogether;
            team.clear();
            kept = new double[0][];
        }
        blocks = (solves() + together - 1) / together;
        if (keeps && kept.length == 0) {
            kept = new double[(int) Math.min(blocks, fieldBytes / (8L * together * spec.cells()))][];
        }
    }

    /** As many workers as threads, if the solver has siblings. */
    private void gather(TerminalResponse linearised) {
        int wanted = Math.min(threads, blocks);
        boolean alone = wanted == 1;
        if (alone != plain) {
            team.clear(); // a solver may use several threads by itself, its siblings do not
            plain = alone;
        }
        if (team.isEmpty()) {
            TerminalResponse sibling = alone ? null : linearised.sibling();
            team.add(new OperatorBlock(spec, base, sibling == null ? linearised : sibling));
        }
        while (team.size() > wanted) {
            team.remove(team.size() - 1);
        }
        while (team.size() < wanted) {
            TerminalResponse sibling = linearised.sibling();
            if (sibling == null) {
                return;
            }
            team.add(new OperatorBlock(spec, base, sibling));
        }
    }

    private int solves() {
        return Math.min(spec.rows(), spec.columns());
    }

    /** Where the fields of a block are, or are to be. */
    private double[] fields(int worker, int block) {
        if (block >= kept.length) {
            return team.get(worker).ownFields();
        }
        if (kept[block] == null) {
            kept[block] = new double[together * spec.cells()];
        }
        return kept[block];
    }

    /**
     * Adds dL/d(conductances) for given dL/dT.
     *
     * @param matrixBars dL/dT, {@code [row·columns + column]} (1/S)
     * @param conductanceBars same layout (1/S), added into; min(rows, columns) linear solves, and as many again for fields that are
     *     not kept, as in the first pullback; none when the lines are ideal
     * @return how the worst of these solves and of those behind the matrix ended
     * @throws IllegalStateException if the crossbar has been programmed since it was last asked for its operator
     */
    public ReadStatus pullback(double[] matrixBars, double[] conductanceBars) {
        if (stale) {
            throw new IllegalStateException(
                    "the crossbar has been programmed since this operator was built; ask it for its operator again");
        }
        int cells = matrix.length;
        if (matrixBars.length != cells || conductanceBars.length != cells) {
            throw new IllegalArgumentException("cotangents of a " + rows() + " x " + columns() + " operator have "
                    + cells + " elements, not " + matrixBars.length + " and " + conductanceBars.length);
        }
        if (spec.isIdeal()) {
            for (int c = 0; c < cells; c++) {
                conductanceBars[c] += matrixBars[c];
            }
            return ReadStatus.PRODUCT;
        }
        boolean first = !keeps;
        if (first) {
            keeps = true;
            divide(together);
        }
        double residual = status.residual();
        for (int start = 0; start < blocks; start += team.size()) {
            int wave = Math.min(team.size(), blocks - start);
            int from = start;
            Simultaneous.run(wave, w -> {
                if (first || from + w >= kept.length) {
                    team.get(w).drive(from + w, fields(w, from + w));
                }
                team.get(w).lift(from + w, matrixBars);
            });
            // each cell takes the blocks in their order, whoever solved them
            Simultaneous.run(wave, w -> {
                for (int k = 0; k < wave; k++) {
                    double[] fields = fields(k, from + k);
                    int firstCell = (int) ((long) cells * w / wave);
                    int endCell = (int) ((long) cells * (w + 1) / wave);
                    team.get(k).addTo(conductanceBars, from + k, fields, firstCell, endCell);
                }
            });
            for (OperatorBlock worker : team.subList(0, wave)) {
                residual = Math.max(residual, worker.residual()); // NaN stays NaN
            }
        }
        return new ReadStatus(residual <= tolerance, residual, solves(), status.currentBound());
    }
}
