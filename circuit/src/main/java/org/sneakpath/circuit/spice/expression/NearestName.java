package org.sneakpath.circuit.spice.expression;

import java.util.Collection;
import java.util.Optional;
import org.sneakpath.devices.ClosestName;

/** What somebody probably meant. */
public final class NearestName {
    private NearestName() {}

    /** {@code "; did you mean 'x'?"}, or what there is if nothing is near, or nothing if there is nothing. */
    public static String hint(String written, Collection<String> names, String what) {
        Optional<String> closest = ClosestName.to(written, names);
        if (closest.isPresent()) {
            return "; did you mean '" + closest.get() + "'?";
        }
        if (names.isEmpty()) {
            return "; there are no " + what;
        }
        return "; " + what + " are "
                + String.join(", ", names.stream().sorted().limit(12).toList()) + (names.size() > 12 ? ", …" : "");
    }
}
