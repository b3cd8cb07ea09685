/** Directives and macros of Verilog. */
@NullMarked
package org.sneakpath.devices.veriloga.internal.preprocessor;

import org.jspecify.annotations.NullMarked;
