/**
 * What a user runs: operating points, sweeps, small signals, noise and transients, and the gradient of everything they return.
 *
 * <h2>The problem</h2>
 * Given a netlist: where does it rest, what does it do over time, and by how much would any number of the result change if
 * any number of the netlist did?
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.circuit.run.OperatingPoint} and {@link org.sneakpath.circuit.run.Transient} return results by name
 * with a status. {@code OperatingPointOptions.AT_REST} is SPICE's {@code .op}, every d/dt zero, states included; the default holds
 * states, as a circuit is read. At rest, states and charges first settle by backward Euler with steps that grow to thirty
 * years, so that the equilibrium is the one the device would reach by itself; a state s with ∂x_s(after)/∂x_s(before) near 1 in
 * the last step has none of its own, is held where it was and is listed. {@code pullback} takes dL/d(sample) of any waveforms and returns dL/d(anything in the netlist):
 * <pre>
 *   TransientResult result = Transient.run(netlist, TransientOptions.fixed(BACKWARD_EULER, 1e-6, 1e-3));
 *   WaveformBars bars = result.newBars();
 *   bars.voltage("out")[result.size() - 1] = 1;          // L = v(out) at the end
 *   CircuitGradient g = result.pullback(bars);
 *   g.resistance("R1"); g.parameter("M1", "rOn"); g.initialState("M1", "x"); g.source("V1");
 * </pre>
 * The gradient is discrete: of the steps that were taken, their lengths frozen. A state that rests at a bound passes nothing
 * on, as in the numbers computed.
 *
 * <p>{@link org.sneakpath.circuit.run.DcSweep} follows a branch of solutions along its tangent and checks that it is still the
 * same branch. Where it is lost, the curve F(y) + λ b = 0 is followed by arc length: at a fold the circuit settles onto
 * another branch, so that sweeps up and down show hysteresis, and the result lists the jump. {@code DcSweep.trace} returns the
 * whole curve. {@link org.sneakpath.circuit.run.AcSweep} and {@link org.sneakpath.circuit.run.NoiseAnalysis} linearise once,
 * G = ∂j/∂y and C = ∂q/∂y, and solve (G + iωC) y = b, or its transpose, per frequency.
 *
 * <p>From initial conditions, a node that carries charge starts at its initial voltage (0 V where none is given) unless
 * voltage sources tie it elsewhere; the remaining unknowns follow at time zero. A capacitor between such a node and one tied
 * to a source therefore starts charged to the difference, where SPICE's {@code uic} would start it empty.
 *
 * <p>{@code withNoise} gives states their noise ({@link org.sneakpath.circuit.TransientNoise}): white noise on a grid in time of its
 * own, a function of seed, device and time. Each edge of the grid is a breakpoint at which rates jump, so that error control sees
 * smooth equations in between and steps cannot change the path; on fixed steps it is read at their ends, as sources are. Noise whose
 * size depends on its state is meant in the sense of Itô at given voltages. The gradient along a path is exact, its edges being fixed.
 *
 * <h2>Not modelled</h2>
 * The part of Itô's correction that a voltage brings in which follows the state; for switches it is of the order of one over their
 * number. Gradients of expectations over paths, but as the mean of gradients along paths. Gradients of sweeps, small signals and noise; branch points other than folds; noise of behavioural sources; the derivative of step lengths and of breakpoint times; initial inductor currents other
 * than zero or the operating point's.
 *
 * <h2>Guarantees</h2>
 * Gradients agree with central differences of the same computation (see VALIDATION.md). Equal input gives equal output, bit
 * for bit.
 *
 * <h2>Cost</h2>
 * A transient keeps all unknowns of all points as far as {@code withAdjointMemory} lets it; the rest is computed again, so
 * that a gradient costs one more run, and agrees with that of ample memory to 1e-10 where Newton's method goes to rounding,
 * else to what its tolerances are magnified to (1e-8 to 1e-6 through twenty events). With all in memory a gradient by every
 * number of a netlist takes 0.4 to 0.8 times as long as the run. The backward sweep takes per stage one evaluation, one factorisation and
 * one transposed solve, whatever the number of time points in L. A sweep takes one solve and a few Newton updates per row, a
 * fold some hundred. Noise in states costs three steps a cell of its grid at a tolerance of 1e-3, the jump at its edge among them. Small signals and noise one complex factorisation and one solve per frequency.
 *
 * <h2>References</h2>
 * S. W. Director, R. A. Rohrer, "The generalized adjoint network and network sensitivities", IEEE Trans. Circuit Theory
 * 16(3), 1969. M. B. Giles, N. A. Pierce, "An introduction to the adjoint approach to design", Flow, Turbulence and
 * Combustion 65, 2000. H. B. Keller, "Numerical solution of bifurcation and nonlinear eigenvalue problems", in Applications of
 * Bifurcation Theory, 1977 (arc length). E. Wong, M. Zakai, Ann. Math. Statist. 36, 1560, 1965 (smooth noise). R. Rohrer, L. Nagel, R. Meyer, L. Weber, "Computationally efficient electronic-circuit
 * noise calculations", IEEE J. Solid-State Circuits 6(4), 1971.
 */
@NullMarked
package org.sneakpath.circuit.run;

import org.jspecify.annotations.NullMarked;
