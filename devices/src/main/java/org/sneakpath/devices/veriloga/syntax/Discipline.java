package org.sneakpath.devices.veriloga.syntax;

import java.util.Optional;

/** {@code discipline name; potential Voltage; flow Current; enddiscipline}. */
public record Discipline(SourcePlace place, String name, Optional<String> potential, Optional<String> flow) {}
