/** Batched stepping of neuron populations, and its exact adjoint. */
@NullMarked
package org.sneakpath.neurons.stepper;

import org.jspecify.annotations.NullMarked;
