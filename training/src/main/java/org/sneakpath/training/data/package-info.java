/**
 * Labelled samples: where the numbers come from that a network is shown.
 *
 * <h2>The problem</h2>
 * Training visits samples in a shuffled order from several threads at once, needs features in 0..1 and a class label, and
 * must be repeatable: the same data set on every machine, and a damaged file noticed before an hour is spent on it.
 *
 * <h2>The choice</h2>
 * {@link org.sneakpath.training.data.Dataset} is an immutable, randomly accessible list of samples that writes features
 * into the caller's array. Generated sets ({@link org.sneakpath.training.data.YinYang}) reproduce their published
 * generator bit for bit, random numbers included, so that results compare with the literature. Image sets
 * ({@link org.sneakpath.training.data.IdxReader}) keep their bytes, one per pixel, and scale on access.
 *
 * <p>Measured features have units and ranges of their own. They stay in a {@link org.sneakpath.training.data.Table}
 * ({@link org.sneakpath.training.data.CsvReader}) until it is known which samples are learnt from; a
 * {@link org.sneakpath.training.data.FeatureScaling} fitted on those alone makes a data set of them:
 * <pre>
 *   file ─► Table ─┬─► StratifiedFolds or StratifiedOrder ─► samples to learn from ─► FeatureScaling ─┐
 *                  └──────────────────────────────────────────────────────────────────────────────────┴─► Dataset
 * </pre>
 * Samples that are events in time are an {@link org.sneakpath.training.data.EventDataset};
 * {@link org.sneakpath.training.data.MovingBars} generates some whose classes differ in nothing but times.
 *
 * <h2>Not modelled</h2>
 * Augmentation, streaming from disk, regression targets, missing values, categories as features, files of event cameras.
 *
 * <h2>Guarantees</h2>
 * Data sets are immutable and thread-safe. Yin-Yang is bitwise that of the published generator. A file that is truncated,
 * too long, of another format or inconsistent with its partner is refused with one message that names the file, what was
 * expected and what was found; a table with file, line and column. Folds, orders and generated events are functions of their
 * seed. Values that scaling cuts are counted.
 *
 * <h2>Cost</h2>
 * Yin-Yang: 20 bytes a sample. Images: one byte a pixel (47 MB for the 60,000 images of MNIST), one multiplication a pixel
 * at each access. Tables: eight bytes a value, and the file's text while it is read. Moving bars: about 0.4 µs a pixel at each
 * access, nothing stored.
 *
 * <h2>References</h2>
 * L. Kriener, J. Göltz, M. A. Petrovici, "The Yin-Yang dataset", NICE 2022, arXiv:2102.08211. Y. LeCun, C. Cortes,
 * C. J. C. Burges, "The MNIST database of handwritten digits" (definition of the IDX format). M. Matsumoto, T. Nishimura,
 * "Mersenne Twister", ACM TOMACS 8(1), 1998. RFC 4180, "Common format and MIME type for comma-separated values", 2005.
 * R. Kohavi, "A study of cross-validation and bootstrap for accuracy estimation and model selection", IJCAI 1995.
 */
@NullMarked
package org.sneakpath.training.data;

import org.jspecify.annotations.NullMarked;
