package org.sneakpath.analysis.device;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.figure.Figure;
import org.sneakpath.analysis.figure.FigureFiles;
import org.sneakpath.analysis.run.AtomicFile;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.run.TransientSummary;

/** {@code devices iv}: a device under a drive to a folder with its trace and pictures. */
public final class IvRun {
    private static final int DPI = 300;

    private IvRun() {}

    /**
     * Drives the device. The folder appears when it is complete; where the transient did not converge, or was stopped, it
     * holds what there was up to then and {@code run.json} says so.
     *
     * @param summary told what the device did
     * @throws org.sneakpath.analysis.InputException if the folder cannot be used
     * @throws NotConvergedException if the transient failed
     * @throws StoppedException if the request's signal ended it early
     */
    public static void run(IvRequest request, Consumer<String> summary) {
        try (RunFolder folder = RunFolder.staged(request.out(), request.force())) {
            DrivenDevice device = new DrivenDevice(request);
            TransientSummary end = device.run();
            DeviceTrace trace = device.trace();
            folder.write("iv.csv", trace.csv());
            if (trace.time().length > 1) {
                figures(request, trace, folder);
                IvSummary.lines(request, trace, end).forEach(summary);
            }
            folder.write(RunFolder.MARK, Json.text(record(request, end)));
            folder.publish();
            if (end.status() == SolveStatus.CANCELLED) {
                throw new StoppedException(
                        "stopped at t = " + end.time() + " s; what was computed up to there is in " + request.out());
            }
            if (!end.status().converged()) {
                throw new NotConvergedException("iv of " + request.setting().label() + " at t = " + end.time() + " s: "
                        + end.status().advice() + "; worst unknown: "
                        + end.stats().worstUnknown()
                        + "; what was computed up to there is in " + request.out()
                        + "; a greater --series, or a --compliance, tames what runs away");
            }
        }
    }

    private static void figures(IvRequest request, DeviceTrace trace, RunFolder folder) {
        String caption = request.setting().label() + ", " + request.drive().label();
        write(IvFigures.loop(trace, IvFigures.title(request.setting()), caption), folder, "loop");
        write(IvFigures.overTime(trace, caption), folder, "states");
    }

    /** Writes a figure as SVG and PNG, with its numbers. */
    public static void write(Figure figure, RunFolder folder, String name) {
        try {
            FigureFiles.write(figure, folder.folder("."), name);
            FigureFiles.writePng(figure, folder.folder("."), name, DPI);
        } catch (IOException e) {
            throw AtomicFile.refused(folder.file(name + ".svg"), e);
        }
    }

    private static Map<String, Object> record(IvRequest request, TransientSummary end) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("program", "sneakpath");
        run.put("command", request.command());
        run.put("status", status(end.status()).word());
        run.put("device", request.setting().device().name());
        request.setting().preset().ifPresent(preset -> run.put("preset", preset.name()));
        Map<String, Double> parameters = new LinkedHashMap<>();
        double[] values = request.setting().parameters();
        for (int j = 0; j < values.length; j++) {
            parameters.put(request.setting().model().parameters().get(j).name(), values[j]);
        }
        run.put("parameters", parameters);
        run.put("temperature", request.setting().temperature());
        run.put("drive", request.drive().label());
        run.put(
                "failures",
                end.status().converged() ? List.of() : List.of(end.status().advice()));
        return run;
    }

    private static RunStatus status(SolveStatus status) {
        return status == SolveStatus.CANCELLED
                ? RunStatus.INTERRUPTED
                : status.converged() ? RunStatus.COMPLETE : RunStatus.INCOMPLETE;
    }
}
