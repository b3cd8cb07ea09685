package org.sneakpath.devices.veriloga.syntax;

import java.util.List;

/** All that a file and what it includes declare. Lists are copied. */
public record SourceText(List<Nature> natures, List<Discipline> disciplines, List<VerilogModule> modules) {
    public SourceText {
        natures = List.copyOf(natures);
        disciplines = List.copyOf(disciplines);
        modules = List.copyOf(modules);
    }
}
