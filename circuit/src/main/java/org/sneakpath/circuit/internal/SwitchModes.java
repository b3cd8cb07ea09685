package org.sneakpath.circuit.internal;

import java.util.stream.IntStream;
import org.sneakpath.circuit.SwitchLaw;

/**
 * The events of sharp switches. The switching function of a closed one is threshold − hysteresis − u, that of an open one
 * u − threshold − hysteresis: positive where the switch is due to change over.
 */
final class SwitchModes implements SwitchingGroup {
    private final Controls controls;
    private final SwitchLaw[] laws;
    private final boolean[] closed;
    /** The sharp ones among all switches. */
    private final int[] sharp;

    /**
     * @param closed modes, shared with the switches themselves
     */
    SwitchModes(Controls controls, SwitchLaw[] laws, boolean[] closed) {
        this.controls = controls;
        this.laws = laws;
        this.closed = closed;
        this.sharp =
                IntStream.range(0, laws.length).filter(k -> !laws[k].smooth()).toArray();
    }

    @Override
    public int count() {
        return sharp.length;
    }

    @Override
    public void values(double[] y, double time, double[] g, int at) {
        double[] u = controls.gather(y);
        for (int s = 0; s < sharp.length; s++) {
            int k = sharp[s];
            SwitchLaw law = laws[k];
            g[at + s] = direction(k) * (u[k] - law.threshold()) - law.hysteresis();
        }
    }

    @Override
    public double value(int s, double[] y, double time) {
        int k = sharp[s];
        double u = y[controls.plus(k)] - y[controls.minus(k)];
        return direction(k) * (u - laws[k].threshold()) - laws[k].hysteresis();
    }

    /** −1 for a closed switch, which waits for its control to fall; 1 for an open one. */
    private int direction(int k) {
        return closed[k] ? -1 : 1;
    }

    @Override
    public boolean jumps(int s, double[] yBefore, double timeBefore, double[] yAfter, double timeAfter) {
        return laws[sharp[s]].on() != laws[sharp[s]].off();
    }

    @Override
    public boolean hasMode(int s) {
        return true;
    }

    @Override
    public boolean mode(int s) {
        return closed[sharp[s]];
    }

    @Override
    public void setMode(int s, boolean mode) {
        closed[sharp[s]] = mode;
    }

    @Override
    public void byUnknowns(int s, double[] y, double time, double weight, double[] out) {
        int k = sharp[s];
        out[controls.plus(k)] += direction(k) * weight;
        out[controls.minus(k)] -= direction(k) * weight;
    }

    @Override
    public double byTime(int s, double[] y, double time) {
        return 0;
    }

    @Override
    public void pullback(int s, double[] y, double time, double weight, double[] bars) {
        int k = sharp[s];
        bars[k] -= direction(k) * weight;
        bars[laws.length + k] -= weight;
    }
}
