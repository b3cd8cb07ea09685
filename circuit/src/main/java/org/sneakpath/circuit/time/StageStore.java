package org.sneakpath.circuit.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The unknowns of a run within a budget B of memory. While they fit, all stages of all steps are kept. Beyond, only every
 * k-th point is, from which steps can be taken again; k doubles whenever these points exceed B/2. Whoever then asks for a
 * step makes a window of B/4 before it be computed once more, and on the way points in between be kept (B/4) if the way
 * was longer than the window. Going backwards through N steps of s stages with n unknowns computes each twice while
 * B &gt; 8 n √(8 N s) bytes, and few of them three times or more often below that.
 *
 * <p>Never fewer than two points and one step are kept, whatever the budget.
 */
final class StageStore {
    private final long budget;
    private final List<Checkpoint> points = new ArrayList<>();
    /** Between {@link #points}, in a sweep. */
    private final List<Checkpoint> between = new ArrayList<>();
    /** Steps at hand, from {@link #first} on; of the first only the end. */
    private List<double[][]> window = new ArrayList<>();

    private List<@Nullable StageMasks> masks = new ArrayList<>();
    private int first;
    private int size;
    /** Distance of the points kept; 0 while all steps are. */
    private int stride;

    private long bytes;
    private long largestStep = 1;
    private long largestPoint = 1;
    private long peak;
    private @Nullable Replay replay;

    StageStore(long budget) {
        this.budget = budget;
    }

    void setReplay(Replay wanted) {
        replay = wanted;
    }

    /** Whether every step is kept, so that none need be taken again. */
    boolean complete() {
        return stride == 0;
    }

    /** Most memory that unknowns have taken so far (bytes). */
    long peak() {
        return peak;
    }

    void start(double[] y) {
        points.add(new Checkpoint(0, y.clone(), null, null));
        window.add(new double[][] {points.get(0).y()});
        masks.add(null);
        size = 1;
        bytes = points.get(0).bytes();
        largestPoint = bytes;
    }

    void step(AcceptedStep step) {
        int k = size++;
        if (stride == 0) {
            if (bytes + largestStep <= budget) {
                keep(step);
                bytes += largestStep;
                notePeak(0);
                return;
            }
            size--;
            thinOut();
            size++;
        }
        if (k % stride == 0) {
            Checkpoint point = Checkpoint.after(step, k);
            points.add(point);
            largestPoint = Math.max(largestPoint, point.bytes());
            while (points.size() > Math.max(2, budget / 2 / largestPoint)) {
                stride *= 2;
                points.removeIf(p -> p.k() % stride != 0);
            }
            notePeak(points.size() * largestPoint);
        }
    }

    private void keep(AcceptedStep step) {
        int s = step.tableau().stages();
        double[][] stages = new double[s][];
        long taken = 0;
        for (int i = 1; i <= s; i++) {
            stages[i - 1] = step.point(i).clone();
            taken += (long) Double.BYTES * stages[i - 1].length;
        }
        window.add(stages);
        StageMasks mask = StageMasks.of(step, s);
        masks.add(mask);
        largestStep = Math.max(largestStep, taken + (mask == null ? 0 : mask.bytes()));
    }

    /** From all steps to points alone. */
    private void thinOut() {
        // A point of a two-step scheme takes the one before along.
        long each = 2 * largestPoint;
        stride = 1;
        while (1 + size / stride > Math.max(2, budget / 2 / each)) {
            stride *= 2;
        }
        for (int k = stride; k < size; k += stride) {
            StageMasks mask = masks.get(k);
            double[][] stages = window.get(k);
            int s = stages.length;
            points.add(new Checkpoint(k, end(k), end(k - 1), mask == null ? null : mask.of(s)));
        }
        largestPoint = each;
        window = new ArrayList<>();
        masks = new ArrayList<>();
        first = size;
        bytes = 0;
    }

    private double[] end(int k) {
        double[][] stages = window.get(k - first);
        return stages[stages.length - 1];
    }

    /** Unknowns at point k; live. */
    double[] point(int k) {
        if (k < first || k >= first + window.size()) {
            fetch(Math.max(k, 1));
        }
        return end(k);
    }

    /** Unknowns at stage i of the step that led to point k ≥ 1; live. */
    double[] stage(int k, int i) {
        need(k);
        return window.get(k - first)[i - 1];
    }

    /** States at a bound there; null for none. */
    long @Nullable [] clamped(int k, int i) {
        need(k);
        StageMasks mask = masks.get(k - first);
        return mask == null ? null : mask.of(i);
    }

    private void need(int k) {
        // The first of a window is known by its end alone, unless it is the start.
        if (k <= first || k >= first + window.size()) {
            fetch(k);
        }
    }

    /** Makes a window that ends with step k. */
    private void fetch(int k) {
        between.removeIf(p -> p.k() >= k);
        Checkpoint from = lastBefore(points, k);
        if (!between.isEmpty() && between.get(between.size() - 1).k() > from.k()) {
            from = between.get(between.size() - 1);
        }
        long most = Math.max(1, budget / 4 / largestStep);
        long free = Math.max(2, budget / 4 / largestPoint) - between.size();
        int way = k - from.k();
        int lowest = (int) Math.max(from.k(), k - most);
        long spacing = way > most && free > 0 ? Math.max(most, (way + free) / (free + 1)) : Long.MAX_VALUE;
        window.clear();
        masks.clear();
        first = lowest;
        if (lowest == from.k()) {
            window.add(new double[][] {from.y()});
            masks.add(null);
        }
        int start = from.k();
        int[] at = {start};
        Objects.requireNonNull(replay).run(from, k, step -> {
            int now = ++at[0];
            if (now > lowest) {
                keep(step);
            } else if (now == lowest) {
                window.add(new double[][] {step.point(step.tableau().stages()).clone()});
                masks.add(null);
            }
            if ((now - start) % spacing == 0 && now < k) {
                between.add(Checkpoint.after(step, now));
            }
        });
        notePeak(points.size() * largestPoint + between.size() * largestPoint + window.size() * largestStep);
    }

    private void notePeak(long now) {
        peak = Math.max(peak, Math.max(now, stride == 0 ? bytes : 0));
    }

    private static Checkpoint lastBefore(List<Checkpoint> sorted, int k) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sorted.get(middle).k() < k) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sorted.get(low);
    }

    /** Shows every point in order and before it the inner stages on the way to it, each only for as long as it is looked at. */
    void forEach(PointVisitor visitor) {
        if (stride == 0) {
            for (int k = 0; k < size; k++) {
                double[][] stages = window.get(k - first);
                for (int i = 1; i < stages.length; i++) {
                    visitor.stage(k, i, stages[i - 1]);
                }
                visitor.point(k, end(k));
            }
            return;
        }
        for (int p = 0; p < points.size(); p++) {
            Checkpoint from = points.get(p);
            visitor.point(from.k(), from.y());
            boolean more = p + 1 < points.size();
            int last = more ? points.get(p + 1).k() : size - 1;
            int[] at = {from.k()};
            Objects.requireNonNull(replay).run(from, last, step -> {
                int k = ++at[0];
                int s = step.tableau().stages();
                for (int i = 1; i < s; i++) {
                    visitor.stage(k, i, step.point(i));
                }
                if (!more || k < last) {
                    visitor.point(k, step.point(s));
                }
            });
        }
    }
}
