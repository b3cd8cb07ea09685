package org.sneakpath.devices.veriloga.syntax;

import java.util.Optional;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.sneakpath.devices.veriloga.internal.preprocessor.Lexeme;

/** Ends parsing at the first word that does not fit, with a message in plain words. */
final class FirstError extends DefaultErrorStrategy {
    @Override
    public void recover(Parser parser, RecognitionException e) {
        throw at(parser, e.getOffendingToken());
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw at(parser, parser.getCurrentToken());
    }

    /** Where a loop or choice begins, all that may follow is known; later only what follows the last alternative is. */
    @Override
    public void sync(Parser parser) {
        IntervalSet next = parser.getATN().nextTokens(parser.getATN().states.get(parser.getState()));
        if (!next.contains(Token.EPSILON)
                && !next.contains(parser.getCurrentToken().getType())) {
            throw at(parser, parser.getCurrentToken());
        }
    }

    @Override
    public void reportError(Parser parser, RecognitionException e) {}

    private static VerilogException at(Parser parser, Token offending) {
        Lexeme word = PlacedToken.word(offending);
        int index = offending.getTokenIndex();
        Optional<Lexeme> before = index == 0
                ? Optional.empty()
                : Optional.of(PlacedToken.word(parser.getInputStream().get(index - 1)));
        Optional<String> refusal = Refusal.of(word, before, parser.getContext());
        if (refusal.isPresent()) {
            return new VerilogException(word.place(), refusal.get());
        }
        // What could follow is known where the parser stands, not where it looked ahead.
        boolean here = index == parser.getCurrentToken().getTokenIndex();
        String expected = here ? ExpectedWords.of(parser.getExpectedTokens()) : "";
        return new VerilogException(
                word.place(),
                word.quoted() + " does not fit here"
                        + before.map(b -> ", after " + b.quoted()).orElse("")
                        + (expected.isEmpty() ? "" : "; expected is " + expected));
    }
}
