package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.analysis.statistics.SobolSequence;

/** How the points of a sweep are chosen from the levels of its variations. */
public sealed interface Design {
    /** All combinations; the last variation changes fastest. */
    record Grid() implements Design {
        @Override
        public boolean isSampled() {
            return false;
        }

        @Override
        public List<List<String>> points(List<Levels> levels, long seed) {
            List<List<String>> points = List.of(List.of());
            for (Levels next : levels) {
                List<String> grid = next.grid();
                requireFew((long) points.size() * grid.size());
                List<List<String>> longer = new ArrayList<>();
                for (List<String> point : points) {
                    for (String value : grid) {
                        List<String> more = new ArrayList<>(point);
                        more.add(value);
                        longer.add(List.copyOf(more));
                    }
                }
                points = longer;
            }
            return points;
        }

        @Override
        public String toString() {
            return "grid";
        }
    }

    /**
     * Latin hypercube ({@link org.sneakpath.analysis.statistics.LatinHypercube}): each variation is cut into as many equal parts as there
     * are points, and each part is met once.
     *
     * @param count N
     */
    record LatinHypercube(int count) implements Design {
        @Override
        public List<List<String>> points(List<Levels> levels, long seed) {
            return drawn(levels, org.sneakpath.analysis.statistics.LatinHypercube.points(count, levels.size(), seed));
        }

        @Override
        public String toString() {
            return "latin-hypercube:" + count;
        }
    }

    /**
     * The first points of a shifted {@link SobolSequence}. Powers of two are the numbers of points that lie most evenly.
     *
     * @param count number of points
     */
    record Sobol(int count) implements Design {
        private static final int MOST_DIMENSIONS = 1000;

        @Override
        public List<List<String>> points(List<Levels> levels, long seed) {
            if (levels.size() > MOST_DIMENSIONS) {
                throw new InputException(
                        "--design " + this + ": is for at most " + MOST_DIMENSIONS + " paths; use latin-hypercube");
            }
            return drawn(levels, SobolSequence.points(count, levels.size(), seed));
        }

        @Override
        public String toString() {
            return "sobol:" + count;
        }
    }

    /** Whether points are drawn from ranges. */
    default boolean isSampled() {
        return true;
    }

    /**
     * The points: for each variation a value. Points that a sample brings twice, as with whole numbers or words, are left out.
     *
     * @param seed of what is drawn
     */
    List<List<String>> points(List<Levels> levels, long seed);

    /**
     * Reads {@code grid}, {@code latin-hypercube:N} or {@code sobol:N}.
     *
     * @throws InputException if it is none of them
     */
    static Design parse(String text) {
        Matcher form = Pattern.compile("([a-z-]+)(?::([0-9]{1,7}))?").matcher(text);
        String word = form.matches() ? form.group(1) : text;
        boolean counted = form.matches() && form.group(2) != null;
        List<String> known = List.of("grid", "latin-hypercube", "sobol");
        if (!known.contains(word)) {
            throw new InputException("--design " + text + ": unknown design" + Suggestion.of(word, known));
        }
        if (word.equals("grid") == counted) {
            throw new InputException("--design " + text + ": write grid, latin-hypercube:N or sobol:N");
        }
        if (word.equals("grid")) {
            return new Grid();
        }
        int count = Integer.parseInt(form.group(2));
        requireFew(count);
        if (count == 0) {
            throw new InputException("--design " + text + ": N must be at least 1");
        }
        return word.equals("sobol") ? new Sobol(count) : new LatinHypercube(count);
    }

    private static List<List<String>> drawn(List<Levels> levels, double[][] u) {
        LinkedHashSet<List<String>> points = new LinkedHashSet<>();
        for (double[] at : u) {
            List<String> point = new ArrayList<>();
            for (int d = 0; d < at.length; d++) {
                point.add(levels.get(d).at(at[d]));
            }
            points.add(List.copyOf(point));
        }
        return List.copyOf(points);
    }

    private static void requireFew(long points) {
        if (points > SweepPlan.MOST_JOBS) {
            throw new InputException(
                    points + " points are more than the " + SweepPlan.MOST_JOBS + " jobs that a sweep may have");
        }
    }
}
