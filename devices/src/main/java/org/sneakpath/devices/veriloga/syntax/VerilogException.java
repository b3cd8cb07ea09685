package org.sneakpath.devices.veriloga.syntax;

/** A Verilog-A file that cannot be taken: says where, what, and what to try. */
public final class VerilogException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 2000;

    private final transient SourcePlace place;

    /** The message reads {@code file:line:column: what}, then the macro in whose text it is, if it is in one. */
    public VerilogException(SourcePlace place, String what) {
        super(place + ": " + onOneLine(what)
                + place.macro()
                        .map(name -> " (in the text of the macro `" + name + ")")
                        .orElse(""));
        this.place = place;
    }

    /** Names may hold any character after a backslash; what breaks a line or cannot be seen is shown as ?. */
    private static String onOneLine(String what) {
        StringBuilder text = new StringBuilder();
        what.codePoints()
                .limit(LONGEST)
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> '?';
                    default -> c;
                })
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    public SourcePlace place() {
        return place;
    }
}
