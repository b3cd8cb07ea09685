package org.sneakpath.analysis.device.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.sneakpath.analysis.device.DeviceNumbers;
import org.sneakpath.analysis.device.TextTable;
import org.sneakpath.analysis.run.RunFolder;

/** {@code devices fit}: a measurement to the parameters of a device. */
public final class FitRun {
    private static final int DIGITS = 6;

    private FitRun() {}

    /**
     * Fits and writes everything; nothing is written where the fit fails.
     *
     * @param summary told what it cost
     * @return the table of what was fitted
     * @throws org.sneakpath.analysis.InputException if the measurement, a name or the folder cannot be used
     * @throws org.sneakpath.analysis.NotConvergedException if the device could not be solved anywhere
     * @throws org.sneakpath.analysis.StoppedException if the request's signal ended it early
     */
    public static List<String> run(FitRequest request, Consumer<String> summary) {
        MeasuredTrace data = TraceFile.read(request.data(), request.rate());
        try (RunFolder folder = RunFolder.staged(request.out(), request.force())) {
            FitResult result = DeviceFit.run(request, data);
            FitFiles.write(request, result, folder);
            folder.publish();
            summary.accept(String.format(
                    Locale.ROOT,
                    "%s: %d points, root mean square deviation %s (largest current %s); %d searches, %d evaluations",
                    request.setting().label(),
                    data.size(),
                    DeviceNumbers.rounded(result.error(), "A", 4),
                    DeviceNumbers.rounded(MeasuredTrace.largest(data.amperes()), "A", 4),
                    result.searches().length,
                    result.evaluations()));
            return table(result);
        }
    }

    private static List<String> table(FitResult result) {
        TextTable table = new TextTable("").row("name", "value", "95 % from", "to", "start", "unit", "");
        for (FittedValue value : result.values()) {
            table.row(
                    value.name() + (value.state() ? " (initial)" : ""),
                    digits(value.value()),
                    value.determined() ? digits(value.lower()) : "",
                    value.determined() ? digits(value.upper()) : "",
                    digits(value.initial()),
                    value.unit(),
                    value.determined() ? "" : "not determined");
        }
        return new ArrayList<>(table.lines());
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%." + DIGITS + "g", value);
    }
}
