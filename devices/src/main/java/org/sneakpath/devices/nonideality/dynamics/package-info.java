/**
 * Noise in the state of a device while it switches.
 *
 * <h2>The problem</h2>
 * A term of white noise in a rate is not a function: a solver that draws a number a step gets a variance that depends on its step, and
 * another path whenever an error estimate rejects one. Gradients and comparisons between solvers then mean nothing.
 *
 * <h2>The choice</h2>
 * Noise lives on a grid in time of its own. {@link org.sneakpath.devices.nonideality.dynamics.WhiteNoiseGrid} is piecewise constant,
 * scaled by one over the root of the grid's step; {@link org.sneakpath.devices.nonideality.dynamics.WienerPath} is its integral, a Brownian
 * path that can be evaluated at any time alone, by bridges keyed by their place. Both are functions of (seed, device, channel, time), so
 * every solver sees the same path, and a finer solver converges to the solution along it.
 * {@link org.sneakpath.devices.nonideality.dynamics.MetastableSwitches} is Knowm's device of N switches, with binomial counts and the exact
 * probabilities of a step. {@link org.sneakpath.devices.nonideality.dynamics.GapNoise} makes the noise term of the Stanford–PKU model
 * independent of the step.
 *
 * <p>A model declares such noise where it has an {@code idt}: {@code x = idt(rate + b*white_noise(2, "name"), x0)} adds b ξ to the rate of
 * x. Nothing else changes until a transient asks for it by seed and grid (the circuit's option {@code noise}); a model's
 * {@link org.sneakpath.devices.CompactModel#noisy} has it, with Itô's correction at given voltages. In the library the metastable
 * switches (Langevin's equation for their number) and the Stanford–PKU gap have some.
 *
 * <h2>Not modelled</h2>
 * Noise whose size depends on the state is the caller's product, in the sense of Stratonovich as the grid is refined, since the path is
 * piecewise smooth; correct the drift for Itô. Paths of different grids are different paths of the same law.
 *
 * <h2>Guarantees</h2>
 * Increments between grid points are exactly independent gaussians. The mean of N switches obeys the mean model at any step.
 *
 * <h2>Cost</h2>
 * 80 ns for white noise; 3.8 µs for a path's value after a million cells (at most 2 log₂(t/Δ) gaussians a grid point, and two points);
 * 0.6 µs for a step of 100,000 switches.
 *
 * <h2>References</h2>
 * P. Lévy, Processus stochastiques et mouvement brownien, 1948. J. G. Gaines, T. J. Lyons, SIAM J. Appl. Math. 57(5), 1997. E. Wong, M.
 * Zakai, Ann. Math. Statist. 36, 1560, 1965, for the limit of piecewise smooth noise. T. W. Molter, M. A. Nugent, "The generalized
 * metastable switch memristor model", CNNA 2016. C. D. Kemp, "A modal method for generating binomial variables", Commun. Stat. Theory
 * Methods 15(3), 1986.
 */
@NullMarked
package org.sneakpath.devices.nonideality.dynamics;

import org.jspecify.annotations.NullMarked;
