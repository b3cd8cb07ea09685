package org.sneakpath.circuit.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sneakpath.circuit.internal.Drive;
import org.sneakpath.circuit.nonlinear.NewtonOptions;

/**
 * How an operating point is found.
 *
 * @param time time at which the waveforms of sources are read (s); at 0 they have their direct values
 * @param solveStates whether device states take values at which their rates vanish, as every d/dt in SPICE's {@code .op};
 *     a state without an equilibrium of its own is held at its initial value and reported. Otherwise all states are held:
 *     a circuit that is read, not left to rest
 * @param pinInitialVoltages whether nodes with an initial voltage are held at it, as at the start of a SPICE transient
 *     without {@code uic}; otherwise initial voltages are a first guess
 * @param nodesets voltages (V) by node at which nodes are held in a first solve and then released, SPICE's
 *     {@code .nodeset}: they choose between several solutions
 * @param newton when Newton's method stops
 */
public record OperatingPointOptions(
        double time,
        boolean solveStates,
        boolean pinInitialVoltages,
        Map<String, Double> nodesets,
        NewtonOptions newton) {
    /** Sources at time zero, states held. */
    public static final OperatingPointOptions DEFAULT =
            new OperatingPointOptions(0, false, false, Map.of(), NewtonOptions.DEFAULT);

    /** SPICE's {@code .op}: sources at time zero, every d/dt zero, states included. */
    public static final OperatingPointOptions AT_REST = DEFAULT.withSolvedStates();

    public OperatingPointOptions {
        nodesets = Collections.unmodifiableMap(new LinkedHashMap<>(nodesets));
        nodesets.forEach((node, volt) -> {
            if (!Double.isFinite(volt)) {
                throw new IllegalArgumentException(
                        "nodeset of node '" + node + "' is " + volt + " V; it must be finite");
            }
        });
    }

    /** Time at which the circuit reads its sources. */
    double sourceTime() {
        return time == 0 ? Drive.AT_REST : time;
    }

    public OperatingPointOptions withTime(double seconds) {
        return new OperatingPointOptions(seconds, solveStates, pinInitialVoltages, nodesets, newton);
    }

    public OperatingPointOptions withSolvedStates() {
        return new OperatingPointOptions(time, true, pinInitialVoltages, nodesets, newton);
    }

    public OperatingPointOptions withPinnedInitialVoltages() {
        return new OperatingPointOptions(time, solveStates, true, nodesets, newton);
    }

    public OperatingPointOptions withNodesets(Map<String, Double> voltages) {
        return new OperatingPointOptions(time, solveStates, pinInitialVoltages, voltages, newton);
    }

    public OperatingPointOptions withNewton(NewtonOptions other) {
        return new OperatingPointOptions(time, solveStates, pinInitialVoltages, nodesets, other);
    }
}
