package org.sneakpath.analysis.study;

/**
 * One axis at one level.
 *
 * @param axis its name
 * @param level in its SI unit
 */
public record Setting(String axis, double level) {}
