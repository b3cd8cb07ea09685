package org.sneakpath.training.cost;

/** What is counted. */
public enum CostQuantity {
    /** Of one inference. */
    ENERGY("J"),
    /** From the beginning of a sample to its answer. */
    TIME("s"),
    /** Of what stands on the chip. */
    AREA("m^2");

    private final String unit;

    CostQuantity(String unit) {
        this.unit = unit;
    }

    /** SI unit. */
    public String unit() {
        return unit;
    }
}
