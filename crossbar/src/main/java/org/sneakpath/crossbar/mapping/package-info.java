@NullMarked
package org.sneakpath.crossbar.mapping;

import org.jspecify.annotations.NullMarked;
