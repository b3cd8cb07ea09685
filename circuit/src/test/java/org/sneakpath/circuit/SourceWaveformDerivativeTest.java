package org.sneakpath.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.internal.ElementValues;

class SourceWaveformDerivativeTest {
    private static final double STEP = 1e-6;
    /** Differences of values and slopes of order ten with steps of 1e-6: rounding and truncation below 1e-8. */
    private static final double TOLERANCE = 1e-7;

    private static final List<SourceWaveform> WAVEFORMS = List.of(
            new Dc(0.7),
            new Sine(0.1, 1.2, 0.8, 0.35, 0.4, 0.6),
            new Pulse(-0.2, 1.1, 0.3, 0.15, 0.25, 0.4, 1.3),
            new Pulse(-0.2, 1.1, 0.3, 0.15, 0.25, 0.4, 1.3, 2),
            new Pulse(0.1, 1.1, 0.3, 0.5, 0.5, 0.4, 0.8),
            new Exponential(0.3, 1.4, 0.4, 0.5, 1.6, 0.7),
            new FrequencyModulated(0.1, 1.2, 0.9, 1.5, 0.3, 0.4, 0.5),
            new AmplitudeModulated(1.2, 0.6, 0.4, 1.1, 0.5, 0.3, 0.7),
            PiecewiseLinear.of(0.2, 0.4, 0.7, 1.3, 0.7, 0.5, 1.5, -0.6, 2.1, 0.9),
            PiecewiseLinear.of(0.2, 0.4, 0.7, 1.3, 0.7, 0.5, 1.5, -0.6, 2.1, 0.9)
                    .repeatedFrom(0.45));

    /** Times of which none is near a breakpoint. */
    private static boolean clear(SourceWaveform waveform, double t) {
        return waveform.nextBreakpoint(t - 1e-3) > t + 1e-3;
    }

    @Test
    void slopesAreThoseOfValues() {
        for (SourceWaveform waveform : WAVEFORMS) {
            for (double t = 0.0137; t < 6; t += 0.0613) {
                if (clear(waveform, t)) {
                    double expected = (waveform.at(t + STEP) - waveform.at(t - STEP)) / (2 * STEP);
                    assertEquals(expected, waveform.slope(t), TOLERANCE, waveform + " at " + t);
                    assertEquals(waveform.at(t), waveform.before(t), waveform + " at " + t);
                }
            }
        }
    }

    @Test
    void atBreakpointsBothSidesAreLimits() {
        for (SourceWaveform waveform : WAVEFORMS) {
            for (double t = waveform.nextBreakpoint(-1); t < 6; t = waveform.nextBreakpoint(t)) {
                assertEquals(waveform.at(t - 1e-9), waveform.before(t), 1e-7, waveform + " before " + t);
                assertEquals(waveform.at(t + 1e-9), waveform.at(t), 1e-7, waveform + " after " + t);
                double expected = (waveform.at(t + 2 * STEP) - waveform.at(t + STEP)) / STEP;
                assertEquals(expected, waveform.slope(t), 1e-3, waveform + " slope after " + t);
            }
        }
    }

    @Test
    void jumpsAreToldFromBends() {
        PiecewiseLinear step = PiecewiseLinear.of(0, 0, 1, 1, 1, 2, 3, 0.5);
        assertFalse(step.jumpsAt(0));
        assertTrue(step.jumpsAt(1));
        assertEquals(1, step.before(1));
        assertFalse(step.jumpsAt(3));
        assertTrue(step.repeatedFrom(0).jumpsAt(3), "from 0.5 back to 0");
        assertEquals(0.5, step.repeatedFrom(0).before(3));
        assertTrue(step.repeatedFrom(0).jumpsAt(4), "the jump in the repetition");
        assertTrue(new Pulse(0, 1, 0.5, 0, 0.1, 1, 4).jumpsAt(0.5));
        assertTrue(new Pulse(0, 1, 0.5, 0, 0.1, 1, 4).jumpsAt(4.5));
        assertFalse(new Pulse(0, 1, 0.5, 0.1, 0, 1, 4).jumpsAt(0.5));
        assertTrue(new Pulse(0, 1, 0, 1, 1, 2, 3).jumpsAt(3), "a period that cuts the pulse off");
        assertEquals(0, new Pulse(0, 1, 0.5, 0.1, 0.1, 1, 4, 2).at(8.6), "two cycles are over");
        assertTrue(new AmplitudeModulated(1, 0, 1, 1, 2, 1, 1).jumpsAt(2));
    }

    @Test
    void everyNumberHasItsDerivative() {
        for (SourceWaveform waveform : WAVEFORMS) {
            double[] numbers = ElementValues.numbers(waveform);
            assertEquals(numbers.length, waveform.numbers());
            double[] seen = new double[numbers.length];
            for (double t = 0.0137; t < 6; t += 0.0613) {
                if (!clear(waveform, t)) {
                    continue;
                }
                double[] bars = new double[numbers.length + 1];
                waveform.pullback(t, 2, bars, 1);
                for (int k = 0; k < numbers.length; k++) {
                    if (atJump(waveform, k)) {
                        continue;
                    }
                    double expected = (perturbed(waveform, k, STEP).at(t)
                                    - perturbed(waveform, k, -STEP).at(t))
                            / STEP;
                    // A long time multiplies the truncation of a frequency's difference.
                    assertEquals(expected, bars[k + 1], 1e-5, waveform + " by number " + k + " at " + t);
                    seen[k] = Math.max(seen[k], Math.abs(bars[k + 1]));
                }
            }
            for (int k = 0; k < seen.length; k++) {
                // Of points that the run passes by, and of edges that the next period cuts off, nothing is seen.
                boolean hidden = waveform instanceof PiecewiseLinear
                        || (waveform instanceof Pulse pulse
                                && pulse.period() < pulse.rise() + pulse.width() + pulse.fall());
                assertTrue(seen[k] > 0 || hidden, waveform + " by number " + k);
            }
        }
    }

    /** Whether a number is the time of one of two points at a jump, which cannot be moved past the other. */
    private static boolean atJump(SourceWaveform waveform, int number) {
        return waveform instanceof PiecewiseLinear pwl
                && number % 2 == 0
                && pwl.times().stream()
                                .filter(t -> t.equals(pwl.times().get(number / 2)))
                                .count()
                        > 1;
    }

    private static SourceWaveform perturbed(SourceWaveform waveform, int number, double by) {
        double[] numbers = ElementValues.numbers(waveform);
        double[] v = new double[numbers.length + 1];
        System.arraycopy(numbers, 0, v, 1, numbers.length);
        v[number + 1] += by;
        return ElementValues.waveform(waveform, v);
    }
}
