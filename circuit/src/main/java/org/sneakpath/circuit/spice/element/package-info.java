/**
 * From element lines to elements of the circuit.
 *
 * <h2>The problem</h2>
 * Every kind of element has its own line, several spellings of it, options that change results, options that do not, and
 * defaults that depend on other lines. A netlist that is read must give the circuit that its author meant, or a message.
 *
 * <h2>The choice</h2>
 * One small reader a kind, named after what it reads, all in the same shape: nodes, values, {@code name=value} pairs, whatever
 * is left is refused. {@link org.sneakpath.circuit.spice.element.Words} reads a line from left to right;
 * {@link org.sneakpath.circuit.spice.element.Drawing} collects elements. Whatever depends on a voltage, a current or time becomes
 * a behavioural source, whose law is one object for all instances of one line, so that it is compiled once:
 * <pre>
 *   R = f(…)   i = v/f        C = f(…)   q = f v        Q = f(…)   q = f        POLY, TABLE, VALUE, B   y = f
 * </pre>
 * Semiconductors are the compact models of {@code org.sneakpath.devices}, with the resistances of their leads as resistors to
 * internal nodes. They are as warm as {@code .temp}, {@code temp=} and {@code dtemp=} say. N lines are instances
 * of modules ({@code org.sneakpath.circuit.spice.hdl}): their parameters are the module's, known or refused with the likely name.
 * A default that a module computes from given parameters is a number of the graph like any other, with the slopes that the
 * module states. A current that something listens to and that is no unknown by itself gets a voltage source of 0 V in series.
 *
 * <p>Every number that goes into an element is a node of the parameter graph, and a
 * {@link org.sneakpath.circuit.spice.element.Binding} says which: a gradient by elements becomes one by parameters.
 *
 * <h2>Not modelled</h2>
 * Transmission lines, XSPICE's code models but the memristor, compiled OSDI libraries, MOSFETs above level 1, LTspice's parasitics of R, C, L and sources: all refused by name and place.
 *
 * <h2>Guarantees</h2>
 * A parameter that would change results is read or refused, never dropped in silence. A model parameter nobody knows is ignored
 * with one warning; one of a module is refused.
 *
 * <h2>Cost</h2>
 * Linear in the number of tokens; a few microseconds an element.
 *
 * <h2>References</h2>
 * H. Vogt et al., "Ngspice User's Manual", version 39, chapters 3 to 11. Sandia National Laboratories, "Xyce Reference Guide",
 * release 7.8, for Y lines. Y. V. Pershin, M. Di Ventra, "SPICE model of memristive devices with threshold", Radioengineering
 * 22(2), 2013, for the memristor of A lines. Analog Devices, "LTspice Help", for negative hysteresis and coupled windings.
 */
@NullMarked
package org.sneakpath.circuit.spice.element;

import org.jspecify.annotations.NullMarked;
