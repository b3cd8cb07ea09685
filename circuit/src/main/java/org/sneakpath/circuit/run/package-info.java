@NullMarked
package org.sneakpath.circuit.run;

import org.jspecify.annotations.NullMarked;
