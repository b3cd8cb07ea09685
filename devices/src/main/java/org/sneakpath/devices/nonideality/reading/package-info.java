/**
 * TODO
 */
@NullMarked
package org.sneakpath.devices.nonideality.reading;

import org.jspecify.annotations.NullMarked;
