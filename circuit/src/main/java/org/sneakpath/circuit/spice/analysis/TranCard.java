package org.sneakpath.circuit.spice.analysis;

/**
 * {@code .tran tstep tstop [tstart [tmax]] [uic]}.
 *
 * <p>A tmax equal to tstep is what ngspice assumes by itself and is read as spacing of the output only;
 * any other bounds the step.
 *
 * @param step spacing of the output (s); zero if the netlist leaves it to the simulator
 * @param stop end (s), positive
 * @param start from where on results are kept (s); the circuit always starts at zero
 * @param maxStep longest step (s), {@link Double#POSITIVE_INFINITY} for none
 * @param uic whether the circuit starts from its initial conditions instead of its operating point
 */
public record TranCard(double step, double stop, double start, double maxStep, boolean uic) implements Analysis {
    public TranCard {
        if (!(step >= 0) || Double.isInfinite(step)) {
            throw new IllegalArgumentException(".tran: output step " + step + " s must not be negative");
        }
        if (!(stop > 0) || Double.isInfinite(stop)) {
            throw new IllegalArgumentException(".tran: end time " + stop + " s must be positive");
        }
        if (!(start >= 0 && start < stop)) {
            throw new IllegalArgumentException(
                    ".tran: start of output " + start + " s must lie in [0, " + stop + "] s");
        }
        if (!(maxStep > 0)) {
            throw new IllegalArgumentException(".tran: longest step " + maxStep + " s must be positive");
        }
    }

    @Override
    public String kind() {
        return "tran";
    }
}
