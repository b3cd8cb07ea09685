package org.sneakpath.analysis.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.crossbar.write.program.AcceptanceBand;
import org.sneakpath.crossbar.write.program.PulseOrder;
import org.sneakpath.crossbar.write.program.PulseRamp;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.crossbar.write.scheme.HalfVoltage;
import org.sneakpath.crossbar.write.scheme.IdleLines;
import org.sneakpath.crossbar.write.scheme.ThirdVoltage;
import org.sneakpath.crossbar.write.scheme.WriteScheme;
import org.sneakpath.devices.units.Quantity;

/** Parts of a write in words: schemes, ramps, bands, ranges. */
final class WriteWords {
    /** Gates are open or closed; their potentials mean nothing to an ideal switch. */
    private static final Map<String, WriteScheme> SCHEMES = Map.of(
            "half", new HalfVoltage(),
            "third", new ThirdVoltage(),
            "grounded", IdleLines.grounded(),
            "floating", IdleLines.floating(),
            "gate", new GateSelection(1, 0));

    private WriteWords() {}

    static WriteScheme scheme(String option, String text) {
        WriteScheme scheme = SCHEMES.get(text);
        if (scheme == null) {
            throw new InputException(
                    option + " " + text + ": unknown scheme" + Suggestion.of(text, new ArrayList<>(SCHEMES.keySet())));
        }
        return scheme;
    }

    static PulseOrder order(String text) {
        return Arrays.stream(PulseOrder.values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new InputException("--order " + text + ": write row or cell"));
    }

    /** START:STEP:STOP; null if empty. */
    static @Nullable PulseRamp ramp(String option, String text, double width) {
        if (text.isEmpty()) {
            return null;
        }
        double[] volts = numbers(option, text, "START:STEP:STOP", 3, "V");
        try {
            return new PulseRamp(volts[0], volts[1], volts[2], width);
        } catch (IllegalArgumentException e) {
            throw new InputException(option + " " + text + ": " + e.getMessage(), e);
        }
    }

    /** A conductance, or a part of the target in per cent. */
    static AcceptanceBand band(String text) {
        try {
            return text.strip().endsWith("%")
                    ? AcceptanceBand.relative(Quantity.parse(text, ""))
                    : AcceptanceBand.within(Quantity.parse(text, "S"));
        } catch (IllegalArgumentException e) {
            throw new InputException("--band " + text + ": " + e.getMessage() + "; write '0.1 uS' or '2 %'", e);
        }
    }

    /** So many quantities with colons between them. */
    static double[] numbers(String option, String text, String form, int count, String unit) {
        List<String> parts = List.of(text.split(":", -1));
        if (parts.size() != count) {
            throw new InputException(option + " " + text + ": write " + form + " with units of " + unit);
        }
        try {
            return parts.stream()
                    .mapToDouble(part -> Quantity.parse(part.strip(), unit))
                    .toArray();
        } catch (IllegalArgumentException e) {
            throw new InputException(option + " " + text + ": " + e.getMessage(), e);
        }
    }
}
