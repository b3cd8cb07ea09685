package org.sneakpath.analysis.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.device.DeviceNumbers;
import org.sneakpath.analysis.device.TextTable;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.write.disturb.DisturbPoint;
import org.sneakpath.crossbar.write.disturb.DisturbReport;
import org.sneakpath.crossbar.write.disturb.Drift;
import org.sneakpath.crossbar.write.scheme.CellRole;
import org.sneakpath.crossbar.write.scheme.RoleStress;
import org.sneakpath.crossbar.write.scheme.WriteStress;

/** What writes of one cell did under each scheme, as tables, files and numbers by name. */
public final class DisturbSummary {
    private static final int DIGITS = 4;
    private static final List<CellRole> OTHERS =
            List.of(CellRole.ON_SELECTED_ROW, CellRole.ON_SELECTED_COLUMN, CellRole.UNSELECTED);
    private static final List<String> OF_SCHEME = List.of(
            "selected_voltage",
            "half_selected",
            "sneak_current",
            "driver_current",
            "pulse_energy",
            "largest_drift",
            "disturbed");

    private final CrossbarSpec spec;
    private final double allowed;
    private final Map<String, DisturbReport> reports;

    DisturbSummary(CrossbarSpec spec, double allowed, Map<String, DisturbReport> reports) {
        this.spec = spec;
        this.allowed = allowed;
        this.reports = reports;
    }

    /** Names of {@link #metrics} for these schemes. */
    public static List<String> names(List<String> schemes) {
        List<String> names = new ArrayList<>();
        for (String scheme : schemes) {
            OF_SCHEME.forEach(metric -> names.add(scheme + "_" + metric));
        }
        return names;
    }

    /**
     * Numbers by scheme and name, SI: of the first pulse the least voltage of the selected cell, the largest of another, the sum of the
     * currents through all others, the largest of a driver, the energy; after the last one the largest change of another cell with its
     * sign, and how many others changed by more than is allowed.
     */
    public Map<String, Object> metrics() {
        Map<String, Object> metrics = new LinkedHashMap<>();
        reports.forEach((scheme, report) -> {
            WriteStress first = report.first();
            Drift worst = worst(last(report));
            List<Number> values = List.of(
                    first.of(CellRole.SELECTED).least(),
                    first.largestElsewhere(),
                    first.sneakCurrent(),
                    Math.abs(first.driver().current()),
                    first.energy(),
                    worst.largest(),
                    worst.beyond());
            for (int k = 0; k < values.size(); k++) {
                metrics.put(scheme + "_" + OF_SCHEME.get(k), values.get(k));
            }
        });
        return metrics;
    }

    private static DisturbPoint last(DisturbReport report) {
        return report.points().get(report.points().size() - 1);
    }

    /** All cells but the written one together; their mean is left out. */
    private static Drift worst(DisturbPoint point) {
        int cells = 0;
        int beyond = 0;
        double largest = 0;
        for (CellRole role : OTHERS) {
            Drift drift = point.of(role);
            cells += drift.cells();
            beyond += drift.beyond();
            largest = Math.abs(drift.largest()) > Math.abs(largest) ? drift.largest() : largest;
        }
        return new Drift(cells, 0, largest, beyond);
    }

    /** The tables: voltages and currents of the first pulse, then drifts after the last. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(spec.rows() + " x " + spec.columns() + " cells; changes beyond " + rounded(allowed, "S")
                + " count as disturbed");
        TextTable table = new TextTable("");
        table.row(
                "scheme", "cells", "number", "least", "largest", "current", "mean drift", "largest drift", "disturbed");
        reports.forEach((scheme, report) -> {
            for (CellRole role : CellRole.values()) {
                RoleStress stress = report.first().of(role);
                Drift drift = last(report).of(role);
                table.row(
                        scheme,
                        DisturbWords.word(role).replace('_', ' '),
                        String.valueOf(stress.cells()),
                        rounded(stress.least(), "V"),
                        rounded(stress.largest(), "V"),
                        rounded(stress.current(), "A"),
                        rounded(drift.mean(), "S"),
                        rounded(drift.largest(), "S"),
                        role == CellRole.SELECTED ? "" : String.valueOf(drift.beyond()));
            }
        });
        lines.addAll(table.lines());
        reports.forEach((scheme, report) -> lines.add(scheme + ": sneak current "
                + rounded(report.first().sneakCurrent(), "A") + ", driver "
                + rounded(Math.abs(report.first().driver().current()), "A") + " ("
                + report.first().driver() + "), " + rounded(report.first().energy(), "J")
                + " a pulse; drifts after " + last(report).pulses() + " pulses"));
        return lines;
    }

    /** Of the first pulse, a line a scheme and role (CSV). */
    String voltages() {
        StringBuilder text = new StringBuilder("scheme,role,cells,least (V),mean (V),largest (V),current (A)\n");
        reports.forEach((scheme, report) -> {
            for (CellRole role : CellRole.values()) {
                RoleStress stress = report.first().of(role);
                line(
                        text,
                        scheme,
                        DisturbWords.word(role),
                        stress.cells(),
                        stress.least(),
                        stress.mean(),
                        stress.largest(),
                        stress.current());
            }
        });
        return text.toString();
    }

    /** After each number of pulses, a line a scheme and role (CSV). */
    String drifts() {
        StringBuilder text = new StringBuilder("scheme,role,pulses,cells,mean (S),largest (S),disturbed\n");
        reports.forEach((scheme, report) -> {
            for (DisturbPoint point : report.points()) {
                for (CellRole role : CellRole.values()) {
                    Drift drift = point.of(role);
                    line(
                            text,
                            scheme,
                            DisturbWords.word(role),
                            point.pulses(),
                            drift.cells(),
                            drift.mean(),
                            drift.largest(),
                            drift.beyond());
                }
            }
        });
        return text.toString();
    }

    private static void line(StringBuilder text, Object... fields) {
        for (int k = 0; k < fields.length; k++) {
            text.append(fields[k]).append(k + 1 < fields.length ? ',' : '\n');
        }
    }

    private static String rounded(double value, String unit) {
        return DeviceNumbers.rounded(value, unit, DIGITS);
    }
}
