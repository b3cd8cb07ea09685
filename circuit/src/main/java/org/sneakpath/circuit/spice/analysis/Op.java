package org.sneakpath.circuit.spice.analysis;

/** {@code .op}: the operating point, where every charge is constant. */
public record Op() implements Analysis {
    @Override
    public String kind() {
        return "op";
    }
}
