/**
 * Neurons from their netlists: the code of a step and of its adjoint, made from the equations of the circuit.
 *
 * <h2>The problem</h2>
 * A neuron is whatever circuit somebody has drawn: a membrane with two memristors, a Mott switch with its load, an amplifier with a
 * Schmitt trigger. A layer is hundreds of copies of it, a training run steps them 10⁸ times, and wants the exact gradient of every
 * step. Written by hand, a neuron is a page of algebra for each scheme, and as much again for its adjoint.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.neurons.NeuronModel} is the netlist. Its elements and the models of its devices are expressions already; put
 * together they are the neuron's equations, d/dt q(z) + f(z, I) = 0 ({@code NeuronEquations}), those of a step
 * ({@code StepEquations}), and, differentiated and eliminated on paper ({@code Elimination}), the code that solves it and its adjoint
 * ({@code StepSolution}). No matrix is left at run time.
 * <pre>
 *   CompiledNeuron neuron = CompiledNeuron.of(model, SteppingScheme.BACKWARD_EULER, 1e-4);
 *   NeuronPopulation&lt;float[]&gt; layer = neuron.population(Precision.SINGLE, 100);
 *   NeuronTrajectory&lt;float[]&gt; run = layer.trajectory(50);
 *   layer.forward(currents, 0, run);
 *   layer.pullback(run, outputBars, currentBars, 0, currents, bars);      // dL/dI, dL/dp, dL/dz(0)
 * </pre>
 * Unknowns that do not depend on each other are found one after the other ({@code Blocks}): equations that are affine in what they are
 * solved for become a formula, with all that follows from it in the same loop; only the others are iterated.
 *
 * <p>Events of a neuron become code likewise ({@code EventMap}): a map from the end of a step to what the next one begins with, and the
 * spikes. With cotangents of the spikes the call is {@code layer.pullback(run, outputBars, spikeBars, currentBars, 0, currents, bars)}.
 *
 * <p>{@link org.sneakpath.neurons.compiled.NeuronEnergy} sums what the neuron's sources and its input deliver over the steps that were
 * taken, with charges and currents as the equations of a step have them.
 *
 * <h2>Not modelled</h2>
 * Sharp switches. The moment of an event within a step. Sources that change in time, other than the input. Mutual inductances. Devices
 * whose models are written in Java, unless the library has a module of the same name and parameters. Noise. A step's length is fixed. A
 * coupled step so long that a device snaps within it is solved between bounds where all turns on one bounded state
 * ({@code BracketStage}); with two or more of them Newton's method may fail, which its report says: a shorter step or a scheme that
 * takes nodes and states in turn is the remedy.
 *
 * <h2>Guarantees</h2>
 * On the same scheme and grid, and where the solution of a step is unique, all unknowns and all gradients agree with
 * {@link org.sneakpath.circuit.run.Transient} to 1e-9; the exception are capacitors in a loop of supplies under TRAPEZOIDAL, whose
 * first step the simulator takes by backward Euler. What is left of the equations is reported, not thrown. A neuron's numbers do
 * not depend on its neighbours. Energies balance to rounding: delivered = heat + stored + what the scheme loses.
 *
 * <h2>Cost</h2>
 * Kernels are row programs ({@link org.sneakpath.devices.equation.Equations#vectorise}), written once in each precision for all
 * populations and threads. Memory: 8·K bytes a neuron-step, 4·K in single precision. Time: VALIDATION.md. Looking at what is left
 * of the equations of each step takes twice as long as a step that needs no iteration.
 *
 * <h2>References</h2>
 * H. M. Markowitz, Management Science 3(3), 1957 (pivots). R. E. Tarjan, SIAM J. Comput. 1, 1972 (blocks). M. B. Giles, N. A. Pierce,
 * Flow, Turbulence and Combustion 65, 2000 (discrete adjoints).
 */
@NullMarked
package org.sneakpath.neurons.compiled;

import org.jspecify.annotations.NullMarked;
