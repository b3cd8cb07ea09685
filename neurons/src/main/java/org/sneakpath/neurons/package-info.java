@NullMarked
package org.sneakpath.neurons;

import org.jspecify.annotations.NullMarked;
