package org.sneakpath.devices.equation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made at its first use, once, whichever thread comes first. */
final class Lazy<T> {
    private final Supplier<T> make;
    private volatile @Nullable T made;

    Lazy(Supplier<T> make) {
        this.make = make;
    }

    T get() {
        T known = made;
        return known != null ? known : create();
    }

    private synchronized T create() {
        T known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }
}
