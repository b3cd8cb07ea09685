package org.sneakpath.analysis.sensitivity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.analysis.Progress;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** A netlist and what is asked about it. */
final class Asking {
    private final SensitivityRequest request;

    private Asking(SensitivityRequest request) {
        this.request = request;
    }

    static Asking of(Path file, double reltol, String... objectives) {
        return new Asking(new SensitivityRequest(
                file,
                SpiceOptions.DEFAULT,
                List.of(objectives),
                Optional.empty(),
                false,
                reltol,
                1L << 30,
                "",
                Progress.SILENT));
    }

    static Asking text(Path folder, String netlist, double reltol, String... objectives) {
        Path file = folder.resolve("x.cir");
        try {
            Files.writeString(file, netlist);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(file, reltol, objectives);
    }

    List<Answer> answers() {
        return SensitivityRun.run(request).answers();
    }

    static double gradient(Answer answer, String name) {
        return answer.sensitivities().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " among "
                        + answer.sensitivities().stream().map(Sensitivity::name).toList()))
                .gradient();
    }

    /** Central differences of all objectives by one parameter, from h and h/2, extrapolated. */
    double[] differences(String parameter, double value, double h) {
        double[] wide = difference(parameter, value, h);
        double[] narrow = difference(parameter, value, h / 2);
        double[] out = new double[wide.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = (4 * narrow[k] - wide[k]) / 3;
        }
        return out;
    }

    private double[] difference(String parameter, double value, double h) {
        double[] up = SensitivityRun.values(request, Map.of(parameter, value + h));
        double[] down = SensitivityRun.values(request, Map.of(parameter, value - h));
        double[] out = new double[up.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = (up[k] - down[k]) / (2 * h);
        }
        return out;
    }
}
