/**
 * TODO
 */
@NullMarked
package org.sneakpath.devices.nonideality.dynamics;

import org.jspecify.annotations.NullMarked;
