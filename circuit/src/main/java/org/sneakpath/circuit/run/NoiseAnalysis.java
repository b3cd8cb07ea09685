package org.sneakpath.circuit.run;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.linear.FactorStatus;

/**
 * Noise at an output. With A = G + iωC and the output eᵀ y, the solution z of Aᵀ z = e is the response of the output to a unit
 * current into each node, so that
 * <pre>
 *   S_out = Σ_k |z_to(k) − z_from(k)|² S_k        S_in = S_out/|H|²
 * </pre>
 * with S_k the noise currents and H = bᵀ z the response to the input source. One transposed solve per frequency, however
 * many noise sources there are.
 */
public final class NoiseAnalysis {
    private NoiseAnalysis() {}

    /** Runs; look at the status of the result. */
    public static NoiseResult run(Netlist netlist, NoiseOptions options) {
        return run(netlist, options, SweepObserver.NONE);
    }

    /** Runs under the eyes of an observer, who may end it. */
    public static NoiseResult run(Netlist netlist, NoiseOptions options, SweepObserver observer) {
        RestPoint point = RestPoint.solve(netlist, options.operatingPoint());
        Layout layout = point.solver().circuit().layout();
        int n = layout.size();
        int plus = row(layout, options.plus());
        int minus = row(layout, options.minus());
        SweptSource input = SweptSource.of(netlist, layout, options.input());
        double[] grid = options.grid().forNoise();
        OperatingPointResult rest = point.result();
        if (!rest.status().converged()) {
            return new NoiseResult(
                    rest,
                    rest.status(),
                    rest.stats().worstUnknown(),
                    new double[0],
                    List.of(),
                    new double[0][],
                    new double[0]);
        }
        NoiseSources sources = new NoiseSources(netlist, layout, rest);
        List<String> elements = sources.elements();
        options.grid().storable(grid.length, elements.size());
        double[][] density = new double[grid.length][];
        double[] gain = new double[grid.length];
        Linearisation linear = new Linearisation(point.solver(), point.y());
        double[] re = new double[n + 1];
        double[] im = new double[n + 1];
        for (int k = 0; k < grid.length; k++) {
            FactorStatus factored = linear.at(grid[k]);
            if (!factored.ok()) {
                return new NoiseResult(
                        rest,
                        Linearisation.status(factored),
                        layout.name(factored.unknown()),
                        Arrays.copyOf(grid, k),
                        elements,
                        density,
                        gain);
            }
            density[k] = new double[elements.size()];
            Arrays.fill(re, 0);
            Arrays.fill(im, 0);
            re[plus] += 1;
            re[minus] -= 1;
            re[n] = 0;
            linear.solveTransposed(re, im);
            re[n] = 0;
            im[n] = 0;
            sources.contributions(grid[k], re, im, density[k]);
            double inputRe = 0;
            double inputIm = 0;
            for (int t = 0; t < input.rows().length; t++) {
                inputRe -= input.weights()[t] * re[input.rows()[t]];
                inputIm -= input.weights()[t] * im[input.rows()[t]];
            }
            gain[k] = inputRe * inputRe + inputIm * inputIm;
            if (!observer.point(k + 1, grid.length)) {
                return new NoiseResult(
                        rest, SolveStatus.CANCELLED, "", Arrays.copyOf(grid, k + 1), elements, density, gain);
            }
        }
        return new NoiseResult(rest, SolveStatus.CONVERGED, "", grid, elements, density, gain);
    }

    private static int row(Layout layout, String node) {
        return node.equals(Netlist.GROUND) ? layout.size() : layout.unknown(Waveforms.voltageName(node));
    }
}
