@NullMarked
package org.sneakpath.analysis;

import org.jspecify.annotations.NullMarked;
