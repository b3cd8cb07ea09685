/**
 * TODO
 */
@NullMarked
package org.sneakpath.devices.nonideality.aging;

import org.jspecify.annotations.NullMarked;
