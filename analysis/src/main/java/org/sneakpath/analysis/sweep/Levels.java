package org.sneakpath.analysis.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ConfiguredValue;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.devices.units.Quantity;

/**
 * The values of a variation, in the unit of its key. Numbers of a range are rounded to twelve digits, so that every machine has the
 * same, and where the key takes whole numbers, to those.
 * <pre>
 *   lin:  a + (b − a) u        log:  a (b/a)ᵘ        u = k/(n − 1) on a grid, from a design otherwise
 * </pre>
 */
abstract class Levels {
    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    private final String path;

    private Levels(String path) {
        this.path = path;
    }

    /** The path that takes them. */
    String path() {
        return path;
    }

    /** All, in order; repeated ones left out. */
    abstract List<String> grid();

    /** One for a number in [0, 1). */
    abstract String at(double u);

    /**
     * The values of a variation of a configuration.
     *
     * @param sampled whether a design chooses values of ranges
     * @throws InputException if a range has no number to vary, wrong ends, or a count too much or too few
     */
    static Levels of(Variation variation, ExperimentConfig config, boolean sampled) {
        if (variation.values() instanceof Variation.Listed listed) {
            return listed(variation.path(), listed.texts());
        }
        if (variation.values() instanceof Variation.Named named) {
            return listed(
                    variation.path(),
                    named.levels().stream().map(NamedLevel::name).toList());
        }
        Variation.Range range = (Variation.Range) variation.values();
        String what = "--vary " + variation.path() + ": ";
        if (sampled != (range.count() == 0)) {
            throw new InputException(what
                    + (sampled
                            ? "the design chooses the values; leave the count out, as in lin:0:1"
                            : "a grid needs the number of values, as in lin:0:1:11"));
        }
        ConfiguredValue key = ConfiguredValue.at(config, variation.path())
                .filter(value -> value.form() != ConfiguredValue.Form.OTHER)
                .orElseThrow(() -> new InputException(
                        what + "a range needs a key with a number in the configuration; list the values instead"));
        double from = end(what, range.from(), key.unit());
        double to = end(what, range.to(), key.unit());
        if (from == to || (range.logarithmic() && !(from > 0 && to > 0))) {
            throw new InputException(what + "a range from " + range.from() + " to " + range.to()
                    + "; its ends must differ" + (range.logarithmic() ? " and be greater than 0" : ""));
        }
        double span = range.logarithmic() ? to / from : to - from;
        if (!Double.isFinite(span) || span == 0) {
            throw new InputException(what + "a range from " + range.from() + " to " + range.to()
                    + " is too wide for numbers of double precision; bring its ends closer together");
        }
        boolean whole = key.form() == ConfiguredValue.Form.WHOLE_NUMBER;
        return new Levels(variation.path()) {
            @Override
            List<String> grid() {
                LinkedHashSet<String> all = new LinkedHashSet<>();
                for (int k = 0; k < range.count(); k++) {
                    all.add(number(range.logarithmic(), from, to, k, range.count() - 1, whole));
                }
                return List.copyOf(all);
            }

            @Override
            String at(double u) {
                // whole numbers are equally likely, those at the ends too
                double half = whole && !range.logarithmic() ? Math.copySign(0.5 - 1e-9, to - from) : 0;
                return number(range.logarithmic(), from - half, to + half, u, 1, whole);
            }
        };
    }

    private static Levels listed(String path, List<String> texts) {
        return new Levels(path) {
            @Override
            List<String> grid() {
                return texts;
            }

            @Override
            String at(double u) {
                return texts.get((int) (u * texts.size()));
            }
        };
    }

    private static double end(String what, String text, String unit) {
        try {
            return Quantity.parse(text, unit);
        } catch (IllegalArgumentException e) {
            throw new InputException(what + e.getMessage(), e);
        }
    }

    private static String number(boolean logarithmic, double a, double b, double k, double n, boolean whole) {
        double value = logarithmic ? a * StrictMath.pow(b / a, k / n) : a + (b - a) * k / n;
        if (whole) {
            return Long.toString(Math.round(value));
        }
        return Double.toString(new BigDecimal(value).round(TWELVE_DIGITS).doubleValue());
    }

    /** All levels of several variations. */
    static List<Levels> all(List<Variation> variations, ExperimentConfig config, boolean sampled) {
        List<Levels> all = new ArrayList<>();
        variations.forEach(variation -> all.add(of(variation, config, sampled)));
        return all;
    }
}
