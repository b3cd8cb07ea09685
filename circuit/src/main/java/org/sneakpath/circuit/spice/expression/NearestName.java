package org.sneakpath.circuit.spice.expression;

import java.util.Collection;
import java.util.Optional;
import org.sneakpath.devices.ClosestName;

/** What somebody probably meant. */
public final class NearestName {
    private NearestName() {}

    /** {@code "; did you mean 'x'?"}, or what there is if nothing is near, or nothing if there is nothing. */
    public static String hint(String written, Collection<String> names, String what) {
        int length = written.length();
        // of a short name hardly anything may be changed
        int most = length <= 1 ? 0 : length <= 3 ? 1 : Math.max(2, length / 3);
        Optional<String> closest = ClosestName.to(written, names, most);
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
