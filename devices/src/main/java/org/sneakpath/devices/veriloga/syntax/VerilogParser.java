package org.sneakpath.devices.veriloga.syntax;

import java.util.List;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogGrammar;
import org.sneakpath.devices.veriloga.internal.preprocessor.Lexeme;
import org.sneakpath.devices.veriloga.internal.preprocessor.Preprocessor;

/**
 * Verilog-A text to what it declares: preprocessed, parsed, and refused by name where it leaves the subset. What the names
 * mean is not looked at.
 */
public final class VerilogParser {
    private VerilogParser() {}

    /**
     * Parses a file with all that it includes. Thread-safe.
     *
     * @param file name of the file, for messages
     * @param text of the file
     * @param includes where {@code `include} finds files
     * @throws VerilogException at the first error: of the preprocessor if it has one, else of the syntax, else at what is
     *     well-formed but not supported
     */
    public static SourceText parse(String file, String text, Includes includes) {
        List<Lexeme> words = Preprocessor.words(file, text, includes);
        NestingBound.check(words);
        return SourceBuilder.build(tree(words));
    }

    /** The quick way looks at one rule at a time; where it fails, the exact way parses it or finds the error. */
    private static VerilogGrammar.SourceTextContext tree(List<Lexeme> words) {
        CommonTokenStream tokens = new CommonTokenStream(PlacedToken.source(words));
        try {
            return parser(tokens, PredictionMode.SLL, new BailErrorStrategy()).sourceText();
        } catch (ParseCancellationException e) {
            tokens.seek(0);
            return parser(tokens, PredictionMode.LL, new FirstError()).sourceText();
        }
    }

    private static VerilogGrammar parser(CommonTokenStream tokens, PredictionMode mode, ANTLRErrorStrategy errors) {
        VerilogGrammar parser = new VerilogGrammar(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(errors);
        parser.getInterpreter().setPredictionMode(mode);
        return parser;
    }
}
