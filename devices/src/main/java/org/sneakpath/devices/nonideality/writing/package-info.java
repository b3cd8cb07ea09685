/**
 * TODO
 */
@NullMarked
package org.sneakpath.devices.nonideality.writing;

import org.jspecify.annotations.NullMarked;
