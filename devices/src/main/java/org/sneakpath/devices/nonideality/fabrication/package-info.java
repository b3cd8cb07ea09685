/**
 * TODO
 */
@NullMarked
package org.sneakpath.devices.nonideality.fabrication;

import org.jspecify.annotations.NullMarked;
