package org.sneakpath.analysis.run;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.RequirementException;
import org.sneakpath.analysis.config.Suggestion;

/**
 * A condition on a metric, such as {@code test_accuracy>=0.93}.
 *
 * @param metric a number in {@code metrics.json}, at its top
 * @param relation how it must lie to {@code bound}
 * @param bound what it is compared with
 */
public record Requirement(String metric, Relation relation, double bound) {
    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z_]+)\\s*(>=|<=|>|<)\\s*([-+.0-9eE]+)\\s*");

    /** The comparisons. */
    public enum Relation {
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">"),
        BELOW("<");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        boolean holds(double value, double bound) {
            return switch (this) {
                case AT_LEAST -> value >= bound;
                case AT_MOST -> value <= bound;
                case ABOVE -> value > bound;
                case BELOW -> value < bound;
            };
        }
    }

    /**
     * Takes {@code metric>=number} apart.
     *
     * @throws InputException if it is not of that form
     */
    public static Requirement parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            try {
                double bound = Double.parseDouble(form.group(3));
                for (Relation relation : Relation.values()) {
                    if (relation.sign.equals(form.group(2))) {
                        return new Requirement(form.group(1), relation, bound);
                    }
                }
            } catch (NumberFormatException e) {
                // falls through to the message
            }
        }
        throw new InputException("--require " + text + ": write a metric, one of >= <= > <, and a number, such as"
                + " 'test_accuracy>=0.93'");
    }

    /** Refuses a metric that the command will not measure, before it starts. */
    public void requireKnown(Collection<String> metrics) {
        if (!metrics.contains(metric)) {
            throw new InputException("--require " + this + ": unknown metric" + Suggestion.of(metric, metrics));
        }
    }

    /**
     * Compares.
     *
     * @throws RequirementException if the metric does not fulfil the requirement, or could not be measured
     */
    public void check(Map<String, ?> metrics) {
        if (!(metrics.get(metric) instanceof Number number)) {
            throw new RequirementException("required " + this + ", but this run could not measure " + metric);
        }
        if (!relation.holds(number.doubleValue(), bound)) {
            throw new RequirementException("required " + this + ", found " + metric + " = " + number);
        }
    }

    @Override
    public String toString() {
        return metric + relation.sign + bound;
    }
}
