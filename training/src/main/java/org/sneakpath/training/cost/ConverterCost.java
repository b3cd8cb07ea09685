package org.sneakpath.training.cost;

import java.util.Optional;
import org.sneakpath.crossbar.periphery.ComponentCost;
import org.sneakpath.crossbar.periphery.FigureOfMerit;
import org.sneakpath.crossbar.periphery.LineCapacitances;
import org.sneakpath.crossbar.periphery.PeripheryCosts;

/** What converters take, as a source has it. */
public sealed interface ConverterCost {
    /**
     * One conversion.
     *
     * @param bits of the word
     * @param rate conversions a second (1/s)
     * @return empty if the source says nothing of converters of so many bits
     */
    Optional<ComponentCost> of(int bits, double rate);

    /** How many lines take turns at one. */
    int shared();

    /** Whether it converts at the rate that it is asked for, rather than at one of its own. */
    boolean isPaced();

    /** Where the numbers are from. */
    String source();

    /**
     * A converter that was built, or is part of a published design.
     *
     * @param cost of one conversion
     * @param bits that it has; of others nothing is known
     * @param shared lines that take turns at it, at least 1
     */
    record Published(ComponentCost cost, int bits, int shared) implements ConverterCost {
        public Published {
            if (bits < 1 || shared < 1) {
                throw new IllegalArgumentException(
                        "a converter of " + bits + " bits for " + shared + " lines: at least 1 of each is needed");
            }
        }

        @Override
        public Optional<ComponentCost> of(int wanted, double rate) {
            return wanted == bits ? Optional.of(cost) : Optional.empty();
        }

        @Override
        public boolean isPaced() {
            return false;
        }

        @Override
        public String source() {
            return cost.source();
        }
    }

    /**
     * Converters of any number of bits by a figure of merit, effective bits being those of the word, one for each line at the rate of the
     * steps.
     *
     * @param figure of merit
     * @param source where it is from
     */
    record ByFigure(FigureOfMerit figure, String source) implements ConverterCost {
        @Override
        public Optional<ComponentCost> of(int bits, double rate) {
            return Optional.of(ComponentCost.converter(figure, bits, rate, source));
        }

        @Override
        public int shared() {
            return 1;
        }

        @Override
        public boolean isPaced() {
            return true;
        }
    }

    /** The median of successive-approximation converters. */
    static ConverterCost medianSuccessiveApproximation() {
        return new ByFigure(
                FigureOfMerit.MEDIAN_SUCCESSIVE_APPROXIMATION,
                "B. Murmann, ADC Performance Survey 1997-2025: median of 101 successive-approximation converters, 28.2 fJ a step");
    }

    /** The least that anybody has shown: a floor. */
    static ConverterCost surveyEnvelope() {
        return new ByFigure(
                new FigureOfMerit.SurveyEnvelope(),
                "B. Murmann, ADC Performance Survey 1997-2025: envelope, the least that was shown");
    }

    /** The 8-bit converter of the accelerator ISAAC, at which 128 columns take turns. */
    static ConverterCost isaacColumns() {
        PeripheryCosts isaac = PeripheryCosts.isaac(new LineCapacitances(0, 0));
        return new Published(isaac.converter(), 8, isaac.columnsPerConverter());
    }

    /** The 1-bit driver of a word line of ISAAC. */
    static ConverterCost isaacWordLines() {
        return new Published(PeripheryCosts.isaac(new LineCapacitances(0, 0)).driver(), 1, 1);
    }

    /** An 8-bit converter that was built, one for each column. */
    static ConverterCost kull2013() {
        return new Published(ComponentCost.kull2013(), 8, 1);
    }
}
