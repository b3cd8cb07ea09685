/**
 * The built-in compact models, found by name, and the published parameter sets that go with them.
 *
 * <h2>The problem</h2>
 * Memristive devices are described by many models, most of them published as one netlist with one set of numbers. A
 * simulator needs their equations with exact derivatives, and needs to know where each number comes from. Who has a model of
 * their own should not have to write Java.
 *
 * <h2>The choice</h2>
 * One Verilog-A file a model, in the package's folder of resources, with the equations and their source above the module, in the
 * symbols of the paper. {@link org.sneakpath.devices.library.DeviceLibrary} compiles it when somebody asks for it; a file of a
 * user's is read in the same way. Presets stand beside the model as {@code NAME.presets.yaml}:
 *
 * <pre>
 *   presets:
 *     my-preset:
 *       values: {rOn: 2.5 kohm, p: 1}      units as anywhere, bare numbers in SI; what is not named keeps its default
 *       states: {x: 0.1}
 *       source: paper, table or public file
 *       figure: what the numbers were fitted to
 *       validity: where they may be believed
 *       voltage: {from: -0.4 V, to: 0.4 V} the same in numbers, as far as the source has any; either end may be left out
 *       current: {to: 1 mA}                likewise
 *       verified: true                     whether the numbers were compared with the source
 * </pre>
 * Only source and verified are obligatory. {@code models.txt} lists names of models and presets, so that a name is found without
 * opening another model's file. A module's name is the file's with underscores for hyphens.
 *
 * <p>States are normalised to [0, 1] wherever a bound is a parameter, so that bounds are numbers: a gap is gapMin + x (gapMax −
 * gapMin), a concentration nMin (nMax/nMin)^y. Where a current is implicit (a series resistance, a Schottky contact) the voltage in
 * between is that of an internal node, solved with the circuit. Where the published equations have several solutions (JART VCM v1b)
 * the file says which is meant and is written so that only that one is left. A memory that papers keep at events (the reversal point
 * of a hysteresis) is a set of states that follow while they may and stand still afterwards.
 *
 * <p>Six models exist in Java as well: {@link org.sneakpath.devices.library.Ohmic}, {@link
 * org.sneakpath.devices.library.SinhConductor}, {@link org.sneakpath.devices.library.Vteam}, {@link
 * org.sneakpath.devices.library.Yakopcic}, {@link org.sneakpath.devices.library.PershinDiVentra} and {@link
 * org.sneakpath.devices.library.VolatileMemristor}. They are the slow-to-write twins that the compiler is held to, and what
 * crossbars, neurons and cards of netlists use where no file should be read.
 *
 * <p>Voltage is positive from the first to the second terminal. Which sign sets a device is the model's own, as published: a
 * positive one for most; a negative one for TEAM, VTEAM, Simmons, Pershin and Di Ventra with positive speeds, and JART.
 *
 * <h2>Not modelled</h2>
 * Random switching: a draw at an evaluation would depend on the time step, so files hold means, and noise of states comes from
 * elsewhere. Version 2 of the Stanford–PKU model: its charge number and its width during reset were not found. The diffusive
 * silver memristor: no numbers were found; the volatile memristor and the threshold switch stand for it. Where a model's paper
 * states no noise it is the thermal noise of the chord conductance i/v.
 *
 * <h2>Guarantees</h2>
 * Every partial derivative is that of the value returned, on whichever branch of a piecewise equation the inputs lie. No
 * admissible input gives NaN, within the bounds of states or just outside. A name gives the same object at every call. Misuse and
 * mistakes in files end in a message with file, line, column and what is admissible.
 *
 * <h2>Cost</h2>
 * Per instance as {@link org.sneakpath.devices.equation} says; bytes per instance are listed in the module's VALIDATION. The first
 * model costs about half a second in a cold virtual machine (its parser, mostly), others 5 to 60 ms; looking up a name costs the
 * reading of a list.
 *
 * <h2>References</h2>
 * Cited by each model and each preset.
 */
@NullMarked
package org.sneakpath.devices.library;

import org.jspecify.annotations.NullMarked;
