package org.sneakpath.devices.equation;

/** What a kernel can be asked for. */
enum Task {
    VALUES,
    VALUES_AND_PARTIALS,
    PARAMETER_PARTIALS,
    TIME_PARTIALS,
    SWITCHING
}
