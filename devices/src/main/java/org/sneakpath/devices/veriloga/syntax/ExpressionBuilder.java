package org.sneakpath.devices.veriloga.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogGrammar;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogGrammarBaseVisitor;

/** Expressions from the parser's tree. */
final class ExpressionBuilder extends VerilogGrammarBaseVisitor<VerilogExpression> {
    VerilogExpression expression(VerilogGrammar.ExpressionContext tree) {
        return tree.accept(this);
    }

    List<VerilogExpression> expressions(VerilogGrammar.@Nullable ArgumentsContext trees) {
        return trees == null
                ? List.of()
                : trees.expression().stream().map(this::expression).toList();
    }

    static SourcePlace place(ParserRuleContext tree) {
        return PlacedToken.place(tree.getStart());
    }

    @Override
    public VerilogExpression visitPrimaryOf(VerilogGrammar.PrimaryOfContext tree) {
        return tree.primary().accept(this);
    }

    @Override
    public VerilogExpression visitUnary(VerilogGrammar.UnaryContext tree) {
        return new VerilogExpression.Unary(place(tree), tree.operator.getText(), expression(tree.expression()));
    }

    /** Goes down a chain a + b + c by a loop: the tree is as deep as the chain is long. */
    @Override
    public VerilogExpression visitBinary(VerilogGrammar.BinaryContext tree) {
        Deque<VerilogGrammar.BinaryContext> chain = new ArrayDeque<>();
        VerilogGrammar.ExpressionContext left = tree;
        while (left instanceof VerilogGrammar.BinaryContext binary) {
            chain.push(binary);
            left = binary.expression(0);
        }
        VerilogExpression value = expression(left);
        for (VerilogGrammar.BinaryContext operation : chain) {
            Token operator = operation.operator;
            value = new VerilogExpression.Binary(
                    PlacedToken.place(operator), operator.getText(), value, expression(operation.expression(1)));
        }
        return value;
    }

    @Override
    public VerilogExpression visitConditional(VerilogGrammar.ConditionalContext tree) {
        return new VerilogExpression.Conditional(
                PlacedToken.place(tree.operator),
                expression(tree.condition),
                expression(tree.then),
                expression(tree.otherwise));
    }

    @Override
    public VerilogExpression visitNumber(VerilogGrammar.NumberContext tree) {
        return Literals.number(PlacedToken.word(tree.getStart()));
    }

    @Override
    public VerilogExpression visitText(VerilogGrammar.TextContext tree) {
        return Literals.text(PlacedToken.word(tree.getStart()));
    }

    @Override
    public VerilogExpression visitReferenceOf(VerilogGrammar.ReferenceOfContext tree) {
        return visitReference(tree.reference());
    }

    @Override
    public VerilogExpression visitReference(VerilogGrammar.ReferenceContext tree) {
        SourcePlace place = place(tree);
        String name = tree.name().getText();
        VerilogGrammar.@Nullable SuffixContext suffix = tree.suffix();
        if (suffix instanceof VerilogGrammar.IndexContext index) {
            return new VerilogExpression.Indexed(place, name, expression(index.expression()));
        }
        if (suffix instanceof VerilogGrammar.PortContext port) {
            return new VerilogExpression.PortFlow(place, name, port.name().getText());
        }
        if (suffix instanceof VerilogGrammar.CallContext call) {
            return new VerilogExpression.Call(place, name, expressions(call.arguments()));
        }
        return new VerilogExpression.Name(place, name);
    }

    @Override
    public VerilogExpression visitSystemCall(VerilogGrammar.SystemCallContext tree) {
        return new VerilogExpression.SystemCall(place(tree), tree.SYSTEM().getText(), expressions(tree.arguments()));
    }

    @Override
    public VerilogExpression visitParentheses(VerilogGrammar.ParenthesesContext tree) {
        return expression(tree.expression());
    }

    @Override
    public VerilogExpression visitArrayOf(VerilogGrammar.ArrayOfContext tree) {
        return new VerilogExpression.ArrayOf(place(tree), expressions(tree.arguments()));
    }
}
