package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sneakpath.analysis.device.TextTable;
import org.sneakpath.analysis.figure.DisplayUnit;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.training.audit.AuditReport;
import org.sneakpath.training.audit.DeviceExcursions;
import org.sneakpath.training.audit.Excursions;
import org.sneakpath.training.audit.ReferenceComparison;
import org.sneakpath.training.audit.Refinement;

/** An audit in words: a table for a terminal, sentences for a report. */
public final class AuditWords {
    private AuditWords() {}

    /** A short table: one line for each grid, one for the reference engine, one for voltages outside, and the verdict. */
    public static List<String> table(AuditReport audit) {
        TextTable table = new TextTable("  ").row("step", "accuracy", "other class", "unsolved");
        table.row(row(audit.own()));
        audit.refined().forEach(refined -> table.row(row(refined)));
        List<String> lines = new ArrayList<>();
        lines.add("audit: " + verdict(audit));
        lines.addAll(table.lines());
        lines.add("  " + reference(audit.reference()));
        lines.add("  " + outside(audit));
        lines.add("  " + devices(audit));
        return lines;
    }

    /** The same in sentences, for a report. */
    static List<String> paragraphs(AuditReport audit) {
        return List.of(
                "Training could have made use of the stepping scheme instead of the circuit. The audit "
                        + verdict(audit) + ".",
                sentence(reference(audit.reference())),
                sentence(outside(audit)),
                sentence(devices(audit)));
    }

    private static String sentence(String text) {
        return OrderWords.capital(text) + ".";
    }

    private static String[] row(Refinement grid) {
        String step = grid.divisor() == 1 ? "h = " + quantity(grid.step(), "s") : "h/" + grid.divisor();
        String unsolved = grid.unsolved() == 0 ? "" : Integer.toString(grid.unsolved());
        String accuracy = Numbers.fixed(100 * grid.accuracy(), 2) + " %";
        return new String[] {step, accuracy, Integer.toString(grid.changed()), unsolved};
    }

    /** Whether it passes, and why. */
    private static String verdict(AuditReport audit) {
        double lost = audit.pointsLost();
        String change = lost < 0 ? Numbers.fixed(-lost, 2) + " points gained" : Numbers.fixed(lost, 2) + " points lost";
        return String.format(
                Locale.ROOT,
                "%s, %s at %s of the step (%s allowed)",
                audit.passes() ? "passes" : "FAILS",
                change,
                part(audit.finest().divisor()),
                Numbers.plain(audit.options().allowedLoss()));
    }

    private static String part(int divisor) {
        return switch (divisor) {
            case 2 -> "a half";
            case 3 -> "a third";
            case 4 -> "a quarter";
            case 5 -> "a fifth";
            case 10 -> "a tenth";
            default -> "1/" + divisor;
        };
    }

    /** How far the reference engine is. */
    private static String reference(ReferenceComparison reference) {
        if (!reference.isMade()) {
            return reference.refusal().isEmpty()
                    ? "reference engine: not asked"
                    : "reference engine: no comparison; " + reference.refusal();
        }
        String unsolved = reference.solved() == reference.samples()
                ? ""
                : ", " + (reference.samples() - reference.solved()) + " not solved";
        return "reference engine under error control, " + reference.solved() + " samples" + unsolved
                + ": output voltages within " + quantity(reference.largest(), "V") + ", RMS "
                + quantity(reference.rms(), "V")
                + "; " + reference.agreeing() + " of the classes agree";
    }

    /** What leaves the band. */
    private static String outside(AuditReport audit) {
        String band = quantity(audit.options().low(), "V") + " to "
                + quantity(audit.options().high(), "V");
        List<String> layers = new ArrayList<>();
        for (Excursions layer : audit.excursions()) {
            if (layer.outside() > 0) {
                layers.add("layer " + (layer.layer() + 1) + ": " + Numbers.plain(100 * layer.share()) + " % in "
                        + layer.samples() + " samples, from " + quantity(layer.lowest(), "V") + " to "
                        + quantity(layer.highest(), "V"));
            }
        }
        return "output voltages outside " + band + ": " + (layers.isEmpty() ? "none" : String.join("; ", layers));
    }

    /** Which devices leave the ranges of their presets. */
    private static String devices(AuditReport audit) {
        if (audit.devices().isEmpty()) {
            return "ranges of devices: none of the neurons' devices has the numbers of a preset with a range";
        }
        List<String> words = new ArrayList<>();
        for (DeviceExcursions device : audit.devices()) {
            if (device.outside() > 0) {
                words.add("layer " + (device.layer() + 1) + ", " + device.device() + " ("
                        + device.preset() + "): " + Numbers.plain(100 * device.share()) + " % in "
                        + device.samples() + " samples, from " + quantity(device.lowest(), "V") + " to "
                        + quantity(device.highest(), "V"));
            }
        }
        return "devices outside the ranges of their presets: " + (words.isEmpty() ? "none" : String.join("; ", words));
    }

    private static String quantity(double value, String unit) {
        DisplayUnit shown = DisplayUnit.prefixed(unit, value);
        return Numbers.plain(shown.shown(value)) + " " + shown.symbol();
    }
}
