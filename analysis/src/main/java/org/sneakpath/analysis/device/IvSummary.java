package org.sneakpath.analysis.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sneakpath.circuit.run.TransientSummary;

/** What a driven device did, in a few lines. */
final class IvSummary {
    private static final double WORTH_DIVIDING = 0.05;
    private static final int DIGITS = 4;

    private IvSummary() {}

    static List<String> lines(IvRequest request, DeviceTrace trace, TransientSummary summary) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %s; %d points, %d steps, %d rejected",
                request.setting().label(),
                request.drive().label(),
                trace.time().length,
                summary.stats().steps(),
                summary.stats().rejectedSteps()));
        lines.add("current " + span(trace.amperes(), "A") + resistance(trace) + ", energy absorbed "
                + DeviceNumbers.rounded(energy(trace), "J", DIGITS));
        for (int s = 0; s < trace.states().size(); s++) {
            lines.add("state " + trace.stateVariables().get(s).name() + " "
                    + span(trace.states().get(s), trace.stateVariables().get(s).unit()));
        }
        return lines;
    }

    private static String span(double[] values, String unit) {
        return "from " + DeviceNumbers.rounded(Arrays.stream(values).min().orElse(0), unit, DIGITS) + " to "
                + DeviceNumbers.rounded(Arrays.stream(values).max().orElse(0), unit, DIGITS);
    }

    /** v/i where the voltage is worth dividing. */
    private static String resistance(DeviceTrace trace) {
        double most = Arrays.stream(trace.volts()).map(Math::abs).max().orElse(0);
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int k = 0; k < trace.time().length; k++) {
            double ohm = Math.abs(trace.volts()[k] / trace.amperes()[k]);
            if (Math.abs(trace.volts()[k]) > WORTH_DIVIDING * most && Double.isFinite(ohm)) {
                least = Math.min(least, ohm);
                greatest = Math.max(greatest, ohm);
            }
        }
        return greatest == 0
                ? ""
                : ", v/i from " + DeviceNumbers.rounded(least, "ohm", DIGITS) + " to "
                        + DeviceNumbers.rounded(greatest, "ohm", DIGITS);
    }

    /** ∫ v i dt, by trapezia (J). */
    private static double energy(DeviceTrace trace) {
        double sum = 0;
        for (int k = 1; k < trace.time().length; k++) {
            double after = trace.volts()[k] * trace.amperes()[k];
            double before = trace.volts()[k - 1] * trace.amperes()[k - 1];
            sum += 0.5 * (after + before) * (trace.time()[k] - trace.time()[k - 1]);
        }
        return sum;
    }
}
