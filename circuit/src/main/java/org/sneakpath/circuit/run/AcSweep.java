package org.sneakpath.circuit.run;

import java.util.Arrays;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Phasor;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.linear.FactorStatus;

/** A circuit under small sinusoids about its operating point: (G + iωC) y = b for every frequency. */
public final class AcSweep {
    /** Frequencies for which there is room at first. */
    private static final int FIRST = 1024;

    private AcSweep() {}

    /** Runs; what drives the circuit are the phasors of its sources. Look at the status of the result. */
    public static AcResult run(Netlist netlist, AcOptions options) {
        return run(netlist, options, SweepObserver.NONE);
    }

    /** Runs under the eyes of an observer, who may end it. */
    public static AcResult run(Netlist netlist, AcOptions options, SweepObserver observer) {
        RestPoint point = RestPoint.solve(netlist, options.operatingPoint());
        double[] grid = options.grid().forAc();
        Layout layout = point.solver().circuit().layout();
        options.grid().storable(grid.length, 2L * layout.size());
        double[][] real = new double[layout.size()][Math.min(FIRST, grid.length)];
        double[][] imaginary = new double[layout.size()][Math.min(FIRST, grid.length)];
        if (!point.result().status().converged()) {
            return new AcResult(
                    point.result(),
                    point.result().status(),
                    point.result().stats().worstUnknown(),
                    new double[0],
                    real,
                    imaginary);
        }
        double[] driveRe = new double[layout.size()];
        double[] driveIm = new double[layout.size()];
        drive(netlist, layout, driveRe, driveIm);
        Linearisation linear = new Linearisation(point.solver(), point.y());
        double[] re = new double[layout.size()];
        double[] im = new double[layout.size()];
        for (int k = 0; k < grid.length; k++) {
            FactorStatus factored = linear.at(grid[k]);
            if (!factored.ok()) {
                return new AcResult(
                        point.result(),
                        Linearisation.status(factored),
                        layout.name(factored.unknown()),
                        Arrays.copyOf(grid, k),
                        real,
                        imaginary);
            }
            System.arraycopy(driveRe, 0, re, 0, re.length);
            System.arraycopy(driveIm, 0, im, 0, im.length);
            linear.solve(re, im);
            if (k == real[0].length) {
                grow(real, grid.length);
                grow(imaginary, grid.length);
            }
            for (int r = 0; r < re.length; r++) {
                real[r][k] = re[r];
                imaginary[r][k] = im[r];
            }
            if (!observer.point(k + 1, grid.length)) {
                return new AcResult(
                        point.result(), SolveStatus.CANCELLED, "", Arrays.copyOf(grid, k + 1), real, imaginary);
            }
        }
        return new AcResult(point.result(), SolveStatus.CONVERGED, "", grid, real, imaginary);
    }

    /** Twice as many columns, but no more than {@code most}. */
    private static void grow(double[][] values, int most) {
        for (int r = 0; r < values.length; r++) {
            values[r] = Arrays.copyOf(values[r], Math.min(2 * values[r].length, most));
        }
    }

    /** b: minus what the sources' phasors add to the equations. */
    private static void drive(Netlist netlist, Layout layout, double[] re, double[] im) {
        for (Element element : netlist.elements()) {
            Phasor phasor = element instanceof VoltageSource v
                    ? v.ac()
                    : element instanceof CurrentSource i ? i.ac() : Phasor.NONE;
            if (phasor.magnitude() != 0) {
                SweptSource terms = SweptSource.of(netlist, layout, element.name());
                for (int k = 0; k < terms.rows().length; k++) {
                    re[terms.rows()[k]] -= terms.weights()[k] * phasor.real();
                    im[terms.rows()[k]] -= terms.weights()[k] * phasor.imaginary();
                }
            }
        }
    }
}
