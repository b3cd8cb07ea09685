@NullMarked
package org.sneakpath.circuit;

import org.jspecify.annotations.NullMarked;
