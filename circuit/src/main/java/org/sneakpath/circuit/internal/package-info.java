@NullMarked
package org.sneakpath.circuit.internal;

import org.jspecify.annotations.NullMarked;
