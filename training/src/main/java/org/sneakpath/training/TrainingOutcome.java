package org.sneakpath.training;

import java.util.List;

/**
 * How training ended.
 *
 * @param ending why it ended
 * @param history all epochs so far, those before a resumed checkpoint included
 * @param bestEpoch epoch whose weights did best on the validation set, 0 if none is done or there is no validation set
 * @param bestValidationAccuracy its accuracy there, NaN where {@code bestEpoch} is 0
 */
public record TrainingOutcome(Ending ending, List<EpochReport> history, int bestEpoch, double bestValidationAccuracy) {

    /** Why training ended. */
    public enum Ending {
        /** All epochs are done. */
        FINISHED("all epochs are done"),
        /** The validation set saw no more gain, see {@link EarlyStopping}. */
        EARLY("the validation set saw no more gain for as many epochs as patience allows"),
        /** Somebody asked for it; the checkpoint allows to resume. */
        STOPPED("stopped between two mini-batches; resume from the checkpoint"),
        /** A loss or gradient was not finite; the weights are those before that mini-batch. */
        DIVERGED("loss or gradient became infinite or NaN; lower the learning rate or limit the gradient"),
        /** The array of a layer was not solved to its tolerance; the weights are those before that mini-batch. */
        UNSOLVED(
                "an array of the network was not solved to its tolerance; look at the resistances of its wires and the range "
                        + "of its conductances");

        private final String meaning;

        Ending(String meaning) {
            this.meaning = meaning;
        }

        /** In words, with what to do. */
        public String meaning() {
            return meaning;
        }

        /** Whether training went as far as it was meant to. */
        public boolean isComplete() {
            return this == FINISHED || this == EARLY;
        }
    }

    public TrainingOutcome {
        history = List.copyOf(history);
    }
}
