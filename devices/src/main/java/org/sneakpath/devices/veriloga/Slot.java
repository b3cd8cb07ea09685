package org.sneakpath.devices.veriloga;

import java.util.Optional;
import org.sneakpath.devices.veriloga.syntax.Declaration;

/** A place of memory while a module is read: a variable, or what is contributed to a branch. Told apart by identity. */
final class Slot {
    final String name;
    final Declaration.Kind kind;
    /** What is there before anything is assigned; empty for a variable, which must be assigned first. */
    final Optional<Value> base;
    /** Whether it is a variable that is assigned an integral and nothing else; read before that, it is the state. */
    final boolean integral;

    /**
     * A slot.
     *
     * @param base empty for a variable
     */
    Slot(String name, Declaration.Kind kind, Optional<Value> base) {
        this(name, kind, base, false);
    }

    Slot(String name, Declaration.Kind kind, Optional<Value> base, boolean integral) {
        this.name = name;
        this.kind = kind;
        this.base = base;
        this.integral = integral;
    }

    @Override
    public String toString() {
        return name;
    }
}
