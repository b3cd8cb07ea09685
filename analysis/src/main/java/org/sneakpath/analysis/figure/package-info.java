@NullMarked
package org.sneakpath.analysis.figure;

import org.jspecify.annotations.NullMarked;
