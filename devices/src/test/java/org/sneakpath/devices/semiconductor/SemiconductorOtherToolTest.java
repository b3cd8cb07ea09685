package org.sneakpath.devices.semiconductor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Terminal currents, conductances and capacitances of every model against ngspice, at grids of terminal voltages and
 * several temperatures, with the constants of nature that ngspice uses.
 *
 * <p>All agree to 1e-9 relative. The floors are: conductances 1e-14 S and capacitances 1e-20 F, a hundredth of the least
 * gmin and some 1e-5 of the least capacitance here, where ngspice's differences of large numbers end; currents as each test
 * says.
 */
class SemiconductorOtherToolTest {
    private static final Constants NGSPICE = Constants.CODATA_2014;
    private static final double RELATIVE = 1e-9;
    private static final double SIEMENS = 1e-14;
    private static final double FARAD = 1e-20;

    @TempDir
    Path folder;

    @Test
    void diodeForwardReverseAndInBreakdown() throws Exception {
        Map<String, Double> model =
                values("is=1e-14 n=1.5 bv=5 ibv=1e-3 cjo=2e-12 vj=0.8 m=0.4 tt=1e-9 xti=3.2 eg=1.05");
        Bench bench = new Bench(new Diode(NGSPICE), "d", "D", model, values("area=2"), 1e-9);
        double[] anode = {-5.1, -4.9, -3, -1, -0.2, -0.05, 0.1, 0.3, 0.39, 0.41, 0.6, 0.8};
        bench.compare(grid(anode, ZERO), 1e-20, 0, 27, 85);
    }

    @Test
    void diodeWithAKneeInForwardDirection() throws Exception {
        Map<String, Double> model = values("is=1e-14 n=1.2 ikf=1e-3 vj=0.75 m=0.3333 cjo=1e-12 tt=1e-9");
        Bench bench = new Bench(new Diode(NGSPICE), "d", "D", model, values("area=3"), 1e-12);
        bench.compare(grid(new double[] {0.1, 0.3, 0.5, 0.7, 0.9}, ZERO), 1e-20, 0, 27, 85);
    }

    /** With recombination, ngspice's conductances are off from the slopes of its own currents by 2 %: currents only. */
    @Test
    void diodeWithAKneeAndRecombinationInForwardDirection() throws Exception {
        Map<String, Double> model = values("is=1e-14 n=1.2 isr=1e-11 nr=1.9 ikf=1e-3 vj=0.75 m=0.3333");
        Bench bench = new Bench(new Diode(NGSPICE), "d", "D", model, values("area=3"), 1e-12);
        bench.compareCurrents(grid(new double[] {0.1, 0.3, 0.5, 0.7, 0.9}, ZERO), 1e-20, 0, 27, 85);
    }

    /** ngspice lets a bulk junction carry −I_s below −3 V_t; ours keeps the exponential, which is e^−3 I_s there at most. */
    @Test
    void mosfetsFromCutOffToTriodeUprightAndInverted() throws Exception {
        Map<String, Double> model = values("kp=110e-6 gamma=0.4 phi=0.7 lambda=0.04 tox=2e-8 cgso=2e-10 cgdo=1.5e-10"
                + " cgbo=1e-10 is=1e-18 cj=3e-4 mj=0.4 cjsw=2e-10 mjsw=0.3 pb=0.9 ld=1e-7");
        Map<String, Double> instance = values("w=1e-5 l=2e-6 ad=1e-10 as=1.2e-10 pd=4e-5 ps=5e-5 m=2");
        double[] drain = {-0.8, -0.3, 0.01, 0.2, 1, 3};
        double[] gate = {-1, 0.3, 0.65, 0.75, 1.5, 4};
        double[] bulk = {-1, -2};
        model.put("vto", 0.7);
        Bench n = new Bench(new Mosfet1(Polarity.N, NGSPICE), "m", "NMOS", model, instance, 1e-12);
        n.compare(grid(drain, gate, ZERO, bulk), 1e-16, 27, 0, 85);
        model.put("vto", -0.7);
        Bench p = new Bench(new Mosfet1(Polarity.P, NGSPICE), "m", "PMOS", model, instance, 1e-12);
        p.compare(grid(negative(drain), negative(gate), ZERO, negative(bulk)), 1e-16, 27, 0, 85);
    }

    @Test
    void mosfetWithGivenJunctionCapacitancesAndACurrentDensity() throws Exception {
        Map<String, Double> model = values("vto=0.5 kp=50e-6 cbd=1e-13 cbs=2e-13 js=1e-7 pb=0.7 fc=0.4");
        Map<String, Double> instance = values("w=1e-5 l=2e-6 ad=1e-10 as=1.2e-10");
        Bench bench = new Bench(new Mosfet1(Polarity.N, NGSPICE), "m", "NMOS", model, instance, 1e-12);
        double[] both = {-0.6, -0.25, 0.3, 2};
        bench.compare(grid(both, new double[] {0, 1}, both, ZERO), 1e-16, 27, 85);
    }

    /** In ngspice conductances of a forward body effect are those of another formula than its currents: currents only. */
    @Test
    void mosfetWithABulkInForwardDirection() throws Exception {
        Map<String, Double> model = values("vto=0.7 kp=110e-6 gamma=0.4 phi=0.7 lambda=0.04 is=1e-16");
        Bench bench = new Bench(new Mosfet1(Polarity.N, NGSPICE), "m", "NMOS", model, values("w=1e-5 l=2e-6"), 1e-12);
        bench.compareCurrents(
                grid(new double[] {0.8, 2}, new double[] {0.4, 0.9, 3}, ZERO, new double[] {0.2, 0.4}), 1e-16, 27, 85);
    }

    private static final String BIPOLAR = "is=1e-15 bf=150 nf=1.02 vaf=60 ikf=0.03 ise=2e-14 ne=1.6 br=5 nr=1.01 var=12"
            + " ikr=0.02 isc=1e-14 nc=1.8 tf=3e-10 xtf=2 vtf=4 itf=0.1 tr=1e-8 cje=2e-12 vje=0.8 mje=0.35 cjc=1e-12"
            + " vjc=0.7 mjc=0.4 cjs=3e-12 vjs=0.6 mjs=0.3 eg=1.12 xti=3.5 xtb=1.5";

    /** gmin is next to nothing here, since ngspice's conductances leave out that of the substrate. */
    @Test
    void bipolarTransistorsActiveSaturatedInverseAndOff() throws Exception {
        double[] collector = {0, 0.2, 1, 5};
        double[] base = {-2, -0.3, 0.3, 0.6, 0.75, 0.85};
        double[] substrate = {-2, 0.2};
        Bench n = new Bench(new GummelPoon(Polarity.N, NGSPICE), "q", "NPN", values(BIPOLAR), Map.of(), 1e-20);
        n.compare(grid(collector, base, ZERO, substrate), 1e-17, 27, 0, 85);
        n.compare(grid(ZERO, base, collector, substrate), 1e-17, 27, 85);
        Bench p = new Bench(new GummelPoon(Polarity.P, NGSPICE), "q", "PNP", values(BIPOLAR), Map.of(), 1e-20);
        p.compare(grid(negative(collector), negative(base), ZERO, negative(substrate)), 1e-17, 27, 85);
    }

    @Test
    void bipolarTransistorWithDefaultsHasGminAcrossAllThreeJunctions() throws Exception {
        Bench bench = new Bench(new GummelPoon(Polarity.N, NGSPICE), "q", "NPN", Map.of(), Map.of(), 1e-6);
        bench.compareCurrents(
                grid(new double[] {0, 0.4, 3}, new double[] {-1, 0.5, 0.7}, ZERO, new double[] {-1, 1}), 1e-17, 27, 85);
    }

    @Test
    void junctionFetsUprightAndInverted() throws Exception {
        Map<String, Double> model = values("vto=-2 beta=1e-3 lambda=0.02 b=0.8 is=1e-14 cgs=3e-12 cgd=2e-12 pb=0.9");
        double[] drain = {-0.6, -0.2, 0.01, 0.5, 3, 8};
        double[] gate = {-4, -1.9, -1, -0.2, 0, 0.1};
        Bench n = new Bench(new Jfet(Polarity.N, NGSPICE), "j", "NJF", model, values("area=2"), 1e-12);
        n.compare(grid(drain, gate, ZERO), 1e-16, 27, 0, 85);
        model.put("xti", 2.0);
        Bench p = new Bench(new Jfet(Polarity.P, NGSPICE), "j", "PJF", model, values("area=2"), 1e-12);
        p.compare(grid(negative(drain), negative(gate), ZERO), 1e-16, 27, 85);
    }

    private static final double[] ZERO = {0};

    private static double[] negative(double[] a) {
        return Arrays.stream(a).map(x -> -x).toArray();
    }

    /** All combinations of terminal voltages. */
    private static List<double[]> grid(double[]... axes) {
        List<double[]> points = List.of(new double[0]);
        for (double[] axis : axes) {
            List<double[]> longer = new ArrayList<>();
            for (double[] point : points) {
                for (double value : axis) {
                    double[] next = Arrays.copyOf(point, point.length + 1);
                    next[point.length] = value;
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }

    private static Map<String, Double> values(String text) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String assignment : text.split(" ", -1)) {
            String[] sides = assignment.split("=", -1);
            values.put(sides[0], Double.valueOf(sides[1]));
        }
        return values;
    }

    /** One device here and there. */
    private final class Bench {
        private final EquationModel model;
        private final double[] parameters;
        private final NgspiceBench ngspice;

        Bench(
                EquationModel model,
                String letter,
                String type,
                Map<String, Double> card,
                Map<String, Double> instance,
                double gmin) {
            this.model = model;
            parameters = model.defaultParameters();
            card.forEach((name, value) -> parameters[model.parameterIndex(name)] = value);
            instance.forEach((name, value) -> parameters[model.parameterIndex(name)] = value);
            parameters[model.parameterIndex("gmin")] = gmin;
            ngspice = new NgspiceBench(
                    folder,
                    letter + ":mod " + text(instance),
                    ".model mod " + type + "(" + text(card) + ")",
                    "gmin=" + gmin);
        }

        private String text(Map<String, Double> values) {
            StringBuilder text = new StringBuilder();
            values.forEach(
                    (name, value) -> text.append(name).append('=').append(value).append(' '));
            return text.toString();
        }

        void compare(List<double[]> points, double ampere, double... temperatures) throws Exception {
            for (double celsius : temperatures) {
                for (int excited = 0; excited < model.terminals().size(); excited++) {
                    compare(points, excited, celsius, ampere, true);
                }
            }
        }

        void compareCurrents(List<double[]> points, double ampere, double... temperatures) throws Exception {
            for (double celsius : temperatures) {
                compare(points, 0, celsius, ampere, false);
            }
        }

        private void compare(List<double[]> points, int excited, double celsius, double ampere, boolean signal)
                throws IOException, InterruptedException {
            double[][] theirs = ngspice.measure(points, excited, celsius);
            double[][] ours = Terminals.measure(model, parameters, points, excited, celsius);
            int terminals = model.terminals().size();
            TreeSet<Double> errors = new TreeSet<>();
            assertTrue(theirs.length == points.size());
            for (int k = 0; k < ours.length; k++) {
                for (int c = 0; c < (signal ? 3 * terminals : terminals); c++) {
                    boolean imaginary = (c - terminals) % 2 == 1;
                    double floor = c < terminals ? ampere : imaginary ? FARAD * NgspiceBench.OMEGA : SIEMENS;
                    double error = Math.abs(ours[k][c] - theirs[k][c]) / (Math.abs(theirs[k][c]) + floor / RELATIVE);
                    errors.add(error);
                    assertTrue(
                            error < RELATIVE,
                            String.format(
                                    Locale.ROOT,
                                    "%s at %s V, %s degC, excited %d, column %d: %.12g, ngspice %.12g",
                                    model,
                                    Arrays.toString(points.get(k)),
                                    celsius,
                                    excited,
                                    c,
                                    ours[k][c],
                                    theirs[k][c]));
                }
            }
            System.out.printf(
                    Locale.ROOT, "%s, %s degC, terminal %d: within %.1e%n", model, celsius, excited, errors.last());
        }
    }
}
