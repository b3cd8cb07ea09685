package org.sneakpath.devices.semiconductor;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/** What a model says of its terminals, in the layout of {@link NgspiceBench#measure}. */
final class Terminals {
    private Terminals() {}

    static double[][] measure(
            CompactModel model, double[] parameters, List<double[]> points, int excited, double celsius) {
        DeviceBatch batch = new DeviceBatch(model, points.size());
        batch.setParameters(parameters);
        Arrays.fill(batch.temperature, celsius + 273.15);
        int n = batch.n;
        for (int b = 0; b < model.branches().size(); b++) {
            Branch branch = model.branches().get(b);
            for (int k = 0; k < n; k++) {
                batch.v[b * n + k] = points.get(k)[branch.from()] - points.get(k)[branch.to()];
            }
        }
        model.currents(batch, 0, n);
        int terminals = model.terminals().size();
        double[][] rows = new double[n][3 * terminals];
        for (int k = 0; k < n; k++) {
            for (int b = 0; b < model.branches().size(); b++) {
                double conductance = 0;
                double capacitance = 0;
                for (int c = 0; c < model.branches().size(); c++) {
                    double share = share(model.branches().get(c), excited);
                    int d = (b * model.branches().size() + c) * n + k;
                    conductance += batch.didv[d] * share;
                    capacitance += batch.dqdv[d] * share;
                }
                for (int s = 0; s < model.states().size(); s++) {
                    double share = share(model.branches().get(model.differentiated(s)), excited);
                    capacitance += batch.didx[(b * model.states().size() + s) * n + k] * share;
                }
                Branch branch = model.branches().get(b);
                for (int t = 0; t < terminals; t++) {
                    double sign = share(branch, t);
                    rows[k][t] += sign * batch.i[b * n + k];
                    rows[k][terminals + 2 * t] += sign * conductance;
                    rows[k][terminals + 2 * t + 1] += sign * capacitance * NgspiceBench.OMEGA;
                }
            }
        }
        return rows;
    }

    /** How a branch voltage follows a terminal's voltage. */
    private static double share(Branch branch, int terminal) {
        return branch.from() == terminal ? 1 : branch.to() == terminal ? -1 : 0;
    }
}
