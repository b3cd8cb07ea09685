package org.sneakpath.analysis.device;

import java.util.List;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.devices.StateVariable;

/**
 * What a driven device did.
 *
 * @param time (s), not descending; a time stands twice where something jumps
 * @param volts from the driven to the grounded terminal (V), one for each time
 * @param amperes into the driven terminal (A)
 * @param stateVariables of the device
 * @param states of each state, its values
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of samples; equal by identity on purpose
public record DeviceTrace(
        double[] time, double[] volts, double[] amperes, List<StateVariable> stateVariables, List<double[]> states) {
    public DeviceTrace {
        stateVariables = List.copyOf(stateVariables);
        states = List.copyOf(states);
    }

    /** Columns {@code time,v,i} and one for each state under its name; decimals that read back to the same double. */
    String csv() {
        StringBuilder text = new StringBuilder("time,v,i");
        for (StateVariable state : stateVariables) {
            text.append(',').append(Csv.quoted(column(state.name())));
        }
        text.append('\n');
        for (int k = 0; k < time.length; k++) {
            text.append(time[k]).append(',').append(volts[k]).append(',').append(amperes[k]);
            for (double[] state : states) {
                text.append(',').append(state[k]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** A state that is called like one of the other columns stands under {@code state.NAME}. */
    private static String column(String state) {
        return List.of("time", "v", "i").contains(state) ? "state." + state : state;
    }
}
