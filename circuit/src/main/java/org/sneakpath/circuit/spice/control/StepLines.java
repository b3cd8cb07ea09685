package org.sneakpath.circuit.spice.control;

import org.sneakpath.circuit.spice.analysis.StepSpec;
import org.sneakpath.circuit.spice.analysis.SweepAxis;
import org.sneakpath.circuit.spice.deck.Directive;
import org.sneakpath.circuit.spice.element.Words;

/** {@code .step} lines, see {@link SweepReader}. */
final class StepLines {
    private StepLines() {}

    static StepSpec read(Directive line, Names names) {
        Words words = Words.afterFirst(line.tokens(), line.where());
        SweepAxis axis = SweepReader.step(line, words, names);
        if (words.more()) {
            throw words.error(".step: '" + words.next("").text() + "' is not understood here");
        }
        return new StepSpec(axis, line.where());
    }
}
