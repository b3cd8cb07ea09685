package org.sneakpath.training;

/**
 * What is done against the imperfections of a chip when it is written.
 *
 * @param writes how often a cell is written at most, at least 1: it is read after each write, and written again while ln G is off by more
 *     than {@code tolerance}. Each write is another draw of the variation, which so counts as one of writes and not of devices; what was
 *     written last stays
 * @param tolerance of ln G at which a cell is left as it is, ≥ 0
 * @param copies cells in parallel in the place of each, at least 1, each of so many parts of the conductance and with variation and
 *     faults of its own; read noise is σ/√copies, that of copies that conduct alike, and too little where one of them is stuck
 * @param compensated whether the other cell of a pair of which one is stuck is written so that the difference is as wanted, as far as its
 *     range goes
 * @param remapped whether rows change places so that stuck cells do the least harm: the sum of squares of what they change the weights
 *     by; for arrays between perfect lines. Where cells are stuck is known from a test of the chip, without error
 */
public record Mitigation(int writes, double tolerance, int copies, boolean compensated, boolean remapped) {
    /** Cells are written once, as they stand. */
    public static final Mitigation NONE = new Mitigation(1, 0, 1, false, false);

    private static final int MOST = 1000;

    public Mitigation {
        if (writes < 1 || writes > MOST) {
            throw new IllegalArgumentException("writes = " + writes + " must be from 1 to " + MOST + "; try 10");
        }
        Require.nonNegative("tolerance of ln G", tolerance, "", "try 0.05");
        if (copies < 1 || copies > MOST) {
            throw new IllegalArgumentException("copies = " + copies + " must be from 1 to " + MOST + "; try 2");
        }
    }

    /** Whether nothing is done. */
    public boolean isNone() {
        return writes == 1 && copies == 1 && !compensated && !remapped;
    }

    /**
     * Refuses what it has no law for.
     *
     * @throws IllegalArgumentException naming the layer
     */
    public void requireFit(NetworkSpec network, ChipConditions conditions) {
        for (int k = 0; k < network.layers().size(); k++) {
            requireFit(network, conditions, k);
        }
    }

    /** Likewise of one layer, where others have conditions of their own. */
    void requireFit(NetworkSpec network, ChipConditions conditions, int layer) {
        ChipConditions.Wires wires = conditions.wires();
        boolean perfect = wires == null
                ? network.layers().get(layer).crossbar().isIdeal()
                : wires.word() == 0 && wires.bit() == 0;
        if (remapped && !perfect) {
            throw new IllegalArgumentException(
                    "layer " + layer + " has lines with resistance, on which it matters where a"
                            + " row stands, and rows are to change places for the sake of stuck cells alone; let wires be 0"
                            + " ohm, or rows stay");
        }
    }
}
