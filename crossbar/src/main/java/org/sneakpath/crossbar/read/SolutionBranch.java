package org.sneakpath.crossbar.read;

/**
 * Which of the solutions of an array a read has found. Where every cell's current rises with the voltage there is one only.
 *
 * @param falling cells whose current falls with the voltage at the solution; 0 if none does
 * @param jumps times that the branch from rest ended while the bias was raised, and the array went elsewhere as equal capacitances
 *     at its nodes would have it
 * @param stable whether the array would stay at the solution
 * @param bistable cells with states that settle which could rest at their voltage with another current, had they come from
 *     elsewhere; what they have is what applying the bias at once has led them to
 */
public record SolutionBranch(int falling, int jumps, boolean stable, int bistable) {
    /** The only solution, as far as was seen: no falling current was met. */
    public static final SolutionBranch UNIQUE = new SolutionBranch(0, 0, true, 0);

    /** Whether nothing was met that lets there be other solutions. */
    public boolean isUnique() {
        return equals(UNIQUE);
    }
}
