/** Compact models from equations: every partial derivative follows by itself, and all of it becomes bytecode. */
@NullMarked
package org.sneakpath.devices.compiled;

import org.jspecify.annotations.NullMarked;
