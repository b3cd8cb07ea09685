package org.sneakpath.devices.veriloga.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogGrammar;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogGrammarBaseVisitor;
import org.sneakpath.devices.veriloga.internal.preprocessor.Lexeme;

/** Statements from the parser's tree; attributes of statements are dropped. */
final class StatementBuilder extends VerilogGrammarBaseVisitor<Statement> {
    private final ExpressionBuilder expressions = new ExpressionBuilder();

    Statement statement(VerilogGrammar.StatementContext tree) {
        return tree.bareStatement().accept(this);
    }

    private VerilogExpression expression(VerilogGrammar.ExpressionContext tree) {
        return expressions.expression(tree);
    }

    @Override
    public Statement visitEmpty(VerilogGrammar.EmptyContext tree) {
        return new Statement.Empty(ExpressionBuilder.place(tree));
    }

    @Override
    public Statement visitBlock(VerilogGrammar.BlockContext tree) {
        List<Declaration> declarations = new ArrayList<>();
        DeclarationBuilder builder = new DeclarationBuilder(declarations);
        for (VerilogGrammar.BlockItemContext item : tree.blockItem()) {
            List<Attribute> attributes = builder.attributes(item.attributes());
            if (item.variableDeclaration() != null) {
                builder.variables(item.variableDeclaration(), attributes);
            } else {
                builder.parameters(item.parameterDeclaration(), attributes);
            }
        }
        return new Statement.Block(
                ExpressionBuilder.place(tree),
                Optional.ofNullable(tree.label).map(VerilogGrammar.NameContext::getText),
                declarations,
                tree.statement().stream().map(this::statement).toList());
    }

    @Override
    public Statement visitAssign(VerilogGrammar.AssignContext tree) {
        VerilogExpression target = expressions.visitReference(tree.reference());
        VerilogExpression value = expression(tree.value);
        if (tree.operator.getType() == VerilogGrammar.ASSIGN) {
            return assign(target, value);
        }
        if (target instanceof VerilogExpression.Call access) {
            return new Statement.Contribute(target.place(), access, value);
        }
        throw new VerilogException(
                target.place(),
                Lexeme.quoted(tree.reference().getText())
                        + " cannot be contributed to by <+; that needs an access such as I(a, b), and a variable is"
                        + " assigned by =");
    }

    @Override
    public Statement visitAssignment(VerilogGrammar.AssignmentContext tree) {
        return assignment(tree);
    }

    private Statement.Assign assignment(VerilogGrammar.AssignmentContext tree) {
        return assign(expressions.visitReference(tree.reference()), expression(tree.value));
    }

    private static Statement.Assign assign(VerilogExpression target, VerilogExpression value) {
        if (target instanceof VerilogExpression.Call call) {
            throw new VerilogException(
                    target.place(),
                    Lexeme.quoted(call.name() + "(…)") + " cannot be assigned to by =; contribute to an access by <+");
        }
        if (target instanceof VerilogExpression.PortFlow flow) {
            throw new VerilogException(
                    target.place(),
                    Lexeme.quoted(flow.access() + "(<" + flow.port() + ">)") + " can only be read, not assigned to");
        }
        return new Statement.Assign(target.place(), target, value);
    }

    @Override
    public Statement visitIf(VerilogGrammar.IfContext tree) {
        return new Statement.If(
                ExpressionBuilder.place(tree),
                expression(tree.condition),
                statement(tree.then),
                Optional.ofNullable(tree.otherwise).map(this::statement));
    }

    @Override
    public Statement visitCase(VerilogGrammar.CaseContext tree) {
        List<Statement.CaseItem> items = new ArrayList<>();
        for (VerilogGrammar.CaseItemContext item : tree.caseItem()) {
            SourcePlace place = ExpressionBuilder.place(item);
            if (item instanceof VerilogGrammar.LabelledItemContext labelled) {
                List<VerilogExpression> labels =
                        labelled.expression().stream().map(this::expression).toList();
                items.add(new Statement.CaseItem(place, labels, statement(labelled.statement())));
            } else if (item instanceof VerilogGrammar.DefaultItemContext rest) {
                if (items.stream().anyMatch(other -> other.labels().isEmpty())) {
                    throw new VerilogException(place, "a case has only one default");
                }
                items.add(new Statement.CaseItem(place, List.of(), statement(rest.statement())));
            }
        }
        return new Statement.Case(ExpressionBuilder.place(tree), expression(tree.selector), items);
    }

    @Override
    public Statement visitFor(VerilogGrammar.ForContext tree) {
        return new Statement.For(
                ExpressionBuilder.place(tree),
                assignment(tree.initial),
                expression(tree.condition),
                assignment(tree.step),
                statement(tree.body));
    }

    @Override
    public Statement visitWhile(VerilogGrammar.WhileContext tree) {
        return new Statement.While(ExpressionBuilder.place(tree), expression(tree.condition), statement(tree.body));
    }

    @Override
    public Statement visitRepeat(VerilogGrammar.RepeatContext tree) {
        return new Statement.Repeat(ExpressionBuilder.place(tree), expression(tree.count), statement(tree.body));
    }

    @Override
    public Statement visitOnEvent(VerilogGrammar.OnEventContext tree) {
        List<VerilogExpression.Call> events = new ArrayList<>();
        for (VerilogGrammar.EventContext event : tree.event()) {
            events.add(new VerilogExpression.Call(
                    ExpressionBuilder.place(event),
                    event.name().getText(),
                    expressions.expressions(event.arguments())));
        }
        return new Statement.OnEvent(ExpressionBuilder.place(tree), events, statement(tree.body));
    }

    @Override
    public Statement visitSystemTask(VerilogGrammar.SystemTaskContext tree) {
        return new Statement.SystemTask(
                ExpressionBuilder.place(tree), tree.SYSTEM().getText(), expressions.expressions(tree.arguments()));
    }
}
