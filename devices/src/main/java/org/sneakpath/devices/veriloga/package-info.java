@NullMarked
package org.sneakpath.devices.veriloga;

import org.jspecify.annotations.NullMarked;
