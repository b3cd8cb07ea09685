package org.sneakpath.crossbar.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of the solutions of an array a read has found. Where every cell's current rises with the voltage there is one only.
 *
 * @param falling cells whose current falls with the voltage at the solution; 0 if none does
 * @param jumps times that the branch from rest ended while the bias was raised, and the array went elsewhere as equal capacitances
 *     at its nodes would have it
 * @param stable whether the array would stay at the solution
 * @param bistable cells with states that settle which could rest at their voltage with another current, had they come from
 *     elsewhere; what they have is what applying the bias at once has led them to
 * @param obstacle why a read has not reached its tolerance; none if it has, or if cells are ohmic
 */
public record SolutionBranch(int falling, int jumps, boolean stable, int bistable, Obstacle obstacle) {
    /** The only solution, as far as was seen: no falling current was met. */
    public static final SolutionBranch UNIQUE = new SolutionBranch(0, 0, true, 0, Obstacle.NONE);

    /** This branch, and why it does not end where it should. */
    SolutionBranch stoppedBy(Obstacle why) {
        return new SolutionBranch(falling, jumps, stable, bistable, why);
    }

    /** What lets there be other solutions, in words; empty if nothing was met that does. */
    public String text() {
        List<String> parts = new ArrayList<>();
        if (falling > 0) {
            parts.add(falling + " cells' currents fall with the voltage");
        }
        if (jumps > 0) {
            parts.add("the solution that begins at rest ended " + jumps + " times while the bias was raised");
        }
        if (bistable > 0) {
            parts.add(bistable + " cells could rest with another current, had they come from elsewhere");
        }
        return String.join("; ", parts);
    }

    /** Whether nothing was met that lets there be other solutions. */
    public boolean isUnique() {
        return falling == 0 && jumps == 0 && stable && bistable == 0;
    }
}
