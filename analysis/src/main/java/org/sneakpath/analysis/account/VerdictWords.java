package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.figure.AccuracyPoint;
import org.sneakpath.analysis.figure.AccuracySweep;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.observation.TestCounts;
import org.sneakpath.analysis.report.Verdict.KeyNumber;
import org.sneakpath.analysis.study.AxisBudget;
import org.sneakpath.analysis.study.StudyFindings;
import org.sneakpath.training.audit.AuditReport;

/** What a run comes to, in sentences that its intervals bear. */
final class VerdictWords {
    private VerdictWords() {}

    /** How the network does as designed. */
    static String designed(TestCounts test) {
        return "With every device as designed, the network puts " + test.correct() + " of " + test.samples()
                + " test samples into their own class: " + Numbers.percent(test.accuracy()) + " (95\u202f% interval "
                + AccuracyText.range(test.interval()) + ").";
    }

    /** What hardware takes away first. */
    static String hardware(List<AccuracySweep> sweeps, StudyFindings findings) {
        Optional<AxisLoss> first = AxisLoss.first(sweeps);
        if (first.isEmpty()) {
            return sweeps.isEmpty()
                    ? ""
                    : withoutFirst(sweeps.stream().map(AxisLoss::of).toList());
        }
        AxisLoss loss = first.get();
        AccuracySweep sweep = loss.sweep();
        String text = loss.lost().map(lost -> lost(sweep, lost)).orElse("")
                + loss.kept().map(kept -> kept(loss, kept)).orElse(" From the best level on it is not told to be kept.")
                + (loss.isLostBefore()
                        ? " " + OrderWords.capital(OrderWords.before(sweep)) + " the best level it is lost, too: at "
                                + below(loss) + "."
                        : "");
        return text
                + findings.budgets().stream()
                        .filter(budget -> budget.axis().equals(sweep.axis()))
                        .findFirst()
                        .map(budget -> budget(budget, sweep))
                        .orElse("");
    }

    /** Where no axis is told to lose a point from its best level on. */
    private static String withoutFirst(List<AxisLoss> losses) {
        List<AxisLoss> before = losses.stream().filter(AxisLoss::isLostBefore).toList();
        String below = before.stream()
                .map(loss -> name(loss) + " at " + below(loss) + " (best at " + text(loss, loss.bestPoint()) + ")")
                .collect(Collectors.joining(", "));
        if (!below.isEmpty()) {
            return "A point is lost only " + OrderWords.before(before) + " the best level: " + below + ".";
        }
        String among = losses.stream()
                .flatMap(loss -> loss
                        .highestTold()
                        .map(top -> name(loss) + " " + OrderWords.onwards(loss.sweep()) + " to " + text(loss, top))
                        .stream())
                .collect(Collectors.joining(", "));
        return among.isEmpty()
                ? "One chip a level says nothing about a loss on others."
                : "At none of the levels that were tried on several chips is a loss of one point told apart from the spread"
                        + " between them: " + among + ".";
    }

    private static String kept(AxisLoss loss, AccuracyPoint kept) {
        String level = text(loss, kept);
        if (loss.best() == 0) {
            return " " + OrderWords.capital(OrderWords.onwards(loss.sweep())) + " to " + level + " it keeps the point.";
        }
        String best = text(loss, loss.bestPoint());
        return best.equals(level)
                ? " At the best level, " + best + ", it keeps the point."
                : " From the best level, " + best + ", " + OrderWords.onwards(loss.sweep()) + " to " + level
                        + " it keeps the point.";
    }

    private static String name(AxisLoss loss) {
        return AccuracyText.inSentence(loss.sweep().title());
    }

    private static String text(AxisLoss loss, AccuracyPoint point) {
        return loss.sweep().title().text(point.level());
    }

    private static String below(AxisLoss loss) {
        return listed(loss.lostBefore().stream().map(point -> text(loss, point)).toList());
    }

    private static String lost(AccuracySweep sweep, AccuracyPoint lost) {
        return "Of what was varied, " + AccuracyText.inSentence(sweep.title())
                + " is the first to cost it a point: at " + sweep.title().text(lost.level()) + " the mean over "
                + lost.accuracies().size() + " chips is " + Numbers.percent(lost.mean()) + " ("
                + AccuracyText.range(lost.interval()) + "), " + AccuracyText.points(sweep.idealAccuracy() - lost.mean())
                + " less.";
    }

    /** The level found by bisection. */
    private static String budget(AxisBudget budget, AccuracySweep sweep) {
        BudgetText text = new BudgetText(budget, sweep.title(), sweep.order().falling());
        return switch (budget.crossing().kind()) {
            case FOUND ->
                " By bisection, " + gone(AccuracyText.points(sweep.idealAccuracy() - budget.target())) + " gone at "
                        + text.level() + " (95\u202f% interval " + text.range() + ").";
            case BELOW_EVERYWHERE, ABOVE_EVERYWHERE -> "";
        };
    }

    private static String gone(String points) {
        return points + (points.startsWith("1 ") ? " is" : " are");
    }

    /** The others that cost a point, and those that do not. */
    static String others(List<AccuracySweep> sweeps) {
        String first = AxisLoss.first(sweeps).map(loss -> loss.sweep().axis()).orElse("");
        boolean below = AxisLoss.firstBefore(sweeps).isPresent();
        if (first.isEmpty() && !below) {
            return "";
        }
        List<String> losing = new ArrayList<>();
        List<String> losingBelow = new ArrayList<>();
        List<AxisLoss> before = new ArrayList<>();
        List<String> holding = new ArrayList<>();
        for (AccuracySweep sweep : sweeps) {
            if (!sweep.axis().equals(first)) {
                AxisLoss loss = AxisLoss.of(sweep);
                loss.lost().ifPresent(lost -> losing.add(name(loss) + " at " + text(loss, lost)));
                if (loss.lost().isEmpty() && loss.isLostBefore()) {
                    losingBelow.add(name(loss) + " at " + below(loss));
                    before.add(loss);
                } else if (loss.lost().isEmpty()) {
                    holding.add(name(loss));
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        if (!losing.isEmpty()) {
            sentences.add("A point is lost, too, to " + listed(losing) + ".");
        }
        if (!losingBelow.isEmpty() && !first.isEmpty()) { // else said already
            sentences.add(OrderWords.capital(OrderWords.before(before)) + " the best level alone one is lost to "
                    + listed(losingBelow) + ".");
        }
        if (!holding.isEmpty()) {
            sentences.add("No loss of a point is told for " + listed(holding) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Whether accuracy is the circuit's. */
    static String audit(@Nullable AuditReport audit) {
        if (audit == null) {
            return "No audit was made: whether shorter time steps give the same accuracy is not known.";
        }
        double lost = audit.pointsLost();
        String reference = audit.reference().isMade()
                ? String.format(
                        Locale.ROOT,
                        " The circuit simulator under error control puts %d of %d samples into the same class.",
                        audit.reference().agreeing(),
                        audit.reference().solved())
                : " No comparison with the circuit simulator was made.";
        return "The audit " + (audit.passes() ? "passes" : "fails") + ": in 1/"
                + audit.finest().divisor() + " of the time step "
                + (lost == 0
                        ? "accuracy is the same"
                        : Numbers.fixed(Math.abs(lost), 2) + " points of accuracy are "
                                + (lost > 0 ? "lost" : "gained"))
                + " (" + Numbers.plain(audit.options().allowedLoss()) + " may be lost)." + reference;
    }

    /** What a reader of a failed audit must know. */
    static String warning(@Nullable AuditReport audit) {
        return audit == null || audit.passes()
                ? ""
                : "The audit fails: part of the accuracy below is the integrator’s and not the circuit’s. Train in shorter"
                        + " steps, or with training.timeDivisors=[1,2,5].";
    }

    /** The few numbers that matter. */
    static List<KeyNumber> numbers(
            TestCounts test, List<AccuracySweep> sweeps, int chips, int axes, @Nullable AuditReport audit) {
        List<KeyNumber> numbers = new ArrayList<>();
        numbers.add(new KeyNumber(
                Numbers.percent(test.accuracy()), "test accuracy as designed", AccuracyText.range(test.interval())));
        AxisLoss.first(sweeps)
                .ifPresent(loss -> loss.lost()
                        .ifPresent(lost -> numbers.add(new KeyNumber(
                                loss.sweep().title().text(lost.level()),
                                "first level that costs a point",
                                AccuracyText.inSentence(loss.sweep().title())))));
        if (chips > 0) {
            numbers.add(new KeyNumber(
                    Integer.toString(chips), "trials of simulated chips", axes + (axes == 1 ? " axis" : " axes")));
        }
        if (audit != null) {
            double lost = audit.pointsLost();
            String sign = lost > 0 ? "−" : lost < 0 ? "+" : "±";
            numbers.add(new KeyNumber(
                    audit.passes() ? "passed" : "failed",
                    "audit in shorter steps",
                    sign + Numbers.fixed(Math.abs(lost), 2) + " points at 1/"
                            + audit.finest().divisor() + " of the step"));
        }
        return numbers;
    }
}
