package org.sneakpath.crossbar.write;

import java.util.Arrays;
import org.sneakpath.crossbar.Terminals;

/** Sums and copies of numbers of terminals. */
final class TerminalNumbers {
    private TerminalNumbers() {}

    static Terminals copy(Terminals from) {
        Terminals to = new Terminals(from.wordNear.length, from.bitNear.length);
        System.arraycopy(from.wordNear, 0, to.wordNear, 0, to.wordNear.length);
        System.arraycopy(from.wordFar, 0, to.wordFar, 0, to.wordFar.length);
        System.arraycopy(from.bitNear, 0, to.bitNear, 0, to.bitNear.length);
        System.arraycopy(from.bitFar, 0, to.bitFar, 0, to.bitFar.length);
        return to;
    }

    static double sum(Terminals numbers) {
        return Arrays.stream(numbers.wordNear).sum()
                + Arrays.stream(numbers.wordFar).sum()
                + Arrays.stream(numbers.bitNear).sum()
                + Arrays.stream(numbers.bitFar).sum();
    }
}
