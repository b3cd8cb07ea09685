package org.sneakpath.analysis.device.fit;

/**
 * What is fitted: a parameter, or the initial value of a state.
 *
 * @param name of the parameter or state
 * @param unit of both
 * @param state whether it is the initial value of a state
 * @param index of it in the model
 * @param start value that the search begins at
 * @param transform keeps it within its range
 */
record FitUnknown(String name, String unit, boolean state, int index, double start, Transform transform) {}
