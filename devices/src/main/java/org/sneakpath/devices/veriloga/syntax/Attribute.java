package org.sneakpath.devices.veriloga.syntax;

import java.util.Optional;

/** {@code (* name = value *)}; in a nature, {@code name = value;}. */
public record Attribute(SourcePlace place, String name, Optional<VerilogExpression> value) {}
