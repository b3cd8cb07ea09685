/**
 * Published data sets: where their files come from, and where they are kept.
 *
 * <h2>The problem</h2>
 * The first hour with a training program is spent on files: places that moved, downloads that broke off, archives that are not
 * what others used. A result on "MNIST" means nothing if the bytes are others.
 *
 * <h2>The choice</h2>
 * A {@link org.sneakpath.analysis.dataset.PublishedSet} names files with size and SHA-256, and several places that have them. A
 * {@link org.sneakpath.analysis.dataset.Download} asks one place after the other, goes on where an earlier attempt broke off
 * (HTTP range requests), and puts a file in its place only when its sum is right. The
 * {@link org.sneakpath.analysis.dataset.DataCache} is a folder of the user's cache, the first of: system property
 * {@code sneakpath.cache}, environment {@code SNEAKPATH_CACHE}, {@code XDG_CACHE_HOME/sneakpath}, {@code ~/.cache/sneakpath}.
 *
 * <h2>Not modelled</h2>
 * Sets behind a login; archives that must be unpacked; proxies other than the JDK's own settings (as of
 * {@code -Dhttps.proxyHost}).
 *
 * <h2>Guarantees</h2>
 * A file under its own name is whole and the published one. What is half there is called {@code .part} beside it, and is
 * thrown away if it turns out to be something else. Nothing is downloaded unless asked for by {@code data get}.
 *
 * <h2>Cost</h2>
 * MNIST: 11.6 MB, Fashion-MNIST: 30.9 MB. Each file is read once more for its sum.
 *
 * <h2>References</h2>
 * Y. LeCun, C. Cortes, C. J. C. Burges, "The MNIST database of handwritten digits". H. Xiao, K. Rasul, R. Vollgraf,
 * "Fashion-MNIST", arXiv:1708.07747. RFC 9110, section 14 (range requests). XDG Base Directory Specification 0.8.
 */
@NullMarked
package org.sneakpath.analysis.dataset;

import org.jspecify.annotations.NullMarked;
