package org.sneakpath.devices.equation;

/** An array that results go to. */
sealed interface Target permits KernelArray, BatchArray, Scratch {}
