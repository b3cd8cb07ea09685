package org.sneakpath.devices.veriloga.syntax;

import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogGrammar;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogLexer;
import org.sneakpath.devices.veriloga.internal.preprocessor.Lexeme;

/** What is Verilog-AMS but not of the subset, told by the first word of it that does not fit; and what is no word at all. */
final class Refusal {
    private static final String NOT = " not supported";

    private final Lexeme word;
    private final int previous;
    private final boolean nameAsked;
    private final ParserRuleContext rule;

    private Refusal(Lexeme word, int previous, ParserRuleContext rule) {
        this.word = word;
        this.previous = previous;
        nameAsked = rule instanceof VerilogGrammar.NameContext;
        ParserRuleContext owner = rule;
        while ((owner instanceof VerilogGrammar.NameContext || owner instanceof VerilogGrammar.NamesContext)
                && owner.getParent() != null) {
            owner = owner.getParent();
        }
        this.rule = owner;
    }

    /**
     * Why a word is refused, if there is more to say than that it does not fit.
     *
     * @param word that does not fit
     * @param before it, if any
     * @param rule that the parser is in
     */
    static Optional<String> of(Lexeme word, Optional<Lexeme> before, ParserRuleContext rule) {
        Refusal refusal = new Refusal(word, before.map(Lexeme::type).orElse(0), rule);
        return Stream.of(refusal.noWord(), refusal.noItem(), refusal.noUse())
                .filter(why -> !why.isEmpty())
                .findFirst();
    }

    /** Words that are refused wherever they stand. */
    private String noWord() {
        return switch (word.type()) {
            case VerilogLexer.REFUSED -> RefusedWord.why(word.text());
            case VerilogLexer.REFUSED_OPERATOR -> "the operator " + word.quoted() + " is" + NOT;
            case VerilogLexer.SIZED ->
                "numbers with a base such as " + word.quoted() + " are" + NOT + "; write it in decimal";
            case VerilogLexer.BAD_NUMBER ->
                word.quoted() + " is not a number; digits stand on both sides of a point, and a scale factor is one of"
                        + " T G M K k m u n p f a";
            case VerilogLexer.UNCLOSED_TEXT -> "the string " + word.quoted() + " has no closing \" on its line";
            case VerilogLexer.UNCLOSED_COMMENT -> "the comment " + word.quoted() + " has no closing */";
            case VerilogLexer.ANY -> "the character " + word.quoted() + " is not part of the language";
            case VerilogLexer.INITIAL ->
                (previous == VerilogLexer.ANALOG ? "analog initial is" : "initial blocks of digital Verilog are") + NOT
                        + "; use @(initial_step) in an analog block";
            case VerilogLexer.HASH ->
                rule instanceof VerilogGrammar.NetDeclarationContext
                        ? instances()
                        : "delays and overrides by # are" + NOT;
            case VerilogLexer.LBRACE ->
                previous == VerilogLexer.NUMBER || previous == VerilogLexer.Identifier
                        ? "replication in an array ({n{…}}) is" + NOT + "; write the elements out"
                        : "";
            default -> "";
        };
    }

    /** Items of a module or of the file. */
    private String noItem() {
        boolean inNet = rule instanceof VerilogGrammar.NetDeclarationContext;
        boolean inModule =
                rule instanceof VerilogGrammar.ModuleItemContext || rule instanceof VerilogGrammar.ModuleContext;
        return switch (word.type()) {
            case VerilogLexer.LPAREN -> inNet ? (nameAsked ? outside() : instances()) : "";
            case VerilogLexer.CONTRIBUTE -> inNet ? outside() : "";
            case VerilogLexer.ASSIGN -> inNet ? (nameAsked ? outside() : "initial values of nets are" + NOT) : "";
            case VerilogLexer.IF,
                    VerilogLexer.CASE,
                    VerilogLexer.FOR,
                    VerilogLexer.WHILE,
                    VerilogLexer.REPEAT,
                    VerilogLexer.BEGIN,
                    VerilogLexer.AT,
                    VerilogLexer.SYSTEM -> inModule ? outside() + "; generating parts of a module is" + NOT : "";
            case VerilogLexer.FUNCTION ->
                inModule ? "functions of digital Verilog are" + NOT + "; write analog function" : "";
            case VerilogLexer.LESS ->
                rule instanceof VerilogGrammar.BranchDeclarationContext
                        ? "branches of a port (<port>) are" + NOT + "; use the access I(<port>) itself"
                        : "";
            default -> "";
        };
    }

    /** Words that have a place in the subset, but not this one. */
    private String noUse() {
        return switch (word.type()) {
            case VerilogLexer.DOT -> {
                if (rule instanceof VerilogGrammar.HeaderPortContext
                        || rule instanceof VerilogGrammar.HeaderPortsContext) {
                    yield "ports under another name (.name(net)) are" + NOT;
                }
                yield rule instanceof VerilogGrammar.DisciplineItemContext
                        ? "a discipline that overrides its natures is" + NOT
                        : "hierarchical names are" + NOT;
            }
            case VerilogLexer.LBRACKET -> bracket();
            case VerilogLexer.ARRAY_OPEN ->
                previous == VerilogLexer.FROM || previous == VerilogLexer.EXCLUDE
                        ? "sets of values as a range are" + NOT + "; check the value in an analog block"
                        : "";
            case VerilogLexer.COLON -> {
                if (rule instanceof VerilogGrammar.NatureContext) {
                    yield "natures derived from others are" + NOT;
                }
                yield rule instanceof VerilogGrammar.AssignContext
                                || rule instanceof VerilogGrammar.BareStatementContext
                        ? "indirect contributions (V(a) : V(b) == 0) are" + NOT
                        : "";
            }
            case VerilogLexer.Identifier ->
                previous == VerilogLexer.AT ? "events without parentheses (named events) are" + NOT : "";
            case VerilogLexer.REAL,
                    VerilogLexer.INTEGER,
                    VerilogLexer.STRING,
                    VerilogLexer.PARAMETER,
                    VerilogLexer.LOCALPARAM ->
                rule instanceof VerilogGrammar.BareStatementContext
                                || rule instanceof VerilogGrammar.FunctionDeclarationContext
                        ? "a declaration stands before the statements, not among them"
                        : "";
            default -> "";
        };
    }

    private String bracket() {
        if (previous == VerilogLexer.RBRACKET) {
            return "arrays of several dimensions are" + NOT;
        }
        if (rule instanceof VerilogGrammar.ParameterAssignmentContext) {
            return "arrays of parameters are" + NOT + "; declare one parameter for each element";
        }
        if (rule instanceof VerilogGrammar.VariableContext) {
            return "the bounds of an array stand after its name";
        }
        return rule instanceof VerilogGrammar.NetDeclarationContext
                        || rule instanceof VerilogGrammar.PortDeclarationContext
                        || rule instanceof VerilogGrammar.GroundDeclarationContext
                        || rule instanceof VerilogGrammar.BranchDeclarationContext
                        || rule instanceof VerilogGrammar.HeaderPortContext
                        || rule instanceof VerilogGrammar.HeaderPortsContext
                ? "vectors of nets, ports and branches are" + NOT + "; declare one for each element"
                : "";
    }

    private static String instances() {
        return "instances of modules are" + NOT + "; describe the device by contributions in one module";
    }

    private static String outside() {
        return "a statement stands outside of an analog block";
    }
}
