/**
 * What differs from device to device, drawn at fabrication.
 *
 * <h2>The problem</h2>
 * No two devices of a wafer are alike; neighbours are more alike than devices far apart; some are stuck. The same spread must be
 * applicable to a conductance and to any parameter of any compact model, without draws that depend on how an array is cut into
 * tiles.
 *
 * <h2>The choice</h2>
 * A variation is a {@link org.sneakpath.devices.nonideality.fabrication.Spread} (the distribution of a value, as a function of a
 * standard normal z) times {@link org.sneakpath.devices.nonideality.fabrication.Deviates} (how the z of devices hang together). So
 * lognormal, clipped, truncated and interpolated spreads all come with and without correlation. Correlation is a gaussian field over
 * wafer coordinates by random Fourier modes: any point of it can be evaluated alone, and its covariance over wafers is exactly the
 * one named. {@link org.sneakpath.devices.nonideality.fabrication.ParameterVariation} applies a variation to one parameter of a batch
 * of instances, keyed by the parameter's name, and refuses values that the model does not admit.
 *
 * <p>Measured stuck conductances are a kernel density, with kernels truncated to the admissible range.
 *
 * <h2>Not modelled</h2>
 * Radial trends of a wafer (a nominal value that depends on the place; set it before varying); correlation between different
 * parameters of one device; clusters of faults.
 *
 * <h2>Guarantees</h2>
 * A lognormal spread keeps the mean. The field is standard normal at every point for any number of modes. A point's value is the
 * same bits whether asked for alone or in a grid.
 *
 * <h2>Cost</h2>
 * A field costs 5 gaussians a mode once, then 1.0 ns a point and mode on a grid, 60 ns a point and mode elsewhere. A truncated
 * gaussian costs two evaluations of Φ and one of its inverse, 2.6 µs in all.
 *
 * <h2>References</h2>
 * M. Shinozuka, C.-M. Jan, "Digital simulation of random processes and its applications", J. Sound Vib. 25(1), 1972. B. W. Silverman,
 * Density Estimation for Statistics and Data Analysis, 1986; D. W. Scott, Multivariate Density Estimation, 1992. D. Joksas et al.,
 * Adv. Sci. 9, 2105784, 2022, for spreads of resistances and stuck cells from measured distributions.
 */
@NullMarked
package org.sneakpath.devices.nonideality.fabrication;

import org.jspecify.annotations.NullMarked;
