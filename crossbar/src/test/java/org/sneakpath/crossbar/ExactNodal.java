package org.sneakpath.crossbar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.VoltageSource;

/**
 * A network of resistors and sources to ground, solved by elimination with 60 decimal digits: potentials for given potentials of
 * the sources. Knows nothing of arrays, and of resistances only their values.
 */
final class ExactNodal {
    private static final MathContext DIGITS = new MathContext(60);

    private final Map<String, Integer> index = new HashMap<>();
    private final List<Resistor> resistors = new ArrayList<>();
    private final List<VoltageSource> sources = new ArrayList<>();
    private final BigDecimal[][] factor;

    ExactNodal(Netlist netlist) {
        for (Element element : netlist.elements()) {
            if (element instanceof VoltageSource source) {
                sources.add(source);
            } else {
                resistors.add((Resistor) element);
            }
        }
        List<String> fixed = sources.stream().map(VoltageSource::plus).toList();
        for (String node : netlist.nodes()) {
            if (!fixed.contains(node) && !node.equals(Netlist.GROUND)) {
                index.put(node, index.size());
            }
        }
        int n = index.size();
        factor = new BigDecimal[n][n];
        Arrays.stream(factor).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
        for (Resistor r : resistors) {
            BigDecimal g = conductance(r);
            add(r.a(), r.a(), g);
            add(r.b(), r.b(), g);
            add(r.a(), r.b(), g.negate());
            add(r.b(), r.a(), g.negate());
        }
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                if (factor[i][k].signum() != 0) {
                    factor[i][k] = factor[i][k].divide(factor[k][k], DIGITS);
                    for (int j = k + 1; j < n; j++) {
                        factor[i][j] = factor[i][j].subtract(factor[i][k].multiply(factor[k][j], DIGITS), DIGITS);
                    }
                }
            }
        }
    }

    private void add(String row, String column, BigDecimal g) {
        Integer i = index.get(row);
        Integer j = index.get(column);
        if (i != null && j != null) {
            factor[i][j] = factor[i][j].add(g, DIGITS);
        }
    }

    private static BigDecimal conductance(Resistor r) {
        return BigDecimal.ONE.divide(new BigDecimal(r.ohm()), DIGITS);
    }

    /** Potentials that the sources of the netlist prescribe. */
    Map<String, BigDecimal> given() {
        Map<String, BigDecimal> all = new HashMap<>();
        sources.forEach(s -> all.put(s.name(), new BigDecimal(((Dc) s.waveform()).value())));
        return all;
    }

    /** Potentials of all nodes for given ones of the sources, by name. */
    Map<String, BigDecimal> solve(Map<String, BigDecimal> given) {
        Map<String, BigDecimal> all = new HashMap<>();
        sources.forEach(s -> all.put(s.plus(), given.getOrDefault(s.name(), BigDecimal.ZERO)));
        all.put(Netlist.GROUND, BigDecimal.ZERO);
        int n = index.size();
        BigDecimal[] x = new BigDecimal[n];
        Arrays.fill(x, BigDecimal.ZERO);
        for (Resistor r : resistors) {
            inject(x, r.a(), all.get(r.b()), r);
            inject(x, r.b(), all.get(r.a()), r);
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] = x[i].subtract(factor[i][k].multiply(x[k], DIGITS), DIGITS);
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] = x[i].subtract(factor[i][k].multiply(x[k], DIGITS), DIGITS);
            }
            x[i] = x[i].divide(factor[i][i], DIGITS);
        }
        index.forEach((node, k) -> all.put(node, x[k]));
        return all;
    }

    private void inject(BigDecimal[] x, String node, @Nullable BigDecimal beyond, Resistor r) {
        Integer i = index.get(node);
        if (i != null && beyond != null) {
            x[i] = x[i].add(beyond.multiply(conductance(r), DIGITS), DIGITS);
        }
    }

    /** Current through a source from the network to ground (A). */
    double current(String source, Map<String, BigDecimal> potentials) {
        String node = sources.stream()
                .filter(s -> s.name().equals(source))
                .findFirst()
                .orElseThrow()
                .plus();
        BigDecimal sum = BigDecimal.ZERO;
        for (Resistor r : resistors) {
            if (r.a().equals(node) != r.b().equals(node)) {
                BigDecimal drop = drop(r, potentials);
                sum = sum.add((r.b().equals(node) ? drop : drop.negate()).multiply(conductance(r), DIGITS), DIGITS);
            }
        }
        return sum.doubleValue();
    }

    private static BigDecimal drop(Resistor r, Map<String, BigDecimal> potentials) {
        return at(potentials, r.a()).subtract(at(potentials, r.b()), DIGITS);
    }

    private static BigDecimal at(Map<String, BigDecimal> potentials, String node) {
        return potentials.getOrDefault(node, BigDecimal.ZERO);
    }

    /** dL/d(conductance) of a resistor, for the adjoint's potentials, whose sources are at dL/d(current). */
    double byConductance(String resistor, Map<String, BigDecimal> potentials, Map<String, BigDecimal> adjoint) {
        Resistor r = resistors.stream()
                .filter(e -> e.name().equals(resistor))
                .findFirst()
                .orElseThrow();
        return -drop(r, potentials).multiply(drop(r, adjoint), DIGITS).doubleValue();
    }
}
