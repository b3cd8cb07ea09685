package org.sneakpath.analysis.device.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sneakpath.analysis.device.IvRun;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.Curve;
import org.sneakpath.analysis.figure.Figure;
import org.sneakpath.analysis.figure.LoopFigure;
import org.sneakpath.analysis.figure.LoopPanel;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.devices.CompactModel;

/** What a fit leaves behind. */
final class FitFiles {
    private FitFiles() {}

    static void write(FitRequest request, FitResult result, RunFolder folder) {
        folder.write("fit.json", Json.text(json(request, result)));
        folder.write("fit.csv", csv(result));
        folder.write("residuals.csv", residuals(result));
        folder.write(request.setting().device().stem() + ".presets.yaml", preset(request, result));
        IvRun.write(figure(request, result), folder, "comparison");
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("program", "sneakpath");
        run.put("command", request.command());
        run.put("status", RunStatus.COMPLETE.word());
        run.put("warnings", result.warnings());
        folder.write(RunFolder.MARK, Json.text(run));
    }

    private static Map<String, Object> json(FitRequest request, FitResult result) {
        Map<String, Object> fit = new LinkedHashMap<>();
        fit.put("device", request.setting().device().name());
        request.setting().preset().ifPresent(preset -> fit.put("preset", preset.name()));
        fit.put("data", request.data().toString());
        fit.put("points", result.data().size());
        fit.put("weight", request.weight().name().toLowerCase(Locale.ROOT));
        fit.put("rms_error", result.error());
        fit.put("weighted_rms_error", result.weighted());
        List<Object> values = new ArrayList<>();
        for (FittedValue value : result.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", value.name());
            one.put("kind", value.state() ? "initial state" : "parameter");
            one.put("unit", value.unit());
            one.put("value", value.value());
            one.put("lower95", value.lower());
            one.put("upper95", value.upper());
            one.put("initial", value.initial());
            one.put("determined", value.determined());
            values.add(one);
        }
        fit.put("fitted", values);
        fit.put("searches", result.searches());
        fit.put("evaluations", result.evaluations());
        fit.put("warnings", result.warnings());
        return fit;
    }

    private static String csv(FitResult result) {
        StringBuilder text = new StringBuilder("name,kind,unit,value,lower95,upper95,initial,determined\n");
        for (FittedValue value : result.values()) {
            text.append(Csv.quoted(value.name()))
                    .append(value.state() ? ",initial state," : ",parameter,")
                    .append(Csv.quoted(value.unit()));
            for (double number : new double[] {value.value(), value.lower(), value.upper(), value.initial()}) {
                text.append(',').append(number);
            }
            text.append(',').append(value.determined()).append('\n');
        }
        return text.toString();
    }

    private static String residuals(FitResult result) {
        MeasuredTrace data = result.data();
        StringBuilder text = new StringBuilder("time,v,i,fit,residual\n");
        for (int k = 0; k < data.size(); k++) {
            double fit = result.current()[k];
            text.append(data.time()[k]).append(',').append(data.volts()[k]).append(',');
            text.append(data.amperes()[k]).append(',').append(fit).append(',');
            text.append(data.amperes()[k] - fit).append('\n');
        }
        return text.toString();
    }

    /** All numbers of the device, so that the preset means the same whatever the defaults become. */
    private static String preset(FitRequest request, FitResult result) {
        CompactModel model = request.setting().model();
        StringBuilder text =
                new StringBuilder("presets:\n  ").append(request.preset()).append(":\n");
        List<String> values = new ArrayList<>();
        for (int j = 0; j < result.parameters().length; j++) {
            values.add(model.parameters().get(j).name() + ": " + result.parameters()[j]);
        }
        text.append("    values: {").append(String.join(", ", values)).append("}\n");
        List<String> states = new ArrayList<>();
        for (int s = 0; s < result.states().length; s++) {
            states.add(model.states().get(s).name() + ": " + result.states()[s]);
        }
        if (!states.isEmpty()) {
            text.append("    states: {").append(String.join(", ", states)).append("}\n");
        }
        String file = String.valueOf(request.data().getFileName());
        text.append("    source: ").append(quoted("fitted to " + file)).append('\n');
        text.append("    figure: ")
                .append(quoted(String.format(
                        Locale.ROOT,
                        "%d points, root mean square deviation %.3g A",
                        result.data().size(),
                        result.error())))
                .append('\n');
        text.append("    validity: ")
                .append(quoted(String.format(
                        Locale.ROOT,
                        "%.4g V <= v <= %.4g V within %.4g s",
                        Arrays.stream(result.data().volts()).min().orElse(0),
                        Arrays.stream(result.data().volts()).max().orElse(0),
                        result.data().time()[result.data().size() - 1]
                                - result.data().time()[0])))
                .append('\n');
        return text.append("    verified: false\n").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Figure figure(FitRequest request, FitResult result) {
        MeasuredTrace data = result.data();
        double[] deviation = new double[data.size()];
        for (int k = 0; k < deviation.length; k++) {
            deviation[k] = data.amperes()[k] - result.current()[k];
        }
        AxisTitle volts = AxisTitle.prefixed("Voltage", "V", MeasuredTrace.largest(data.volts()));
        AxisTitle amperes = AxisTitle.prefixed("Current", "A", MeasuredTrace.largest(data.amperes()));
        LoopPanel loop = new LoopPanel(
                request.setting().device().name(),
                volts,
                amperes,
                List.of(
                        new Curve("measured", data.volts(), data.amperes(), true),
                        new Curve("fitted", data.volts(), result.current())));
        LoopPanel residuals = new LoopPanel(
                "Residuals",
                AxisTitle.prefixed("Time", "s", MeasuredTrace.largest(data.time())),
                AxisTitle.prefixed("Measured − fitted", "A", MeasuredTrace.largest(deviation)),
                List.of(new Curve("", data.time(), deviation, true)));
        return new LoopFigure(
                List.of(loop, residuals),
                request.setting().device().name() + " fitted to " + data.size()
                        + " points. Left: current over voltage. Right: what remains, over time.");
    }
}
