package org.sneakpath.circuit;

import java.util.List;

/**
 * The coupling of two inductors, K in SPICE: with M = coupling · √(L₁ L₂), the flux of the first is L₁ i₁ + M i₂ and that of
 * the second L₂ i₂ + M i₁. The dotted ends are the inductors' first nodes.
 *
 * @param name unique name
 * @param first name of an inductor
 * @param second name of another one
 * @param coupling k, from −1 to 1; at ±1 the two windings share all of their flux
 */
public record MutualInductance(String name, String first, String second, double coupling) implements Element {
    public MutualInductance {
        Checks.name(name);
        Checks.name(first);
        Checks.name(second);
        if (first.equals(second)) {
            throw new IllegalArgumentException(
                    "mutual inductance '" + name + "' couples inductor '" + first + "' to itself; name two inductors");
        }
        if (!(coupling >= -1 && coupling <= 1)) {
            throw new IllegalArgumentException("mutual inductance '" + name + "': coupling " + coupling
                    + " must lie in [-1, 1]; check whether a mutual inductance in henry was meant");
        }
    }

    /** None: it stands between inductors. */
    @Override
    public List<String> nodes() {
        return List.of();
    }
}
