package org.sneakpath.devices.veriloga.syntax;

import java.util.List;

/** {@code nature name; units = "V"; access = V; abstol = 1u; endnature}. */
public record Nature(SourcePlace place, String name, List<Attribute> attributes) {
    public Nature {
        attributes = List.copyOf(attributes);
    }
}
