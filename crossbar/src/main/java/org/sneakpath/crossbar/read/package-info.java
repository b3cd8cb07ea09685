@NullMarked
package org.sneakpath.crossbar.read;

import org.jspecify.annotations.NullMarked;
