package org.sneakpath.analysis.sensitivity;

/**
 * A number of which sensitivities are asked.
 *
 * @param text as typed
 * @param measure name of the measure that reads it
 * @param line the {@code .measure} line to add to the netlist for it; empty if the measure is the netlist's own
 */
record Objective(String text, String measure, String line) {}
