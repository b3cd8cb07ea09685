@NullMarked
package org.sneakpath.crossbar;

import org.jspecify.annotations.NullMarked;
