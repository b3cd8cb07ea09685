/**
 * TODO
 */
@NullMarked
package org.sneakpath.devices.nonideality.radiation;

import org.jspecify.annotations.NullMarked;
