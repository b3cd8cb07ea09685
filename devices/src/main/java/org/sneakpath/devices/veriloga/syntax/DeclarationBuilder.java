package org.sneakpath.devices.veriloga.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogGrammar;

/** Declarations from the parser's tree, one a name, added to a list in the order of the text. */
final class DeclarationBuilder {
    private static final String GROUND = "ground";

    private final ExpressionBuilder expressions = new ExpressionBuilder();
    private final List<Declaration> declarations;

    /** The list is kept and added to. */
    DeclarationBuilder(List<Declaration> declarations) {
        this.declarations = declarations;
    }

    List<Attribute> attributes(VerilogGrammar.AttributesContext tree) {
        List<Attribute> attributes = new ArrayList<>();
        for (VerilogGrammar.AttributeInstanceContext instance : tree.attributeInstance()) {
            for (VerilogGrammar.AttributeContext attribute : instance.attribute()) {
                attributes.add(new Attribute(
                        ExpressionBuilder.place(attribute),
                        attribute.name().getText(),
                        optional(attribute.expression())));
            }
        }
        return attributes;
    }

    private Optional<VerilogExpression> optional(VerilogGrammar.@Nullable ExpressionContext tree) {
        return Optional.ofNullable(tree).map(expressions::expression);
    }

    static Declaration.Direction direction(VerilogGrammar.DirectionContext tree) {
        return switch (tree.getStart().getType()) {
            case VerilogGrammar.INPUT -> Declaration.Direction.INPUT;
            case VerilogGrammar.OUTPUT -> Declaration.Direction.OUTPUT;
            default -> Declaration.Direction.INOUT;
        };
    }

    /** Real where no kind is written. */
    static Declaration.Kind kind(VerilogGrammar.@Nullable KindContext tree) {
        if (tree == null) {
            return Declaration.Kind.REAL;
        }
        return switch (tree.getStart().getType()) {
            case VerilogGrammar.INTEGER -> Declaration.Kind.INTEGER;
            case VerilogGrammar.STRING -> Declaration.Kind.STRING;
            default -> Declaration.Kind.REAL;
        };
    }

    void port(VerilogGrammar.NameContext name, Declaration.Direction direction) {
        declarations.add(new Declaration.Port(ExpressionBuilder.place(name), name.getText(), direction));
    }

    void net(VerilogGrammar.NameContext name, String discipline) {
        declarations.add(new Declaration.Net(ExpressionBuilder.place(name), name.getText(), discipline));
    }

    void ports(VerilogGrammar.PortDeclarationContext tree) {
        Declaration.Direction direction = direction(tree.direction());
        for (VerilogGrammar.NameContext name : declared(tree.first, tree.second, tree.more)) {
            port(name, direction);
            if (tree.second != null) {
                net(name, tree.first.getText());
            }
        }
    }

    void grounds(VerilogGrammar.GroundDeclarationContext tree) {
        for (VerilogGrammar.NameContext name : declared(tree.first, tree.second, tree.more)) {
            if (tree.second != null) {
                net(name, tree.first.getText());
            }
            net(name, GROUND);
        }
    }

    /** Of {@code discipline a, b} the names a and b, of {@code a, b} both. */
    private static List<VerilogGrammar.NameContext> declared(
            VerilogGrammar.NameContext first,
            VerilogGrammar.@Nullable NameContext second,
            List<VerilogGrammar.NameContext> more) {
        List<VerilogGrammar.NameContext> names = new ArrayList<>();
        names.add(second == null ? first : second);
        names.addAll(more);
        return names;
    }

    void nets(VerilogGrammar.NetDeclarationContext tree) {
        tree.names().name().forEach(name -> net(name, tree.disciplineName.getText()));
    }

    void branches(VerilogGrammar.BranchDeclarationContext tree) {
        for (VerilogGrammar.NameContext name : tree.names().name()) {
            declarations.add(new Declaration.NamedBranch(
                    ExpressionBuilder.place(name),
                    name.getText(),
                    tree.from.getText(),
                    Optional.ofNullable(tree.to).map(VerilogGrammar.NameContext::getText)));
        }
    }

    void parameters(VerilogGrammar.ParameterDeclarationContext tree, List<Attribute> attributes) {
        for (VerilogGrammar.ParameterAssignmentContext parameter : tree.parameterAssignment()) {
            parameter(parameter, tree.kind(), tree.LOCALPARAM() != null, attributes);
        }
    }

    void parameter(
            VerilogGrammar.ParameterAssignmentContext tree,
            VerilogGrammar.@Nullable KindContext kind,
            boolean local,
            List<Attribute> attributes) {
        VerilogExpression value = expressions.expression(tree.expression());
        Declaration.Kind declared =
                kind == null && value instanceof VerilogExpression.Text ? Declaration.Kind.STRING : kind(kind);
        declarations.add(new Declaration.ParameterOf(
                ExpressionBuilder.place(tree),
                tree.name().getText(),
                declared,
                local,
                value,
                tree.valueRange().stream().map(this::range).toList(),
                attributes));
    }

    private ValueRange range(VerilogGrammar.ValueRangeContext tree) {
        SourcePlace place = ExpressionBuilder.place(tree);
        if (tree instanceof VerilogGrammar.AllowedRangeContext allowed) {
            return range(place, false, allowed.interval());
        }
        if (tree instanceof VerilogGrammar.ExcludedRangeContext excluded) {
            return range(place, true, excluded.interval());
        }
        VerilogExpression value = expressions.expression(((VerilogGrammar.ExcludedValueContext) tree).expression());
        return new ValueRange(place, true, value, true, value, true);
    }

    private ValueRange range(SourcePlace place, boolean excluded, VerilogGrammar.IntervalContext tree) {
        return new ValueRange(
                place,
                excluded,
                bound(tree.lower),
                tree.open.getType() == VerilogGrammar.LBRACKET,
                bound(tree.upper),
                tree.close.getType() == VerilogGrammar.RBRACKET);
    }

    private VerilogExpression bound(VerilogGrammar.BoundContext tree) {
        if (tree.expression() != null) {
            return expressions.expression(tree.expression());
        }
        VerilogExpression infinity = new VerilogExpression.Call(
                PlacedToken.place(tree.INF().getSymbol()), tree.INF().getText(), List.of());
        return tree.sign != null && tree.sign.getType() == VerilogGrammar.MINUS
                ? new VerilogExpression.Unary(ExpressionBuilder.place(tree), tree.sign.getText(), infinity)
                : infinity;
    }

    void alias(VerilogGrammar.AliasDeclarationContext tree) {
        declarations.add(new Declaration.Alias(
                ExpressionBuilder.place(tree.alias), tree.alias.getText(), tree.original.getText()));
    }

    void variables(VerilogGrammar.VariableDeclarationContext tree, List<Attribute> attributes) {
        for (VerilogGrammar.VariableContext variable : tree.variable()) {
            declarations.add(new Declaration.Variable(
                    ExpressionBuilder.place(variable),
                    variable.name().getText(),
                    kind(tree.kind()),
                    optional(variable.first),
                    optional(variable.last),
                    optional(variable.initial),
                    attributes));
        }
    }

    void genvars(VerilogGrammar.GenvarDeclarationContext tree) {
        for (VerilogGrammar.NameContext name : tree.names().name()) {
            declarations.add(new Declaration.Genvar(ExpressionBuilder.place(name), name.getText()));
        }
    }

    void function(VerilogGrammar.FunctionDeclarationContext tree) {
        List<Declaration> ports = new ArrayList<>();
        List<Declaration> locals = new ArrayList<>();
        DeclarationBuilder arguments = new DeclarationBuilder(ports);
        DeclarationBuilder others = new DeclarationBuilder(locals);
        for (VerilogGrammar.FunctionItemContext item : tree.functionItem()) {
            if (item instanceof VerilogGrammar.ArgumentItemContext argument) {
                for (VerilogGrammar.NameContext name : argument.names().name()) {
                    arguments.port(name, direction(argument.direction()));
                    if (argument.kind() != null) {
                        locals.add(new Declaration.Variable(
                                ExpressionBuilder.place(name),
                                name.getText(),
                                kind(argument.kind()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
                    }
                }
            } else if (item instanceof VerilogGrammar.VariableItemContext variable) {
                others.variables(variable.variableDeclaration(), others.attributes(variable.attributes()));
            } else if (item instanceof VerilogGrammar.ParameterItemContext parameter) {
                others.parameters(parameter.parameterDeclaration(), others.attributes(parameter.attributes()));
            }
        }
        declarations.add(new Declaration.Function(
                ExpressionBuilder.place(tree.name()),
                tree.name().getText(),
                kind(tree.kind()),
                ports.stream().map(Declaration.Port.class::cast).toList(),
                locals,
                new StatementBuilder().statement(tree.statement())));
    }
}
