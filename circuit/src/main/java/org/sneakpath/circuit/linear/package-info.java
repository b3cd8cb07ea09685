/**
 * Sparse linear systems of circuits: a fixed pattern, analysed once, factored often, solved many times, also transposed.
 */
@NullMarked
package org.sneakpath.circuit.linear;

import org.jspecify.annotations.NullMarked;
