/**
 * Training from inside another program, with arrays.
 *
 * <h2>The problem</h2>
 * A host (another language's bridge, a notebook, a larger system) has samples in arrays and wants a circuit trained on
 * them, or a gradient through it, without meeting thirty types.
 *
 * <h2>The choice</h2>
 * One class, {@link org.sneakpath.training.embedding.MifClassifier}, with primitives and arrays in its signatures and the
 * settings that the examples use. Whoever wants another design uses {@link org.sneakpath.training.NetworkSpec} and
 * {@link org.sneakpath.training.Trainer}, as this class does.
 *
 * <h2>Not modelled</h2>
 * Checkpoints and chips under conditions, which the full interface has.
 *
 * <h2>Guarantees</h2>
 * Those of {@link org.sneakpath.training}: the same arrays, seed and settings give the same weights, bitwise, with any
 * number of threads.
 *
 * <h2>Cost</h2>
 * That of the classes behind it, and one copy of the samples.
 *
 * <h2>References</h2>
 * See {@link org.sneakpath.training.rule}.
 */
@NullMarked
package org.sneakpath.training.embedding;

import org.jspecify.annotations.NullMarked;
