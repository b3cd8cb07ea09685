package org.sneakpath.devices.veriloga.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogGrammar;

/** Natures, disciplines and modules from the parser's tree. */
final class SourceBuilder {
    private SourceBuilder() {}

    static SourceText build(VerilogGrammar.SourceTextContext tree) {
        List<Nature> natures = new ArrayList<>();
        List<Discipline> disciplines = new ArrayList<>();
        List<VerilogModule> modules = new ArrayList<>();
        for (VerilogGrammar.DescriptionContext description : tree.description()) {
            if (description.nature() != null) {
                natures.add(nature(description.nature()));
            } else if (description.discipline() != null) {
                disciplines.add(discipline(description.discipline()));
            } else {
                modules.add(module(description.module(), description.attributes()));
            }
        }
        return new SourceText(natures, disciplines, modules);
    }

    private static Nature nature(VerilogGrammar.NatureContext tree) {
        ExpressionBuilder expressions = new ExpressionBuilder();
        List<Attribute> attributes = new ArrayList<>();
        for (VerilogGrammar.NatureItemContext item : tree.natureItem()) {
            attributes.add(new Attribute(
                    ExpressionBuilder.place(item),
                    item.name().getText(),
                    Optional.of(expressions.expression(item.expression()))));
        }
        return new Nature(ExpressionBuilder.place(tree.name()), tree.name().getText(), attributes);
    }

    private static Discipline discipline(VerilogGrammar.DisciplineContext tree) {
        Optional<String> potential = Optional.empty();
        Optional<String> flow = Optional.empty();
        for (VerilogGrammar.DisciplineItemContext item : tree.disciplineItem()) {
            if (item instanceof VerilogGrammar.PotentialOfContext of) {
                potential = Optional.of(of.name().getText());
            } else if (item instanceof VerilogGrammar.FlowOfContext of) {
                flow = Optional.of(of.name().getText());
            } else if (item instanceof VerilogGrammar.DomainOfContext of
                    && !of.name().getText().equals("continuous")) {
                throw new VerilogException(
                        ExpressionBuilder.place(of.name()),
                        "the domain '" + of.name().getText() + "' is not supported; only continuous is");
            }
        }
        return new Discipline(ExpressionBuilder.place(tree.name()), tree.name().getText(), potential, flow);
    }

    private static VerilogModule module(
            VerilogGrammar.ModuleContext tree, VerilogGrammar.AttributesContext attributes) {
        List<Declaration> declarations = new ArrayList<>();
        DeclarationBuilder builder = new DeclarationBuilder(declarations);
        headerParameters(tree.headerParameters(), builder);
        List<String> ports = headerPorts(tree.headerPorts(), builder);
        List<Statement> analog = new ArrayList<>();
        for (VerilogGrammar.ModuleItemContext item : tree.moduleItem()) {
            item(item, builder, analog);
        }
        return new VerilogModule(
                ExpressionBuilder.place(tree.name()),
                tree.name().getText(),
                ports,
                builder.attributes(attributes),
                declarations,
                analog);
    }

    private static void headerParameters(
            VerilogGrammar.@Nullable HeaderParametersContext tree, DeclarationBuilder builder) {
        if (tree == null) {
            return;
        }
        VerilogGrammar.@Nullable KindContext kind = null;
        for (VerilogGrammar.HeaderParameterContext parameter : tree.headerParameter()) {
            if (parameter.PARAMETER() != null) {
                kind = parameter.kind();
            }
            builder.parameter(parameter.parameterAssignment(), kind, false, builder.attributes(parameter.attributes()));
        }
    }

    /**
     * Names only, or with direction and discipline, which then go on to the names after them.
     *
     * @return the names
     */
    private static List<String> headerPorts(
            VerilogGrammar.@Nullable HeaderPortsContext tree, DeclarationBuilder builder) {
        List<String> ports = new ArrayList<>();
        if (tree == null) {
            return ports;
        }
        VerilogGrammar.@Nullable DirectionContext direction = null;
        Optional<String> discipline = Optional.empty();
        for (VerilogGrammar.HeaderPortContext port : tree.headerPort()) {
            VerilogGrammar.NameContext name = port.second == null ? port.first : port.second;
            if (port.direction() != null) {
                if (direction == null && !ports.isEmpty()) {
                    throw new VerilogException(
                            ExpressionBuilder.place(port),
                            "either all ports have a direction in the header or none has");
                }
                direction = port.direction();
                discipline = Optional.empty();
            }
            if (port.second != null) {
                discipline = Optional.of(port.first.getText());
            }
            ports.add(name.getText());
            if (direction != null) {
                builder.port(name, DeclarationBuilder.direction(direction));
                discipline.ifPresent(of -> builder.net(name, of));
            } else if (port.second != null) {
                throw new VerilogException(
                        ExpressionBuilder.place(port),
                        "a port with a discipline needs a direction in front, such as inout");
            }
        }
        return ports;
    }

    private static void item(
            VerilogGrammar.ModuleItemContext item, DeclarationBuilder builder, List<Statement> analog) {
        List<Attribute> attributes = builder.attributes(item.attributes());
        if (item.portDeclaration() != null) {
            builder.ports(item.portDeclaration());
        } else if (item.netDeclaration() != null) {
            builder.nets(item.netDeclaration());
        } else if (item.groundDeclaration() != null) {
            builder.grounds(item.groundDeclaration());
        } else if (item.branchDeclaration() != null) {
            builder.branches(item.branchDeclaration());
        } else if (item.parameterDeclaration() != null) {
            builder.parameters(item.parameterDeclaration(), attributes);
        } else if (item.aliasDeclaration() != null) {
            builder.alias(item.aliasDeclaration());
        } else if (item.variableDeclaration() != null) {
            builder.variables(item.variableDeclaration(), attributes);
        } else if (item.genvarDeclaration() != null) {
            builder.genvars(item.genvarDeclaration());
        } else if (item.functionDeclaration() != null) {
            builder.function(item.functionDeclaration());
        } else if (item.statement() != null) {
            analog.add(new StatementBuilder().statement(item.statement()));
        }
    }
}
