package org.sneakpath.analysis.observation;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.statistics.Moments;
import org.sneakpath.analysis.statistics.StudentInterval;
import org.sneakpath.training.cost.CostBasis;
import org.sneakpath.training.cost.CostItem;
import org.sneakpath.training.cost.CostQuantity;
import org.sneakpath.training.cost.InferenceCosts;

/**
 * What an inference of the network as designed takes, over some test samples.
 *
 * @param samples that means are over
 * @param unsolved samples that were left out, since a neuron was not solved
 * @param lines item by item
 * @param energy sum over what is known of energies (J)
 * @param time sum over what is known of times (s)
 * @param area sum over what is known of areas (m²)
 */
public record CostSummary(int samples, int unsolved, List<Line> lines, Figure energy, Figure time, Figure area) {
    private static final double CONFIDENCE = 0.95;

    public CostSummary {
        lines = List.copyOf(lines);
    }

    /**
     * A mean over samples.
     *
     * @param mean NaN if it is not known
     * @param lower of Student's interval of 95 %; the mean itself where samples do not differ or are one
     * @param upper likewise
     */
    public record Figure(double mean, double lower, double upper) {
        /** Whether there is a number. */
        public boolean isKnown() {
            return !Double.isNaN(mean);
        }

        /** Whether samples differ. */
        public boolean isSpread() {
            return lower < upper;
        }
    }

    /**
     * An item.
     *
     * @param layer 1 for the first one; 0 for what is of the whole network
     * @param component what it is
     * @param quantity what is counted
     * @param basis where the number is from
     * @param figure the number
     * @param source what was computed, or the citation, or why it is not known
     */
    public record Line(
            int layer, String component, CostQuantity quantity, CostBasis basis, Figure figure, String source) {}

    /** Of what was measured. */
    public static CostSummary of(InferenceCosts costs) {
        return new CostSummary(
                costs.samples(),
                costs.unsolved(),
                costs.items().stream().map(CostSummary::line).toList(),
                figure(costs.known(CostQuantity.ENERGY)),
                figure(costs.known(CostQuantity.TIME)),
                figure(costs.known(CostQuantity.AREA)));
    }

    private static Line line(CostItem item) {
        double[] values =
                item.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new Line(item.layer(), item.component(), item.quantity(), item.basis(), figure(values), item.source());
    }

    private static Figure figure(double[] values) {
        if (Arrays.stream(values).distinct().count() == 1) {
            return new Figure(values[0], values[0], values[0]); // without the rounding of a mean
        }
        double mean = Moments.mean(values);
        if (values.length == 0) {
            return new Figure(mean, mean, mean);
        }
        Interval interval = StudentInterval.ofMean(values, CONFIDENCE);
        return new Figure(mean, interval.lower(), interval.upper());
    }

    /** Items of a quantity without a number. */
    public long unknown(CostQuantity quantity) {
        return lines.stream()
                .filter(line -> line.quantity() == quantity && line.basis() == CostBasis.UNKNOWN)
                .count();
    }

    /** Sum of means over what is known of energies of one component (J). */
    public double energyOf(String component) {
        return lines.stream()
                .filter(line -> line.quantity() == CostQuantity.ENERGY
                        && line.component().equals(component)
                        && line.figure().isKnown())
                .mapToDouble(line -> line.figure().mean())
                .sum();
    }
}
