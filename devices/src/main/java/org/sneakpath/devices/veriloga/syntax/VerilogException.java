package org.sneakpath.devices.veriloga.syntax;

/** A Verilog-A file that cannot be taken: says where, what, and what to try. */
public final class VerilogException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient SourcePlace place;

    /** The message reads {@code file:line:column: what}, then the macro in whose text it is, if it is in one. */
    public VerilogException(SourcePlace place, String what) {
        super(place + ": " + what
                + place.macro()
                        .map(name -> " (in the text of the macro `" + name + ")")
                        .orElse(""));
        this.place = place;
    }

    public SourcePlace place() {
        return place;
    }
}
