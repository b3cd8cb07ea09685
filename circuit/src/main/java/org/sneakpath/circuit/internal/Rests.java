package org.sneakpath.circuit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Kernel;

/**
 * States that rest where a factor w of their own rate vanishes, whatever drives them: dx/dt = w(x) · (…), as memristors behind
 * a window do at the ends of their range. How far x still is from there,
 * <pre>
 *   d = |w/(dw/dx)|,
 * </pre>
 * is what decides when it comes away again once the drive turns round, and it must not change its sign: beyond the rest x runs
 * away. So it is d, not x, that errors of such a state count relative to.
 *
 * <p>Found by structure, in laws whose current charges the very node that the factor listens to, directly or through
 * ammeters, where nothing else does: see {@link Integrators}. Cost: a value and a slope of each factor where a step starts and
 * again wherever its error is asked for; nothing in circuits without.
 */
public final class Rests {
    private final List<Law> laws = new ArrayList<>();
    private final int[] unknowns;
    /** The state that an unknown belongs to, by unknown. */
    private final int[] states;

    private final double[] distance;

    Rests(Netlist netlist, Layout layout) {
        distance = new double[layout.size() + 1];
        states = new int[layout.size()];
        SameVoltage same = new SameVoltage(netlist, layout);
        Integrators integrators = new Integrators(netlist, same, layout);
        IdentityHashMap<Equations, List<Equations>> known = new IdentityHashMap<>();
        for (Element element : netlist.elements()) {
            if (element instanceof BehaviouralSource source && source.quantity() == Quantity.CURRENT) {
                int charged = integrators.chargedBy(source);
                List<Equations> factors = charged < 0 ? List.of() : known.computeIfAbsent(source.law(), Rests::factors);
                for (int c = 0; c < factors.size(); c++) {
                    boolean own = source.controls().get(c) instanceof NodeVoltage v
                            && layout.node(v.minus()) == layout.size()
                            && same.same(layout.node(v.plus()), charged);
                    if (own && !factors.get(c).outputs().isEmpty()) {
                        laws.add(new Law(factors.get(c), source, c, charged, same.of(charged)));
                    }
                }
            }
        }
        for (Law law : laws) {
            for (int r : law.unknowns) {
                states[r] = law.x;
            }
        }
        unknowns = laws.stream()
                .flatMapToInt(law -> Arrays.stream(law.unknowns))
                .distinct()
                .sorted()
                .toArray();
    }

    /** The factors of a law by each of its controls. */
    private static List<Equations> factors(Equations law) {
        return IntStream.range(0, law.controls())
                .mapToObj(c -> law.factors(0, c))
                .toList();
    }

    /** The factors of one source in the state x. */
    private static final class Law {
        private final Kernel kernel;
        private final int factors;
        private final int controls;
        private final int control;
        private final int x;
        private final int[] unknowns;
        private final double[] u;
        private final double[] p;
        private final double[] w;
        private final double[] slopes;

        Law(Equations factors, BehaviouralSource source, int control, int x, int[] unknowns) {
            this.kernel = factors.compile();
            this.factors = factors.outputs().size();
            this.controls = factors.controls();
            this.control = control;
            this.x = x;
            this.unknowns = unknowns;
            u = new double[controls];
            p = source.parameters().stream().mapToDouble(Double::doubleValue).toArray();
            w = new double[this.factors];
            slopes = new double[this.factors * controls];
        }

        double distance(double[] y) {
            u[control] = y[x];
            kernel.valuesAndPartials(u, p, 0, w, slopes, 1, 0, 1);
            double least = Double.POSITIVE_INFINITY;
            for (int f = 0; f < factors; f++) {
                double d = Math.abs(w[f] / slopes[f * controls + control]);
                // A factor without a slope vanishes nowhere near.
                least = d < least ? d : least;
            }
            return least;
        }
    }

    /** The voltages of such states, and the currents of ammeters through which they are charged; live. */
    public int[] unknowns() {
        return unknowns;
    }

    /** The voltage that is the state behind one of {@link #unknowns}. */
    int state(int unknown) {
        return states[unknown];
    }

    /**
     * How far each of {@link #unknowns} is from where it would rest, at a point; infinite where there is no such place.
     *
     * @param y unknowns, ground last
     * @return by unknown, live; entries of all others mean nothing
     */
    public double[] distances(double[] y) {
        for (int r : unknowns) {
            distance[r] = Double.POSITIVE_INFINITY;
        }
        for (Law law : laws) {
            double d = law.distance(y);
            for (int r : law.unknowns) {
                distance[r] = Math.min(distance[r], d);
            }
        }
        return distance;
    }
}
