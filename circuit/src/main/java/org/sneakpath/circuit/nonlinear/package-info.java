@NullMarked
package org.sneakpath.circuit.nonlinear;

import org.jspecify.annotations.NullMarked;
