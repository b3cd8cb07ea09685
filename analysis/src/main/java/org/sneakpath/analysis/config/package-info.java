/**
 * Experiments as files: YAML in, immutable records out, and the records back to YAML.
 *
 * <h2>The problem</h2>
 * A study stands and falls with what was really computed. A misspelt key that is ignored, a missing number that becomes
 * 0, the second of two equal keys that wins, 2.7 that is cut to 2, ohms that were meant as kilohms: each of these yields
 * a plausible result of another experiment.
 *
 * <h2>The choice</h2>
 * A file is read with Jackson's YAML parser into a tree that remembers where each key stands; {@code key=value} arguments
 * replace parts of that tree; the tree is then converted to records whose components are the keys. Every component must
 * be given and nothing else may be, but for those that carry a {@link org.sneakpath.analysis.config.Default}. A component that
 * carries {@link org.sneakpath.analysis.config.Unit} is a physical
 * quantity: in a file it has a unit of that dimension ({@code 2.5 kohm}); on the command line a bare number is SI.
 * A sealed interface is a choice made by the key {@code kind}, or by its word alone where nothing else need be said. A memristor's
 * section may name a model of the library or a
 * Verilog-A file instead; its values then carry the units that the model states. Ranges are checked by the records' own constructors.
 * A {@link org.sneakpath.analysis.config.ConfigTemplate} is resolved many times with other settings, text and files being read once.
 * Whatever is wrong is reported once, as {@code file:line:column: key.path: problem}, with the nearest known word.
 *
 * <pre>
 *   override := path "=" value        path := step ("." step)*        step := key | index from 0
 *   ./sneakpath train x.yaml training.epochs=5 network.layers.0.neurons=60 robustness.axes.0.levels=[0,0.1]
 * </pre>
 *
 * <h2>Not modelled</h2>
 * Includes and groups of files; aliases and tags of YAML; removing keys by an override; ranges
 * such as {@code 0:0.1:1}, which sweeps have. Relative paths in a file are relative to the working directory, but those of models' and neurons' files to
 * the file that names them.
 *
 * <h2>Guarantees</h2>
 * Nothing is ignored or rounded, and nothing defaulted but what a {@code Default} or a named model states; the written
 * configuration states it too. {@link org.sneakpath.analysis.config.ConfigWriter} writes a text that reads
 * back to an equal record beside {@link org.sneakpath.analysis.config.NetworkConfig#files}.
 *
 * <h2>Cost</h2>
 * One pass over the text and one reflective call per key; some milliseconds.
 *
 * <h2>References</h2>
 * YAML 1.2.2, yaml.org/spec/1.2.2. O. Yadan, "Hydra: a framework for elegantly configuring complex applications", 2019,
 * for {@code key=value}.
 */
@NullMarked
package org.sneakpath.analysis.config;

import org.jspecify.annotations.NullMarked;
