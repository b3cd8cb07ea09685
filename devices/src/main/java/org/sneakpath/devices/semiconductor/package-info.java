/**
 * SPICE's semiconductor devices: diode, level 1 MOS transistor, Gummel-Poon bipolar transistor, junction FET.
 *
 * <h2>The problem</h2>
 * Around memristors there are transistors and diodes, and netlists state them by SPICE's models and parameter names. Their
 * equations have many regions and many parameters, every one of which a user may ask a gradient for.
 *
 * <h2>The choice</h2>
 * Each model states its currents and charges once, as expressions ({@link org.sneakpath.devices.equation}); all partial
 * derivatives, by voltage and by parameter, follow symbolically and are compiled. By hand they would be some thousand
 * lines that say the same thing four times.
 *
 * <p>Parameters have SPICE's names in lower case. Differences to a model card: {@code tnom} is in kelvin; a value of 0 means
 * "not given" where a parameter says so; series resistances (rs, rd, rc, re, rb) are resistors that whoever reads the
 * netlist adds; {@code gmin}, an option in SPICE, is a parameter.
 *
 * <p>Temperature comes with the instance. Scaling of parameters is part of the equations; at T = tnom it costs nothing.
 *
 * <p><b>Gate capacitances.</b> Meyer's capacitances C_gs, C_gd, C_gb are functions of all voltages that derive from no
 * charges, and SPICE integrates each along the path of its voltage. Any set of charges gives other currents in drain and
 * source: on a CMOS inverter with a steep input, Ward and Dutton's charges are off by 1.8 % of the swing, Meyer's gate
 * charge shared evenly 2.2 %. Here the current is C(v)·x, where a state x = dv/dt is the rate of the branch voltage: an
 * exact formulation of what SPICE approximates, 2.6e-5 from ngspice at tight tolerances on the same inverter. The price is
 * Meyer's own flaw, that charge is not conserved around a closed path, and three states a transistor.
 *
 * <h2>Not modelled</h2>
 * Self-heating; everything that the description of a model lists.
 *
 * <h2>Guarantees</h2>
 * Currents and charges are continuous in the voltages, but for the step at the edge of breakdown, of the size of a diode's
 * saturation current. No voltage overflows: exponentials go on along their tangents from 1e99.
 *
 * <h2>Cost</h2>
 * Currents and charges with all partials by voltage, per device and evaluation, in batches of 100 on one core of an
 * ordinary server at T = tnom (and 30 K away from it, where parameters are scaled each time): diode 8 ns (28), MOS transistor
 * with gate capacitances 60 ns (131), bipolar transistor without capacitances 23 ns (40), junction FET 35 ns (52). Partials by
 * all parameters 0.2 to 1 µs. The first evaluation of a model in a process derives and compiles its equations: 0.03 to
 * 0.3 s each. {@code noise} evaluates the currents once more.
 *
 * <h2>References</h2>
 * L. W. Nagel, UCB/ERL M520, 1975. A. Vladimirescu, S. Liu, UCB/ERL M80/7, 1980. P. Antognetti, G. Massobrio,
 * "Semiconductor Device Modeling with SPICE", McGraw-Hill 1988. H. Shichman, D. A. Hodges, IEEE J. Solid-State Circuits 3,
 * 1968. J. E. Meyer, RCA Review 32, 1971.
 */
@NullMarked
package org.sneakpath.devices.semiconductor;

import org.jspecify.annotations.NullMarked;
