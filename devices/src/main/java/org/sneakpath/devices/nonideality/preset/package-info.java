/**
 * TODO
 */
@NullMarked
package org.sneakpath.devices.nonideality.preset;

import org.jspecify.annotations.NullMarked;
