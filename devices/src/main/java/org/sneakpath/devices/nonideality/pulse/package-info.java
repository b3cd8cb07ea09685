/**
 * TODO
 */
@NullMarked
package org.sneakpath.devices.nonideality.pulse;

import org.jspecify.annotations.NullMarked;
