package org.sneakpath.devices.veriloga.syntax;

import java.util.List;

/**
 * {@code module name(ports); … endmodule}. Lists are copied.
 *
 * @param ports in the order of the header
 * @param declarations in the order of the text
 * @param analog the bodies of its analog blocks, in order
 */
public record VerilogModule(
        SourcePlace place,
        String name,
        List<String> ports,
        List<Attribute> attributes,
        List<Declaration> declarations,
        List<Statement> analog) {
    public VerilogModule {
        ports = List.copyOf(ports);
        attributes = List.copyOf(attributes);
        declarations = List.copyOf(declarations);
        analog = List.copyOf(analog);
    }
}
