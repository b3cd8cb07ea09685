package org.sneakpath.devices.veriloga.syntax;

/** A Verilog-A file that cannot be taken: says where, what, and what to try. */
public final class VerilogException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient SourcePlace place;

    /** The message reads {@code file:line:column: what}. */
    public VerilogException(SourcePlace place, String what) {
        super(place + ": " + what);
        this.place = place;
    }

    public SourcePlace place() {
        return place;
    }
}
