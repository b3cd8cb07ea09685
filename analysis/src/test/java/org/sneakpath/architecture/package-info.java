/** Rules about the structure of all six modules, checked where every one of them is on the class path. */
@NullMarked
package org.sneakpath.architecture;

import org.jspecify.annotations.NullMarked;
