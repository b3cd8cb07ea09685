package org.sneakpath.analysis.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sneakpath.analysis.Progress;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientObserver;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientSummary;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.DenseStep;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Unary;
import org.sneakpath.devices.equation.UnaryFunction;

/**
 * A source, the resistance in series, a limit of the current and the device, as a circuit against time:
 *
 * <pre>
 *   source ── R ── limit ── driven terminal │ device │ grounded terminal ── ground
 * </pre>
 * The limit is that of a saturating transistor, i = I tanh(v/(I r)) over its voltage v, with so small an r that the drive's
 * amplitude would send a thousand times I through it.
 */
final class DrivenDevice {
    private static final int TICKS = 1000;
    private static final double LIMIT_SHARE = 1e-3;
    private static final String SOURCE = "vdrive";
    private static final String DEVICE = "ndevice";
    private static final String DRIVEN = "driven";

    private final IvRequest request;
    private final List<double[]> rows = new ArrayList<>();

    DrivenDevice(IvRequest request) {
        this.request = request;
    }

    /** Runs it; what there is up to where it ended is in {@link #trace}. */
    TransientSummary run() {
        double stop = request.drive().stop();
        ControlledStep steps = ControlledStep.of(request.reltol(), StiffScheme.ESDIRK4)
                .withTimes(times())
                .withMaxStep(request.drive().period() / 50);
        Progress progress = request.progress();
        progress.begin("iv", TICKS);
        try {
            return Transient.run(
                    netlist(), TransientOptions.controlled(stop).withPolicy(steps), new Recorder(stop, progress));
        } finally {
            progress.end();
        }
    }

    private List<Double> times() {
        double period = request.drive().period();
        int count = (int) Math.round(request.drive().cycles() * request.points());
        List<Double> times = new ArrayList<>();
        for (int k = 1; k < count; k++) {
            times.add(k * period / request.points());
        }
        return times;
    }

    Netlist netlist() {
        DeviceSetting setting = request.setting();
        CompactModel model = setting.model();
        NetlistBuilder circuit = Netlist.builder(setting.label()).temperature(setting.temperature());
        List<String> stops = new ArrayList<>(List.of("source"));
        if (request.series() > 0 && request.compliance().isPresent()) {
            stops.add("middle");
        }
        boolean direct = request.series() == 0 && request.compliance().isEmpty();
        stops.add(DRIVEN);
        circuit.voltageSource(
                SOURCE, direct ? DRIVEN : "source", "0", request.drive().source());
        int at = 0;
        if (request.series() > 0) {
            circuit.resistor("rseries", stops.get(at), stops.get(at + 1), request.series());
            at++;
        }
        if (request.compliance().isPresent()) {
            limit(
                    circuit,
                    stops.get(at),
                    stops.get(at + 1),
                    request.compliance().getAsDouble());
        }
        String[] nodes = new String[model.terminals().size()];
        for (int t = 0; t < nodes.length; t++) {
            double volt = request.wiring().volts().get(t);
            nodes[t] = t == request.wiring().driven() ? DRIVEN : volt == 0 ? "0" : "bias" + t;
            if (nodes[t].startsWith("bias")) {
                circuit.voltageSource("v" + nodes[t], nodes[t], "0", new Dc(volt));
            }
        }
        return circuit.device(DEVICE, model, setting.parameters(), setting.initialStates(), nodes)
                .build();
    }

    private void limit(NetlistBuilder circuit, String from, String to, double most) {
        double size = Math.max(Math.abs(request.drive().amplitude()), 1e-3);
        Expression share = Unary.of(UnaryFunction.TANH, Expression.quotient(new Control(0), new ParameterValue(1)));
        circuit.behavioural(
                "blimit",
                Quantity.CURRENT,
                from,
                to,
                new Equations(List.of(Expression.product(new ParameterValue(0), share)), 1, 2),
                List.of(new NodeVoltage(from, to)),
                List.of(most, LIMIT_SHARE * size));
    }

    /** What was recorded. */
    DeviceTrace trace() {
        List<StateVariable> variables = request.setting().model().states();
        double[][] columns = new double[3 + variables.size()][rows.size()];
        for (int k = 0; k < rows.size(); k++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][k] = rows.get(k)[c];
            }
        }
        return new DeviceTrace(
                columns[0],
                columns[1],
                columns[2],
                variables,
                Arrays.asList(columns).subList(3, columns.length));
    }

    private final class Recorder implements TransientObserver {
        private final double stop;
        private final Progress progress;
        private int[] unknowns = {};

        Recorder(double stop, Progress progress) {
            this.stop = stop;
            this.progress = progress;
        }

        @Override
        public void start(List<String> names, double time, double[] y) {
            List<String> wanted =
                    new ArrayList<>(List.of(Waveforms.voltageName(DRIVEN), Waveforms.currentName(SOURCE)));
            request.setting().model().states().forEach(s -> wanted.add(Waveforms.stateName(DEVICE, s.name())));
            unknowns = wanted.stream().mapToInt(names::indexOf).toArray();
            record(time, y);
        }

        @Override
        public boolean step(DenseStep step) {
            record(step.time1(), step.right());
            long before = (long) (TICKS * step.time0() / stop);
            long now = (long) (TICKS * step.time1() / stop);
            if (now > before) {
                progress.advance(Math.min(now, TICKS), "");
            }
            return !request.stop().isRequested();
        }

        private void record(double time, double[] y) {
            double[] row = new double[1 + unknowns.length];
            row[0] = time;
            for (int c = 0; c < unknowns.length; c++) {
                row[1 + c] = y[unknowns[c]];
            }
            row[2] = 0 - row[2]; // the source's current runs through the source, back to the device's
            rows.add(row);
        }
    }
}
