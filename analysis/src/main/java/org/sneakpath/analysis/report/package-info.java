@NullMarked
package org.sneakpath.analysis.report;

import org.jspecify.annotations.NullMarked;
