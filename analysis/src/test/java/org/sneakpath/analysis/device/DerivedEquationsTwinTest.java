package org.sneakpath.analysis.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.StateVariable;

/** What {@code devices show --derivatives} prints, worked out by hand, is what the compiled model computes. */
class DerivedEquationsTwinTest {
    private static final double[] VOLTS = {0.31, -0.62, 1.3, -1.9};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vteam",
                "yakopcic",
                "jart-vcm-v1b",
                "memdiode",
                "vo2-neuristor",
                "simmons-barrier",
                "ekv-transistor",
                "volatile-vteam",
                "data-driven-2017",
                "stanford-pku",
                "sinh-conductor"
            })
    void everyPrintedFormulaHasTheValueOfTheCompiledModel(String name) {
        DeviceChoice device = DeviceChoice.of(name);
        List<String> lines = DerivedEquations.lines(device);
        for (double volt : VOLTS) {
            DeviceBatch batch = batch(device.model(), volt);
            PrintedFormulas formulas = inputs(batch);
            lines.stream()
                    .filter(line -> line.contains(" = ") && !line.startsWith("  "))
                    .forEach(formulas::read);
            Map<String, Double> expected = expected(batch);
            int zeros = 0;
            for (Map.Entry<String, Double> one : expected.entrySet()) {
                if (lines.stream().anyMatch(line -> line.startsWith(one.getKey() + " = "))) {
                    double value = one.getValue();
                    // Rounding alone: the same operations in the same order, but for powers and for shared reciprocals,
                    // whose last
                    // bits a cancellation in the current of JART's cell brings forward to 1.4e-12.
                    assertEquals(
                            value, formulas.get(one.getKey()), 1e-11 * Math.abs(value), one.getKey() + " at " + volt);
                } else {
                    assertEquals(0, one.getValue(), one.getKey() + " is not printed");
                    zeros++;
                }
            }
            assertTrue(expected.size() - zeros > 2, "nothing printed");
        }
    }

    private static DeviceBatch batch(CompactModel model, double volt) {
        DeviceBatch batch = new DeviceBatch(model, 1);
        for (int b = 0; b < batch.v.length; b++) {
            batch.v[b] = volt * (1 - 0.3 * b);
        }
        for (int s = 0; s < batch.x.length; s++) {
            StateVariable x = model.states().get(s);
            boolean bounded = Double.isFinite(x.lower()) && Double.isFinite(x.upper());
            batch.x[s] = bounded ? x.lower() + 0.37 * (x.upper() - x.lower()) : x.initial() * 1.01;
        }
        model.currents(batch, 0, 1);
        model.rates(batch, 0, 1);
        model.currentsByParameter(batch, 0, 1);
        model.ratesByParameter(batch, 0, 1);
        return batch;
    }

    private static PrintedFormulas inputs(DeviceBatch batch) {
        PrintedFormulas formulas = new PrintedFormulas();
        for (int j = 0; j < batch.p.length; j++) {
            formulas.put(batch.model.parameters().get(j).name(), batch.p[j]);
        }
        for (int s = 0; s < batch.x.length; s++) {
            formulas.put(batch.model.states().get(s).name(), batch.x[s]);
        }
        for (int b = 0; b < batch.v.length; b++) {
            formulas.put(branch("v", batch.model, b), batch.v[b]);
        }
        boolean taken = batch.model.parameters().stream().anyMatch(p -> p.name().equals("T"));
        formulas.put(taken ? "$temperature" : "T", batch.temperature[0]);
        return formulas;
    }

    private static String branch(String symbol, CompactModel model, int b) {
        Branch branch = model.branches().get(b);
        return model.branches().size() == 1
                ? symbol
                : symbol + "(" + node(model, branch.from()) + "," + node(model, branch.to()) + ")";
    }

    private static String node(CompactModel model, int index) {
        int terminals = model.terminals().size();
        return index == Branch.GROUND
                ? "0"
                : index < terminals
                        ? model.terminals().get(index)
                        : model.internalNodes().get(index - terminals).name();
    }

    private static Map<String, Double> expected(DeviceBatch batch) {
        CompactModel model = batch.model;
        int branches = batch.v.length;
        int states = batch.x.length;
        int parameters = batch.p.length;
        Map<String, Double> all = new LinkedHashMap<>();
        for (int b = 0; b < branches; b++) {
            for (String symbol : List.of("i", "q")) {
                boolean charge = symbol.equals("q");
                String of = branch(symbol, model, b);
                all.put(of, (charge ? batch.q : batch.i)[b]);
                for (int c = 0; c < branches; c++) {
                    all.put(
                            "∂" + of + "/∂" + branch("v", model, c),
                            (charge ? batch.dqdv : batch.didv)[b * branches + c]);
                }
                for (int s = 0; s < states; s++) {
                    all.put(
                            "∂" + of + "/∂" + model.states().get(s).name(),
                            (charge ? batch.dqdx : batch.didx)[b * states + s]);
                }
                for (int j = 0; j < parameters; j++) {
                    all.put(
                            "∂" + of + "/∂" + model.parameters().get(j).name(),
                            (charge ? batch.dqdp() : batch.didp())[b * parameters + j]);
                }
            }
        }
        for (int s = 0; s < states; s++) {
            String of = "d" + model.states().get(s).name() + "/dt";
            all.put(of, batch.f[s]);
            for (int c = 0; c < branches; c++) {
                all.put("∂(" + of + ")/∂" + branch("v", model, c), batch.dfdv[s * branches + c]);
            }
            for (int r = 0; r < states; r++) {
                all.put("∂(" + of + ")/∂" + model.states().get(r).name(), batch.dfdx[s * states + r]);
            }
            for (int j = 0; j < parameters; j++) {
                all.put("∂(" + of + ")/∂" + model.parameters().get(j).name(), batch.dfdp()[s * parameters + j]);
            }
        }
        return all;
    }

    @Test
    void modelsInJavaSaySo() {
        List<String> lines = DerivedEquations.lines(DeviceChoice.of("diode"));
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).contains("not made from equations"), lines.get(0));
    }

    @Test
    void formulasStayShort() {
        for (String name : List.of("yakopcic", "jart-vcm-v1b", "memdiode")) {
            List<String> lines = DerivedEquations.lines(DeviceChoice.of(name));
            assertTrue(lines.stream().allMatch(line -> line.length() <= 240), name);
        }
    }
}
