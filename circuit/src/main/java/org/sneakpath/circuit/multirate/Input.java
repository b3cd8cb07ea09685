package org.sneakpath.circuit.multirate;

/**
 * What a row of a part hears of an unknown w of another part through a capacitor and a resistor between them: a charge
 * −C w and a current −g w, beside what belongs to its own unknown.
 */
final class Input {
    final int row;
    final int part;
    final int unknown;
    double farad;
    double siemens;
    /** Where the other's course was read last. */
    int cursor;

    Input(int row, int part, int unknown) {
        this.row = row;
        this.part = part;
        this.unknown = unknown;
    }
}
