@NullMarked
package org.sneakpath.circuit.time;

import org.jspecify.annotations.NullMarked;
