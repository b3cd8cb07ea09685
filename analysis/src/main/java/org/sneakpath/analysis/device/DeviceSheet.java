package org.sneakpath.analysis.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.compiled.CompiledModel;

/** {@code devices show}: all that is known of a device, as text. */
public final class DeviceSheet {
    private static final String INDENT = "  ";

    private final DeviceChoice device;
    private final CompactModel model;
    private final List<String> lines = new ArrayList<>();

    private DeviceSheet(DeviceChoice device) {
        this.device = device;
        this.model = device.model();
    }

    /**
     * Terminals, parameters, states and presets.
     *
     * @param preset the one to look at; empty for all
     */
    public static List<String> lines(DeviceChoice device, Optional<String> preset) {
        DeviceSheet sheet = new DeviceSheet(device);
        Optional<Preset> chosen = preset.map(device::preset);
        sheet.head();
        sheet.parameters(chosen);
        sheet.states(chosen);
        chosen.map(List::of).orElse(device.presets()).forEach(sheet::preset);
        return sheet.lines;
    }

    /** The Verilog-A text; says so where there is none. */
    public static List<String> source(DeviceChoice device) {
        return device.source()
                .map(text -> text.lines().toList())
                .orElse(List.of(device.name() + " is not written in Verilog-A but in Java"));
    }

    private void head() {
        String description = ModelDescription.of(device);
        lines.add(device.name() + (description.isEmpty() ? "" : ": " + description));
        TextTable table = new TextTable(INDENT).row("terminals", String.join(", ", model.terminals()));
        for (InternalNode node : model.internalNodes()) {
            table.row(
                    "internal node",
                    node.name() + " (" + node.unit() + ")"
                            + (node.description().isEmpty() ? "" : ": " + node.description()));
        }
        for (Branch branch : model.branches()) {
            table.row("branch", branch.name() + ", from " + node(branch.from()) + " to " + node(branch.to()));
        }
        table.row("stores charge", model.storesCharge() ? "yes" : "no");
        table.row("derivatives", model instanceof CompiledModel ? "symbolic, from its equations" : "by hand, in Java");
        if (!model.switchingFunctions().isEmpty()) {
            table.row("changes form where", String.join(", ", model.switchingFunctions()) + " crosses 0");
        }
        lines.addAll(table.lines());
    }

    private String node(int index) {
        if (index == Branch.GROUND) {
            return "ground";
        }
        int terminals = model.terminals().size();
        return index < terminals
                ? model.terminals().get(index)
                : model.internalNodes().get(index - terminals).name();
    }

    private void parameters(Optional<Preset> preset) {
        if (model.parameters().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Parameters");
        double[] values = preset.map(DeviceSheet::values).orElseGet(model::defaultParameters);
        TextTable table = new TextTable(INDENT)
                .row("name", preset.isPresent() ? "value" : "default", "unit", "range", "also", "");
        for (int j = 0; j < values.length; j++) {
            Parameter p = model.parameters().get(j);
            table.row(
                    p.name(),
                    DeviceNumbers.plain(values[j]),
                    p.unit(),
                    DeviceNumbers.range(p),
                    String.join(" ", p.aliases()),
                    p.description());
        }
        lines.addAll(table.lines());
    }

    private static double[] values(Preset preset) {
        CompactModel model = preset.model();
        return model.parameters(preset.values().entrySet().stream()
                .collect(Collectors.toMap(e -> model.parameterIndex(e.getKey()), Map.Entry::getValue)));
    }

    private void states(Optional<Preset> preset) {
        if (model.states().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("States");
        double[] initial = preset.map(Preset::states).orElseGet(model::initialStates);
        TextTable table = new TextTable(INDENT).row("name", "initial", "unit", "bounds", "tolerance", "");
        for (int s = 0; s < initial.length; s++) {
            StateVariable x = model.states().get(s);
            table.row(
                    x.name(),
                    DeviceNumbers.plain(initial[s]),
                    x.unit(),
                    DeviceNumbers.bounds(x),
                    DeviceNumbers.plain(x.tolerance()),
                    x.description());
        }
        lines.addAll(table.lines());
    }

    private void preset(Preset preset) {
        lines.add("");
        lines.add("Preset " + preset.name() + (preset.provenance().verified() ? "" : " (not verified)"));
        TextTable table = new TextTable(INDENT);
        List<String> values = new ArrayList<>();
        preset.values()
                .forEach((name, value) -> values.add(name + " = "
                        + DeviceNumbers.value(
                                value,
                                model.parameters()
                                        .get(model.parameterIndex(name))
                                        .unit())));
        table.row("values", values.isEmpty() ? "the defaults" : String.join(", ", values));
        if (!preset.initialStates().isEmpty()) {
            List<String> states = new ArrayList<>();
            preset.initialStates()
                    .forEach((name, value) -> states.add(name + " = "
                            + DeviceNumbers.value(
                                    value,
                                    model.states().get(model.stateIndex(name)).unit())));
            table.row("initial states", String.join(", ", states));
        }
        List<String> facts = Arrays.asList(
                "source", preset.provenance().citation(),
                "fitted to", preset.provenance().fittedTo(),
                "valid for", preset.provenance().validity(),
                "voltage", range(preset.validity().voltage(), "V"),
                "current", range(preset.validity().current(), "A"));
        for (int k = 0; k < facts.size(); k += 2) {
            if (!facts.get(k + 1).isEmpty()) {
                table.row(facts.get(k), facts.get(k + 1));
            }
        }
        lines.addAll(table.lines());
    }

    private static String range(Interval range, String unit) {
        return range.equals(Interval.REAL)
                ? ""
                : DeviceNumbers.value(range.lower(), unit) + " to " + DeviceNumbers.value(range.upper(), unit);
    }
}
