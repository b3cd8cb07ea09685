/** Benchmarks of the kernels, run under the Maven profile {@code bench}. */
package org.sneakpath.bench;
