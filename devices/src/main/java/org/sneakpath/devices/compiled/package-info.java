/**
 * Compact models from equations: every partial derivative follows by itself, and all of it becomes bytecode.
 *
 * <h2>The problem</h2>
 * A model file says a device's currents, charges and rates. An engine wants of it what {@link org.sneakpath.devices.CompactModel}
 * lists: values and partials by voltage and state at every Newton iteration, partials by parameter for a gradient, conditions
 * that an event locator can follow, noise, a wish for the time step, initial states and what they depend on; for thousands of
 * instances a call, and no slower than if somebody had written the loop in Java. Written by hand it is a page of derivatives a
 * model, of which one sign is wrong.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.devices.compiled.ModelEquations} is a model as expressions, whoever made them;
 * {@link org.sneakpath.devices.compiled.CompiledModel} makes of them one kernel per task (currents, rates, their partials by
 * parameter, switching functions, noise, step bound), at the first call of the task. A kernel reads and writes the arrays of a
 * {@link org.sneakpath.devices.DeviceBatch} where they are; nothing is copied. Partials that are zero by structure are not
 * written, for a batch begins with zeros. Promises (no charge; currents affine in voltages; rates affine in states) are read off
 * the derivatives: a promise is made where the variable does not occur in them.
 *
 * <p>The step bound finds the rates it is made of in the batch rather than computing them again. Defaults of parameters may
 * depend on other parameters; a circle is refused, by the names along it.
 *
 * <p>The interpreter evaluates the same graphs, reciprocals included, and gives the same bits:
 * {@link org.sneakpath.devices.compiled.CompiledModel#interpreted}.
 *
 * <h2>Not modelled</h2>
 * Limits of Newton steps (the exponential goes on along its tangent instead). Capacitances that are the derivative of no charge.
 * Random numbers. States are not clamped; what a model says outside their bounds is its own. Switching functions are conditions,
 * signs and steps: kinks of |a|, minima and maxima are not among them, since whatever is clamped rests on its kink.
 *
 * <h2>Guarantees</h2>
 * Both twins agree bitwise for admissible parameters and temperatures; so does any split of the instances over calls and
 * threads. Models are immutable. No allocation after the first call of each task in each thread. Every model of the test
 * passes the contract of compact models, derivatives against differences included.
 *
 * <h2>Cost</h2>
 * ns per instance on one core of a shared server, 10,000 instances with parameters of their own, the least of 250 runs taken in
 * turn. "Newton" is currents and rates with their partials by voltage and state; "gradient" adds the partials by all parameters.
 * <pre>
 *                              Newton                    gradient
 *                       compiled  by hand  ratio   compiled  by hand  ratio
 *   VTEAM                 16.7     16.8    0.99      40.8     43.0    0.95
 *   Yakopcic              24.8     50.3    0.49      51.9    110      0.47    (by hand with Java's sinh and cosh)
 *   volatile memristor    19.9     22.0    0.91      43.3     47.0    0.92
 *   Stanford–PKU          46.6     39.7    1.17     103       89.3    1.15    (by hand without caps of exponentials)
 * </pre>
 * The last pays for exponentials that do not overflow and a sinh that does not cancel near 0. The interpreter takes 16 to 39
 * times as long. Benchmark: {@code DeviceModelBenchmark}. Memory: see {@link org.sneakpath.devices.DeviceBatch}.
 *
 * <h2>References</h2>
 * L. Lemaitre, C. McAndrew, S. Hamm, "ADMS — automatic device model synthesizer", Proc. IEEE Custom Integrated Circuits Conf.,
 * 2002, for models compiled with their derivatives.
 */
@NullMarked
package org.sneakpath.devices.compiled;

import org.jspecify.annotations.NullMarked;
