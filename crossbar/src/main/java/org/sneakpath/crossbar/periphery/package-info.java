/**
 * The circuits around an array: converters, amplifiers, bits in series, and what they take in energy, time and area.
 *
 * <h2>The problem</h2>
 * Between the numbers of a network and the voltages and currents of an array stand converters of few bits, amplifiers of finite
 * gain and speed, and ranges that do not fit. They decide about accuracy as much as the cells do, and about energy more.
 *
 * <h2>The choice</h2>
 * <pre>
 *   x ─► InputQuantiser ─► Drive ─► DacBank ─► array, Sensing ─► AdcBank ─► shift, add ─► y
 *                         one read, or      └─ SensedArray ─┘
 *                         one a bit
 *        └──────────────── AnalogPath ──────────────────────┘
 *        └──────────────────────────────── ReadChain ───────────────────────┘
 * </pre>
 * Whatever senses a bit line is a resistance to a potential, seen from the array, and the array is solved with it: a
 * transimpedance amplifier of gain A0 with feedback R_f is R_f/(1 + A0) to its offset, exactly
 * ({@link org.sneakpath.crossbar.periphery.Sensing}, {@link org.sneakpath.crossbar.periphery.SensedArray}). Outputs sampled before
 * they have settled are followed for ohmic cells, by the conductances that the bit lines show
 * ({@link org.sneakpath.crossbar.periphery.BitLineResponse}). {@link org.sneakpath.crossbar.periphery.AnalogPath} is what the
 * ranges of converters are calibrated on, {@link org.sneakpath.crossbar.periphery.ReadChain} all of it; tiles of a larger matrix
 * are read by {@link org.sneakpath.crossbar.periphery.SensedColumns}.
 *
 * <p>Converters are uniform, with offset and gain error (of the word lines' converters), noise (of the columns'), and errors of
 * levels drawn once per converter: independent ones, or those of unlike units in binary weights
 * ({@link org.sneakpath.crossbar.periphery.Nonlinearity}). Ranges are given, or calibrated from samples
 * ({@link org.sneakpath.crossbar.periphery.RangeCalibration}). A chain counts what saturates: inputs, supplies, converters.
 *
 * <p>The law of a converter without errors is {@link org.sneakpath.crossbar.periphery.Quantiser}, which banks share with the layers of
 * networks.
 *
 * <p>Rounding has no derivative worth having. Pullbacks through it are called {@code straightThroughPullback}: rounding counts as
 * the identity, saturation passes nothing on. Everything else pulls back exactly.
 *
 * <p>{@link org.sneakpath.crossbar.periphery.ReadCosts} is a table of energy, time and area by component. Array energy is
 * Σ V·I of the solved array; converters follow figures of merit or published circuits
 * ({@link org.sneakpath.crossbar.periphery.FigureOfMerit}, {@link org.sneakpath.crossbar.periphery.ComponentCost}); lines follow
 * Elmore's delay. Only numbers with a source are built in. Networks of arrays and neurons are counted by {@code training.cost}, with the
 * same {@link org.sneakpath.crossbar.periphery.ComponentCost}.
 *
 * <pre>
 *   SensedArray array = new SensedArray(CrossbarSpec.wired(128, 64, 1, 1), Cell.ohmic(),
 *           new TransimpedanceAmplifier(OperationalAmplifier.ofGain(1e4).withSupplies(1), 20e3));
 *   array.program(conductances);
 *   AnalogPath path = new AnalogPath(BitSerialDrive.of(CodeFormat.twosComplement(8), 0.2), array, seed, 0);
 *   path.senseVoltages(x, samples);                                        // of typical inputs
 *   Adc adc = Adc.ideal(CodeFormat.unsigned(8)).withNoise(0.5e-3);
 *   AdcRanges ranges = RangeCalibration.percentile(0.999, RangeScope.SHARED).ranges(
 *           samples, 64, adc.format(), array.sensing().zeroOutput(), array.sensing().direction());
 *   ReadChain chain = new ReadChain(path, new AdcBank(adc, ranges, seed, 0));
 *   chain.read(x, event, y);                                               // y ≈ Σ_i x_i·G_ij (S)
 *   ReadCosts costs = ReadCosts.of(path, PeripheryCosts.isaac(new LineCapacitances(0.1e-15, 0.1e-15)), x, 8);
 * </pre>
 *
 * <h2>Not modelled</h2>
 * Slewing, output resistance, input current, bias and noise of amplifiers; capacitance of bit lines in the amplifiers' loops;
 * the loss of the virtual ground once an output meets its supply; coupling, through the wires, of amplifiers that have not
 * settled; sensing at both ends of a bit line; hysteresis, aperture and metastability of converters; interleaving; digital logic
 * beyond an energy per addition. The settling of lines is an estimate for the table of costs; it does not enter the numbers read.
 * Times of stages are added or overlapped, nothing is scheduled.
 *
 * <h2>Guarantees</h2>
 * Outputs, gradients and power are those of the netlist that {@code SensedArray.toNetlist} draws (see VALIDATION.md), up to the
 * supplies, where the netlist bends and closed forms cut. Bit-serial reads of integer conductances between perfect lines, with a
 * code for every sum, are exact products of integers. A number that is drawn depends on seed, array, line, and level or event
 * alone. Nothing saturates uncounted.
 *
 * <h2>Cost</h2>
 * Ohmic cells, one thread of a shared two-core server, after one program that builds the array's operator (64 × 64: 10 ms,
 * 128 × 128: 65 ms; amplifiers that are sampled before they settle take as long again, one solve a column):
 * <pre>
 *   8 bits                     read: 64 × 64   128 × 128     straight-through pullback: 64 × 64   128 × 128
 *   analog inputs                      3 µs         7 µs                               0.2 ms      0.6 ms
 *   with noise                         6 µs        14 µs                               0.2 ms      0.6 ms
 *   bits in series, 8 reads           16 µs        49 µs                               2.7 ms      8.5 ms
 * </pre>
 * Errors of levels keep 8 bytes a level and converter. Reads allocate their status and nothing that grows with the array.
 *
 * <h2>References</h2>
 * A. Shafiee et al., "ISAAC: a convolutional neural network accelerator with in-situ analog arithmetic in crossbars", ISCA 2016
 * (bits in series, parameters). R. H. Walden, "Analog-to-digital converter survey and analysis", IEEE J. Sel. Areas Commun.
 * 17(4), 1999. B. Murmann, "ADC Performance Survey 1997-2025", https://github.com/bmurmann/ADC-survey. C.-C. Liu et al., "A 10-bit
 * 50-MS/s SAR ADC with a monotonic capacitor switching procedure", IEEE J. Solid-State Circuits 45(4), 2010. W. C. Elmore, "The
 * transient response of damped linear networks", J. Appl. Phys. 19, 1948. Y. Bengio, N. Léonard, A. Courville, "Estimating or
 * propagating gradients through stochastic neurons for conditional computation", arXiv:1308.3432, 2013 (straight-through).
 */
@NullMarked
package org.sneakpath.crossbar.periphery;

import org.jspecify.annotations.NullMarked;
