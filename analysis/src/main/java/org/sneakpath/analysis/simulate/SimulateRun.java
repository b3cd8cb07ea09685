package org.sneakpath.analysis.simulate;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.text.Diagnostic;

/** {@code simulate}: a netlist file to a folder of results. */
public final class SimulateRun {
    private SimulateRun() {}

    /**
     * Runs all analyses of a netlist. The folder appears when it is complete; where something did not converge, or the run
     * was stopped, it holds what was computed up to there and {@code run.json} says so.
     *
     * @param summary told a line on each analysis when it has ended: points, steps, iterations, time
     * @throws InputException if the file, or what it says, cannot be used
     * @throws NotConvergedException if an analysis failed
     * @throws StoppedException if the request's signal ended it early
     */
    public static void run(SimulateRequest request, Consumer<String> summary) {
        if (!Files.isRegularFile(request.netlist())) {
            throw new InputException(request.netlist() + ": no such file");
        }
        SpiceNetlist source = SpiceNetlist.parse(request.netlist(), request.reading());
        for (Diagnostic warning : source.warnings()) {
            request.progress().warn(warning.toString());
        }
        if (source.analyses().isEmpty()) {
            throw new InputException(
                    request.netlist() + ": asks for no analysis; add a line such as .op, .dc, .ac or .tran");
        }
        try (RunFolder folder = RunFolder.staged(request.out(), request.force())) {
            Simulation simulation = new Simulation(request, source, folder, summary);
            simulation.run();
            folder.write(RunFolder.MARK, Json.text(record(request, source, simulation)));
            folder.publish();
            simulation.failures().stream().skip(1).forEach(request.progress()::warn);
            if (simulation.cancelled()) {
                throw new StoppedException("stopped; what was computed up to there is in " + request.out());
            }
            if (!simulation.failures().isEmpty()) {
                throw new NotConvergedException(
                        simulation.failures().get(0) + "; what was computed up to there is in " + request.out());
            }
        }
    }

    private static Map<String, Object> record(SimulateRequest request, SpiceNetlist source, Simulation simulation) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("program", "sneakpath");
        run.put("command", request.command());
        run.put("status", status(simulation).word());
        run.put("title", source.title());
        run.put("notes", simulation.notes());
        run.put("failures", simulation.failures());
        return run;
    }

    private static RunStatus status(Simulation simulation) {
        if (simulation.cancelled()) {
            return RunStatus.INTERRUPTED;
        }
        return simulation.failures().isEmpty() ? RunStatus.COMPLETE : RunStatus.INCOMPLETE;
    }
}
