/**
 * Device models that a netlist brings along.
 *
 * <h2>The problem</h2>
 * A netlist uses a device whose equations stand in a file of a hardware description language beside it, or in the library.
 *
 * <h2>The choice</h2>
 * {@code .hdl "file.va"} names a file; {@code .model name module(p=v …)} a module of one of those files or a model of the
 * library; {@code N1 a b … name [p=v …] [state.x=v …] [temp= dtemp=]} an instance, with the letter that ngspice gives
 * compiled Verilog-A. Files are found and limited by the rules of {@code .include}, and so is what they include; they
 * are in Verilog-A ({@link org.sneakpath.circuit.spice.hdl.VerilogModels}) unless whoever reads the netlist says by another
 * {@link org.sneakpath.circuit.spice.hdl.ModelReader} what they are. A module is compiled when an instance
 * first asks for it, so that a file of many models costs what is used of it. A parameter that fixes the shape of the equations
 * (how often a loop runs) makes a model of its own for every value that instances give it; its derivative is zero.
 *
 * <h2>Not modelled</h2>
 * Conditions: a file under {@code .if} is read whether the condition holds or not. Binary libraries ({@code pre_osdi}) are
 * refused by name.
 *
 * <h2>Guarantees</h2>
 * All instances of a module and shape have one and the same model, in every elaboration of the netlist, so that they are evaluated
 * together. A module of a file goes before a model of the library that is called the same; two modules of that name in files
 * are refused.
 *
 * <h2>Cost</h2>
 * That of the reader, once a netlist; an index of the module's names an instance.
 *
 * <h2>References</h2>
 * Accellera, "Verilog-AMS Language Reference Manual", version 2.4, 2014. H. Vogt et al., "Ngspice User's Manual", version 39.
 */
@NullMarked
package org.sneakpath.circuit.spice.hdl;

import org.jspecify.annotations.NullMarked;
