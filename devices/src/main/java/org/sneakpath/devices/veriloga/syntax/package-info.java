/** The syntax of Verilog-A: text to declarations, statements and expressions, each knowing where it stands. */
@NullMarked
package org.sneakpath.devices.veriloga.syntax;

import org.jspecify.annotations.NullMarked;
