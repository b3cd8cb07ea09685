package org.sneakpath.circuit.spice.text;

/**
 * What a netlist may cost to read; beyond it is refused by name, so that a bomb ends in a message.
 *
 * @param lines physical lines of all files together
 * @param bytes of all files together, each counted as often as it is included
 * @param includeDepth files that include files
 * @param lineLength characters of one logical line
 * @param elements element lines after the subcircuits are expanded
 * @param instanceDepth subcircuits within subcircuits
 * @param expressionSize operations of one expression after functions are inserted
 * @param nesting brackets within brackets, calls within calls
 */
public record Limits(
        int lines,
        long bytes,
        int includeDepth,
        int lineLength,
        int elements,
        int instanceDepth,
        int expressionSize,
        int nesting) {
    public static final Limits DEFAULT = new Limits(5_000_000, 1L << 28, 64, 1 << 22, 2_000_000, 64, 20_000, 200);
}
