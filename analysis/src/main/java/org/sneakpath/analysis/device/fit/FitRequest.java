package org.sneakpath.analysis.device.fit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.device.DeviceSetting;
import org.sneakpath.analysis.device.Wiring;

/**
 * A device to be fitted.
 *
 * @param setting the device and the numbers that the search starts from, fixed ones included
 * @param wiring which terminals were measured
 * @param data file of the measurement
 * @param rate its samples in a second (Hz), where it has no times
 * @param parameters names of what is fitted, or {@code all}
 * @param fixed names of parameters that are not
 * @param starts how many searches
 * @param seed of where they start
 * @param weight of deviations
 * @param presetName how the preset is called that is written; empty for the name of the data
 * @param threads how many searches at a time
 * @param out folder for the results
 * @param force whether that folder may hold other files
 * @param command to be put on record
 * @param progress hears warnings, and how far the fit is
 * @param stop ends it early
 */
public record FitRequest(
        DeviceSetting setting,
        Wiring wiring,
        Path data,
        OptionalDouble rate,
        String parameters,
        List<String> fixed,
        int starts,
        long seed,
        Weight weight,
        Optional<String> presetName,
        int threads,
        Path out,
        boolean force,
        String command,
        Progress progress,
        StopSignal stop) {
    private static final int MOST_STARTS = 10_000;

    public FitRequest {
        fixed = List.copyOf(fixed);
        if (starts < 1 || starts > MOST_STARTS) {
            throw new InputException("--starts " + starts + ": must be from 1 to " + MOST_STARTS);
        }
        if (seed < 0) {
            throw new InputException("--seed " + seed + ": must be at least 0");
        }
        if (rate.isPresent() && !(rate.getAsDouble() > 0 && Double.isFinite(rate.getAsDouble()))) {
            throw new InputException("--rate " + rate.getAsDouble() + " Hz: must be positive and finite");
        }
        if (presetName.isPresent() && !presetName.get().matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
            throw new InputException("--name " + presetName.get() + ": takes letters, digits, dots and hyphens only");
        }
    }

    /** The name of the preset that is written. */
    String preset() {
        return presetName.orElseGet(() -> {
            String file = String.valueOf(data.getFileName()).replaceFirst("\\.[^.]*$", "");
            return "fitted-to-" + file.replaceAll("[^A-Za-z0-9_.-]", "-");
        });
    }
}
