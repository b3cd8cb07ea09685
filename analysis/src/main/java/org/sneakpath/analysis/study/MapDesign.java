package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.statistics.HolmCorrection;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.Moments;
import org.sneakpath.analysis.statistics.PairedComparison;
import org.sneakpath.analysis.statistics.StudentInterval;

/**
 * All pairs of levels of two axes, one round. What two imperfections do together is told from what each does, chip by chip:
 * <pre>
 *   I(x, y) = (a(x, y) − a(x₀, y)) − (a(x, y₀) − a(x₀, y₀)),   x₀, y₀ the first levels: the lowest, or the highest where they fall.
 * </pre>
 */
final class MapDesign implements SequentialDesign {
    private static final Interval ANY = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final StudyAxis first;
    private final StudyAxis second;
    private final int chips;
    private boolean asked;

    /** @param chips for each pair, at least 2 */
    MapDesign(StudyAxis first, StudyAxis second, int chips) {
        this.first = first;
        this.second = second;
        this.chips = chips;
    }

    @Override
    public String name() {
        return first.name() + " and " + second.name();
    }

    @Override
    public long most() {
        return (long) first.levels().size() * second.levels().size() * chips;
    }

    @Override
    public List<Trial> next(TrialLedger ledger) {
        List<Trial> trials = new ArrayList<>();
        if (!asked) {
            for (double x : first.rising()) {
                for (double y : second.rising()) {
                    for (int chip = 1; chip <= chips; chip++) {
                        trials.add(new Trial(settings(x, y), chip));
                    }
                }
            }
        }
        asked = true;
        return trials;
    }

    private List<Setting> settings(double x, double y) {
        return List.of(new Setting(first.name(), x), new Setting(second.name(), y));
    }

    /** What was found, when all is finished. */
    InteractionMap map(TrialLedger ledger) {
        double x0 = first.levels().get(0);
        double y0 = second.levels().get(0);
        double[] corner = ledger.accuracies(settings(x0, y0), chips);
        List<MapCell> cells = new ArrayList<>();
        for (double x : first.rising()) {
            double[] alone = ledger.accuracies(settings(x, y0), chips);
            for (double y : second.rising()) {
                double[] both = ledger.accuracies(settings(x, y), chips);
                double[] other = ledger.accuracies(settings(x0, y), chips);
                cells.add(x != x0 && y != y0 ? cell(x, y, both, alone, other, corner) : edge(x, y, both));
            }
        }
        return new InteractionMap(first.name(), second.name(), chips, raised(cells));
    }

    private static MapCell edge(double x, double y, double[] both) {
        return new MapCell(x, y, Moments.mean(both), interval(both), Double.NaN, ANY, Double.NaN);
    }

    private static MapCell cell(double x, double y, double[] both, double[] alone, double[] other, double[] corner) {
        double[] expected = new double[both.length];
        for (int k = 0; k < expected.length; k++) {
            expected[k] = other[k] + (alone[k] - corner[k]);
        }
        PairedComparison found = PairedComparison.of(both, expected, RobustnessStudy.CONFIDENCE, 0);
        return new MapCell(
                x, y, Moments.mean(both), interval(both), found.difference(), found.interval(), found.studentP());
    }

    /** p-values raised over all cells that have one. */
    private static List<MapCell> raised(List<MapCell> cells) {
        double[] raised = HolmCorrection.adjusted(cells.stream()
                .filter(MapCell::interacts)
                .mapToDouble(MapCell::p)
                .toArray());
        List<MapCell> corrected = new ArrayList<>();
        int k = 0;
        for (MapCell cell : cells) {
            double p = cell.interacts() ? raised[k++] : Double.NaN;
            corrected.add(new MapCell(
                    cell.first(),
                    cell.second(),
                    cell.mean(),
                    cell.interval(),
                    cell.interaction(),
                    cell.interactionInterval(),
                    p));
        }
        return corrected;
    }

    private static Interval interval(double[] accuracies) {
        return StudentInterval.ofMean(accuracies, RobustnessStudy.CONFIDENCE).within(0, 1);
    }
}
