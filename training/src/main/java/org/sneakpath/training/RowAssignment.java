package org.sneakpath.training;

import java.util.Arrays;

/**
 * The assignment of n things to n places of least total cost, by shortest augmenting paths with dual prices (H. W. Kuhn, Nav. Res.
 * Logist. Q. 2, 83, 1955; J. Munkres, J. SIAM 5, 32, 1957). With prices u of things and v of places, reduced costs
 * <pre>
 *   c_ij − u_i − v_j ≥ 0,   = 0 along the assignment
 * </pre>
 * are kept; each thing takes one search, n² steps. Deterministic: of equal costs the first place is taken.
 */
final class RowAssignment {
    private final double[] cost;
    private final int n;
    private final double[] u;
    private final double[] v;
    /** Which thing stands at each place, −1 for none yet; the last place is where a search begins. */
    private final int[] thing;

    private final int[] before;
    private final double[] slack;
    private final boolean[] seen;

    private RowAssignment(double[] cost, int n) {
        this.cost = cost;
        this.n = n;
        u = new double[n];
        v = new double[n + 1];
        thing = new int[n + 1];
        before = new int[n + 1];
        slack = new double[n + 1];
        seen = new boolean[n + 1];
    }

    /**
     * Solves it.
     *
     * @param cost {@code [thing·n + place]}, finite
     * @param n how many
     * @return for each place the thing that stands there
     */
    static int[] solve(double[] cost, int n) {
        Require.length("costs of an assignment", cost.length, n * n);
        RowAssignment search = new RowAssignment(cost, n);
        Arrays.fill(search.thing, -1);
        for (int i = 0; i < n; i++) {
            search.add(i);
        }
        return Arrays.copyOf(search.thing, n);
    }

    private void add(int fresh) {
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        Arrays.fill(seen, false);
        thing[n] = fresh;
        int place = n;
        do {
            seen[place] = true;
            place = nearest(place);
        } while (thing[place] >= 0);
        while (place != n) { // along the path everybody moves one place on
            int from = before[place];
            thing[place] = thing[from];
            place = from;
        }
    }

    /** The unseen place that is cheapest to reach from those seen; prices are moved so that its reduced cost is 0. */
    private int nearest(int place) {
        int i = thing[place];
        int best = -1;
        for (int j = 0; j < n; j++) {
            if (!seen[j]) {
                double reduced = cost[i * n + j] - u[i] - v[j];
                if (reduced < slack[j]) {
                    slack[j] = reduced;
                    before[j] = place;
                }
                if (best < 0 || slack[j] < slack[best]) {
                    best = j;
                }
            }
        }
        double step = slack[best];
        for (int j = 0; j <= n; j++) {
            if (seen[j]) {
                u[thing[j]] += step;
                v[j] -= step;
            } else {
                slack[j] -= step;
            }
        }
        return best;
    }
}
