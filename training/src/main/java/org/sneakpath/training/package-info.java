@NullMarked
package org.sneakpath.training;

import org.jspecify.annotations.NullMarked;
