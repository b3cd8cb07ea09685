package org.sneakpath.devices.equation;

/** The arrays of results that a {@link Loop} is given. */
enum KernelArray implements Target {
    VALUES,
    PARTIALS
}
