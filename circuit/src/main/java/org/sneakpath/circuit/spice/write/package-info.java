/**
 * From circuits to SPICE text.
 *
 * <h2>The problem</h2>
 * Whoever doubts a result wants to run the same circuit in a simulator of their own.
 *
 * <h2>The choice</h2>
 * A flat ngspice netlist, one line an element, numbers in full precision. An element whose name does not begin with the letter of
 * its kind gets that letter and a point before it, {@code b.x1.bm}, which reading takes off again. Laws of behavioural sources are
 * written with their parameters' numbers. Junction devices share {@code .model} lines by equal parameters. Four memristors of
 * the library, {@code ohmic}, {@code vteam}, {@code yakopcic} and {@code pershin-di-ventra}, are written as sources, states as
 * the voltages of 1 F,
 * <pre>
 *   i = f(v, x)        dx/dt = g(v, x), nothing where x is at a bound and g points outward
 * </pre>
 * The state is the voltage of a node {@code m1#x}, where it starts by an {@code .ic} line: SPICE heeds it in transients with
 * and without {@code uic}, as device states start here in both. Names that are taken get a further {@code #}. Any other
 * compact model is an instance of a module, {@code N1 a b … name}, which is read back with the same files; ngspice reads it
 * where it has a compiled module of that name.
 *
 * <h2>Not modelled</h2>
 * A jump of a pulse: SPICE takes an edge of zero duration for one of an output step. Noise of memristors that are written as
 * sources. Devices whose model is neither in the library nor in a file that the netlist names are refused by name; so are
 * names that differ by capitals alone, or are ground to SPICE.
 *
 * <h2>Guarantees</h2>
 * What is written can be read by {@code org.sneakpath.circuit.spice}, and gives the same elements; laws of behavioural sources
 * are the same functions, with numbers instead of parameters; memristors come back as the sources that they were written as.
 *
 * <h2>Cost</h2>
 * Linear in the text. A law with many shared parts is written out once a use and refused beyond a million characters.
 *
 * <h2>References</h2>
 * H. Vogt et al., "Ngspice User's Manual", version 39.
 */
@NullMarked
package org.sneakpath.circuit.spice.write;

import org.jspecify.annotations.NullMarked;
