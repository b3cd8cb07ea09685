package org.sneakpath.analysis.device;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.library.DeviceLibrary;

/** {@code devices list}: what the library holds. */
public final class DeviceList {
    private record Row(
            String name,
            List<String> terminals,
            int parameters,
            List<String> states,
            List<String> presets,
            String is) {}

    private DeviceList() {}

    /** A line of titles and one line a model. */
    public static List<String> table() {
        TextTable table = new TextTable("").row("model", "terminals", "parameters", "states", "presets", "");
        for (Row row : rows()) {
            table.row(
                    row.name,
                    String.join(" ", row.terminals),
                    Integer.toString(row.parameters),
                    String.join(" ", row.states),
                    row.presets.isEmpty() ? "" : Integer.toString(row.presets.size()),
                    row.is);
        }
        return table.lines();
    }

    /** The same as comma-separated values, with the names of the presets; several names in a field stand apart by spaces. */
    public static List<String> csv() {
        List<String> lines = new ArrayList<>(List.of("model,terminals,parameters,states,presets,description"));
        for (Row row : rows()) {
            lines.add(List.of(
                            row.name,
                            String.join(" ", row.terminals),
                            Integer.toString(row.parameters),
                            String.join(" ", row.states),
                            String.join(" ", row.presets),
                            row.is)
                    .stream()
                    .map(Csv::quoted)
                    .collect(Collectors.joining(",")));
        }
        return lines;
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String name : DeviceLibrary.names()) {
            DeviceChoice device = DeviceChoice.ofLibrary(name);
            CompactModel model = device.model();
            rows.add(new Row(
                    name,
                    model.terminals(),
                    model.parameters().size(),
                    model.states().stream().map(StateVariable::name).toList(),
                    device.presets().stream().map(Preset::name).toList(),
                    ModelDescription.of(device)));
        }
        return rows;
    }
}
