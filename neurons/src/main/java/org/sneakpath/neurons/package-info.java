/** Neuron circuits: membranes, their branches, and the memristive integrate-and-fire neuron. */
@NullMarked
package org.sneakpath.neurons;

import org.jspecify.annotations.NullMarked;
