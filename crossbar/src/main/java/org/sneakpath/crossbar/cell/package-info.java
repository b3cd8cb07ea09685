/** Cells. */
@NullMarked
package org.sneakpath.crossbar.cell;

import org.jspecify.annotations.NullMarked;
