package org.sneakpath.crossbar;

import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Arrays with any lines: zero, finite and open resistances at any place, at both ends; repeatable. */
record RandomArrays(long seed) {
    private static final int MOST_LINES = 6;

    /** Uniform in [0, 1); {@code what} tells the draws of one array apart. */
    private double draw(int what, int k) {
        return new CounterRandom(seed, Purpose.DATASET).uniform(what, k);
    }

    CrossbarSpec spec() {
        int rows = 1 + (int) (MOST_LINES * draw(0, 0));
        int columns = 1 + (int) (MOST_LINES * draw(0, 1));
        return spec(rows, columns);
    }

    CrossbarSpec spec(int rows, int columns) {
        return new CrossbarSpec(rows, columns, lines(rows, columns, 1), lines(columns, rows, 2));
    }

    /** Wires of a few ohm and ends of up to 100 ohm, both ends connected, with so many breaks and shorts on each family. */
    CrossbarSpec faulty(int rows, int columns, int faults) {
        Lines word = Lines.uniform(rows, columns, 100 * draw(20, 0), 1 + 4 * draw(20, 1), 100 * draw(20, 2));
        Lines bit = Lines.uniform(columns, rows, 100 * draw(20, 3), 1 + 4 * draw(20, 4), 100 * draw(20, 5));
        return new CrossbarSpec(rows, columns, faulty(word, faults, 21), faulty(bit, faults, 25));
    }

    private Lines faulty(Lines lines, int faults, int what) {
        Lines faulty = lines;
        for (int k = 0; k < faults; k++) {
            int line = (int) (lines.count() * draw(what, k));
            double resistance = draw(what + 1, k) < 0.5 ? 0 : Lines.OPEN;
            faulty = faulty.withSegment(line, (int) ((lines.nodes() - 1) * draw(what + 2, k)), resistance);
            faulty = draw(what + 3, k) < 0.2 ? faulty.withNear(line, resistance) : faulty;
        }
        return faulty;
    }

    private Lines lines(int count, int nodes, int what) {
        double zeros = 0.5 * draw(3, what);
        double opens = 0.3 * draw(4, what);
        if (draw(5, what) < 0.25) {
            double near = resistance(zeros, 0, 10 * what, 0);
            double segment = resistance(zeros, 0, 10 * what, 1);
            return Lines.uniform(count, nodes, near, segment, resistance(zeros, 0.5, 10 * what, 2));
        }
        double farOpens = draw(6, what) < 0.3 ? 1 : opens;
        double[] near = new double[count];
        double[] far = new double[count];
        double[] segments = new double[count * (nodes - 1)];
        for (int line = 0; line < count; line++) {
            near[line] = resistance(zeros, opens, 10 * what + 1, line);
            far[line] = resistance(zeros, farOpens, 10 * what + 2, line);
        }
        for (int k = 0; k < segments.length; k++) {
            segments[k] = resistance(zeros, 0.5 * opens, 10 * what + 3, k);
        }
        return Lines.each(count, nodes, near, segments, far);
    }

    private double resistance(double zeros, double opens, int what, int k) {
        double kind = draw(what, 2 * k);
        if (kind < zeros) {
            return 0;
        }
        return kind > 1 - opens ? Lines.OPEN : Math.pow(10, -1 + 4 * draw(what, 2 * k + 1));
    }

    /** 1 µS to 1 mS, one seventh of them 0. */
    double[] conductances(CrossbarSpec spec) {
        double[] g = new double[spec.cells()];
        for (int c = 0; c < g.length; c++) {
            g[c] = draw(50, c) < 1.0 / 7 ? 0 : Math.pow(10, -6 + 3 * draw(51, c));
        }
        return g;
    }

    /** In [−1, 1) V at every terminal; both ends of a line without any resistance alike. */
    Bias bias(CrossbarSpec spec) {
        double[] wordNear = signed(spec.rows(), 60);
        double[] wordFar = far(spec.wordLines(), wordNear, 61);
        double[] bitNear = signed(spec.columns(), 62);
        double[] bitFar = far(spec.bitLines(), bitNear, 63);
        return Bias.write(wordNear, bitNear).withWordFar(wordFar).withBitFar(bitFar);
    }

    private double[] far(Lines lines, double[] near, int what) {
        double[] far = signed(near.length, what);
        for (int line = 0; line < far.length; line++) {
            far[line] = NetlistNodes.isShort(lines, line) ? near[line] : far[line];
        }
        return far;
    }

    double[] signed(int length, int what) {
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = 2 * draw(what, k) - 1;
        }
        return values;
    }

    /** Cotangents in [−1, 1) of all terminal currents; both ends of a line without any resistance alike. */
    ArraySolution currentBars(CrossbarSpec spec) {
        ArraySolution bars = new ArraySolution(spec.rows(), spec.columns());
        fill(bars.terminals.wordNear, signed(spec.rows(), 70));
        fill(bars.terminals.wordFar, far(spec.wordLines(), bars.terminals.wordNear, 71));
        fill(bars.terminals.bitNear, signed(spec.columns(), 72));
        fill(bars.terminals.bitFar, far(spec.bitLines(), bars.terminals.bitNear, 73));
        return bars;
    }

    /** Also of node potentials, cell voltages and cell currents. */
    ArraySolution allBars(CrossbarSpec spec) {
        ArraySolution bars = currentBars(spec);
        fill(bars.wordNodes, signed(spec.cells(), 80));
        fill(bars.bitNodes, signed(spec.cells(), 81));
        fill(bars.cellVoltages, signed(spec.cells(), 82));
        fill(bars.cellCurrents, signed(spec.cells(), 83));
        return bars;
    }

    private static void fill(double[] to, double[] from) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
