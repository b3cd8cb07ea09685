/**
 * What time, temperature and use do to a conductance that was written.
 *
 * <h2>The problem</h2>
 * Stored weights do not stay: phase-change cells drift, filaments relax, states are lost at temperature, cells wear out. A cell's
 * curve must be one curve, not a new draw at each time that is asked for.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.devices.nonideality.Drift} maps a conductance as written to that at a time, with its deviates keyed by device
 * (exponents, time constants) or by device and write (relaxation), never by time. Power laws with and without dependence on the state,
 * logarithmic relaxation, a stretched exponential with Arrhenius acceleration. {@link org.sneakpath.devices.nonideality.Wear} does the
 * same over cycles: Lammie's empirical power law, and a Weibull number of cycles after which a cell is stuck. The temperature of a read
 * is a factor ({@link org.sneakpath.devices.nonideality.aging.ConductanceTemperature}).
 *
 * <h2>Not modelled</h2>
 * Temperatures that change on the way (apply the acceleration to the time); read disturb; recovery. The published exponents of
 * phase-change drift are of the target state: {@link org.sneakpath.devices.nonideality.aging.PhaseChangeDrift} takes it where the caller
 * has it. The law of relaxation says nothing in the first second, and refuses such times.
 *
 * <h2>Guarantees</h2>
 * At time 0 nothing has changed. More cycles add failures to those of fewer. There are no defaults for t₀ of a power law: it scales the
 * whole result.
 *
 * <h2>Cost</h2>
 * 115 ns per cell for phase-change drift.
 *
 * <h2>References</h2>
 * Public code IBM/aihwkit, inference/noise. C. Lammie, M. Rahimi Azghadi, D. Ielmini, "Empirical metal-oxide RRAM device endurance and
 * retention model for deep learning simulations", Semicond. Sci. Technol. 36, 2021. S. Arrhenius, Z. Phys. Chem. 4, 226, 1889. W.
 * Weibull, J. Appl. Mech. 18, 293, 1951.
 */
@NullMarked
package org.sneakpath.devices.nonideality.aging;

import org.jspecify.annotations.NullMarked;
