package org.sneakpath.analysis.simulate;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointOptions;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.spice.Elaboration;

/** {@code .op}. */
final class OpRun implements AnalysisRun {
    private final SimulateRequest request;

    OpRun(SimulateRequest request) {
        this.request = request;
    }

    @Override
    public String plotName() {
        return "Operating Point";
    }

    /** Everything at rest, from the guesses that the netlist gives. */
    static OperatingPointOptions atRest(Elaboration circuit) {
        return OperatingPointOptions.AT_REST.withNodesets(circuit.nodesets());
    }

    /** A note on states that could not be solved for. */
    static List<String> held(List<String> states) {
        return states.isEmpty()
                ? List.of()
                : List.of(states.size() + " states have no equilibrium of their own and keep their initial value: "
                        + states.subList(0, Math.min(5, states.size())) + (states.size() > 5 ? " ..." : ""));
    }

    @Override
    public Result run(Elaboration circuit, Consumer<List<Column>> columns, RowSink rows) {
        OperatingPointResult result = OperatingPoint.solve(circuit.netlist(), atRest(circuit));
        List<String> names = result.names();
        List<Probe> probes = new OutputColumns(circuit, request.progress()::warn).probes(names);
        columns.accept(probes.stream().map(Probe::column).toList());
        double[] y = names.stream().mapToDouble(result::value).toArray();
        if (result.status().converged()) {
            rows.row(probes.stream().mapToDouble(probe -> probe.of(y)).toArray());
        }
        SampleTable table = new SampleTable(Set.of()); // a point has no axis for measures to walk along
        return new Result(
                new Outcome(result.status(), result.stats(), "", held(result.heldStates()), List.of()), List.of(table));
    }
}
