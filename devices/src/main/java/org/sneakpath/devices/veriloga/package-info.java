/**
 * Verilog-A modules as compact models: the text becomes equations, and equations become everything else.
 *
 * <h2>The problem</h2>
 * Device physicists publish their models in Verilog-A: a procedure that reads voltages, computes with variables, branches and
 * loops, and contributes currents. A circuit engine wants none of that; it wants i(v, x), q(v, x) and dx/dt = f(v, x) with
 * all partial derivatives, for thousands of instances in one call. And a procedure can do what equations cannot: keep a
 * variable from one evaluation to the next, and so depend on the time steps and iterates of whoever evaluates it.
 *
 * <h2>The choice</h2>
 * A module is executed once, when it is loaded, on expressions instead of numbers. Reading a voltage gives the symbol of that
 * voltage, an assignment binds a name to an expression, a function call executes the body, a loop runs until its condition,
 * which must be known, fails. At an {@code if} whose condition is not known both sides are executed on copies of the memory, and
 * every variable and contribution in which they differ becomes a choice. What is left at the end are the contributions, as
 * graphs in {@link org.sneakpath.devices.equation}; {@link org.sneakpath.devices.compiled} differentiates and compiles them.
 *
 * <table>
 * <caption>What becomes of what</caption>
 * <tr><td>{@code I(a,b) <+ f}</td><td>a branch with the current f</td></tr>
 * <tr><td>{@code I(a,b) <+ ddt(q)}</td><td>a branch with the charge q; also through variables, sums and constant factors</td></tr>
 * <tr><td>{@code … ddt(q) …} elsewhere</td><td>an unknown y with 0 = y − dq/dt</td></tr>
 * <tr><td>{@code x = idt(f, x0);}</td><td>a state x with dx/dt = f and x(0) = x0; where nothing else is ever assigned to x, reading it
 * before that line means the state too, so that f may depend on x</td></tr>
 * <tr><td>{@code V(a,b) <+ f}</td><td>a branch whose current j is an unknown, with 0 = V(a,b) − f; {@code I(a,b)} is j</td></tr>
 * <tr><td>reading {@code I(a,b)} of a contributed current</td><td>what is contributed, unless it has a charge or listens to itself; then
 * an unknown j with 0 = j − f</td></tr>
 * <tr><td>{@code if (c) I(a,b) <+ f; else V(a,b) <+ g;}</td><td>j with 0 = c ? j − f : V(a,b) − g</td></tr>
 * <tr><td>internal nodes, of any discipline</td><td>unknowns with the units and tolerances of their natures</td></tr>
 * <tr><td>{@code white_noise}, {@code flicker_noise}</td><td>densities of their branches</td></tr>
 * <tr><td>{@code $bound_step(h)}</td><td>the model's wish for the time step</td></tr>
 * </table>
 *
 * <p>Attributes of a variable that is a state say what the language has no words for: {@code (* lower=0, upper=1, tolerance=1e-6,
 * units="m", desc="gap" *) real x;}. Bounds are hard: an outward rate acts as zero there, and no solution leaves them.
 *
 * <p>A variable that is read where it need not have been assigned is refused, with the place: it would be memory. What
 * {@code @(initial_step)} assigns is taken as always assigned, and refused if other statements assign it too.
 *
 * <p>A parameter that decides how often a loop runs or how long an array is fixes the shape of the equations: the model admits the
 * one value that it was made for, and {@link org.sneakpath.devices.veriloga.VerilogA#model(String, java.util.Map)} makes it for others.
 *
 * <p>{@code $param_given(p)} is the value of one more parameter, {@code p_given}, which is 1 where p is given and 0 where not, unless it is
 * given itself. It may stand in equations and defaults, but not fix their shape.
 *
 * <p>{@code white_noise} in the argument of {@code idt} is noise of the state, for transients that ask for it; see
 * {@link org.sneakpath.devices.CompactModel#noisy}.
 *
 * <h2>Not modelled</h2>
 * Modules within modules, vectors of nodes, strings, files. Delays, transition and slew filters, Laplace and z transforms; write them
 * with {@code ddt} and {@code idt}. {@code analysis()}, {@code $abstime} and random numbers, since a device has
 * the same equations always. Resets of {@code idt}. Events but {@code initial_step}: where equations change form is found from the
 * equations. Loops whose number of turns depends on a voltage. Flows into ports. Correlated noise. All of these are refused by name; messages
 * ({@code $strobe} and its kin) are skipped, and what would end a simulation leaves a warning.
 *
 * <h2>Guarantees</h2>
 * Every error is a {@link org.sneakpath.devices.veriloga.syntax.VerilogException} with file, line and column. Work is bounded:
 * half a million statements and expressions, 600 levels. Reading is deterministic; models are immutable and thread-safe.
 *
 * <h2>Cost</h2>
 * Execution takes time in proportion to the statements that run, loops unrolled, plus copies of the memory at choices; some
 * milliseconds for a published model in a warm virtual machine, some tenths of a second with the parser's classes to load first.
 *
 * <h2>References</h2>
 * Verilog-AMS Language Reference Manual 2.4, Accellera 2014. L. Lemaitre, C. McAndrew, S. Hamm, "ADMS: automatic device model
 * synthesizer", CICC 2002, for the idea of translating rather than interpreting. J. C. King, "Symbolic execution and program testing",
 * Commun. ACM 19(7), 1976.
 */
@NullMarked
package org.sneakpath.devices.veriloga;

import org.jspecify.annotations.NullMarked;
