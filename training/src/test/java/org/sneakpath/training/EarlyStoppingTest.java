package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

    /** Number of epochs that are trained when these come one after the other; all of them if none ends training. */
    private static int trained(EarlyStopping stopping, double... values) {
        List<EpochReport> history = new ArrayList<>();
        for (double value : values) {
            if (stopping.isDue(history)) {
                break;
            }
            boolean loss = stopping.measure() == EarlyStopping.Measure.LOSS;
            history.add(new EpochReport(
                    history.size() + 1,
                    0,
                    0,
                    loss ? value : -1e9,
                    loss ? 1e9 * history.size() : value,
                    0,
                    0,
                    0,
                    false));
        }
        return history.size();
    }

    @Test
    void accuracyMustRise() {
        EarlyStopping stopping = new EarlyStopping(2, EarlyStopping.Measure.ACCURACY, 0);
        assertEquals(6, trained(stopping, 0.5, 0.7, 0.6, 0.8, 0.8, 0.79, 0.9));
        assertEquals(4, trained(stopping, 0.5, 0.4, 0.6, 0.7));
        assertEquals(3, trained(stopping, 0.5, 0.5, 0.5, 0.9));
    }

    @Test
    void lossMustFall() {
        EarlyStopping stopping = new EarlyStopping(2, EarlyStopping.Measure.LOSS, 0);
        assertEquals(5, trained(stopping, 3, 2, 2.5, 1, 0.5));
        assertEquals(3, trained(stopping, 1, 2, 3, 0));
    }

    @Test
    void aGainBelowTheLeastDoesNotCountAndDoesNotMoveTheMark() {
        EarlyStopping stopping = new EarlyStopping(3, EarlyStopping.Measure.ACCURACY, 0.01);
        // 0.512 is more than 0.01 above 0.5, though no single epoch gained so much
        assertEquals(6, trained(stopping, 0.5, 0.506, 0.512, 0.515, 0.518, 0.521, 0.6));
        assertEquals(4, trained(stopping, 0.5, 0.506, 0.507, 0.508, 0.6));
    }

    @Test
    void notANumberIsNoGain() {
        EarlyStopping stopping = new EarlyStopping(2, EarlyStopping.Measure.LOSS, 0);
        assertEquals(3, trained(stopping, 3, Double.NaN, Double.NaN, 1));
    }

    @Test
    void neverIsNever() {
        assertFalse(EarlyStopping.NEVER.isActive());
        assertEquals(5, trained(EarlyStopping.NEVER, 5, 4, 3, 2, 1));
        assertEquals("never", EarlyStopping.NEVER.toString());
    }

    @Test
    void itNeedsPatienceAndAValidationSet() {
        assertTrue(Refusal.of(() -> new EarlyStopping(0, EarlyStopping.Measure.LOSS, 0))
                .contains("patience = 0 must be >= 1"));
        TrainingOptions options =
                SmallTraining.OPTIONS.withStopping(new EarlyStopping(2, EarlyStopping.Measure.LOSS, 0));
        Network network = new Network(SmallTraining.spec());
        String message =
                Refusal.of(() -> new Trainer(network, SmallTraining.RULE, SmallTraining.TRAINING, null, options));
        assertTrue(message.contains("needs a validation set"), message);
    }
}
