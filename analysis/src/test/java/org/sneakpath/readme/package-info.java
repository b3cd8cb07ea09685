/** What the README claims, held by tests. */
@NullMarked
package org.sneakpath.readme;

import org.jspecify.annotations.NullMarked;
