package org.sneakpath.analysis.write;

import java.util.function.Supplier;
import org.sneakpath.crossbar.write.program.ProgrammableArray;

/**
 * An array to be programmed, and what becomes of its cells.
 *
 * @param array the array
 * @param states one number per cell, as it is when asked for
 * @param meaning what these numbers are
 */
record WrittenArray(ProgrammableArray array, Supplier<double[]> states, String meaning) {}
