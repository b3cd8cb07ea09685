package org.sneakpath.devices.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.Provenance;

/** Parameter sets that stand in a public source; none from memory, none whose signs the source confuses. */
final class PublishedPresets {
    private static final String YAKOPCIC_SETS =
            "public netlists knowm/memristor-models-4-all and thomastiotto/Memristor-Models, after C. Yakopcic et al.";

    private PublishedPresets() {}

    static List<Preset> of(VolatileMemristor volatileMemristor, Vteam vteam, Yakopcic yakopcic) {
        return List.of(
                new Preset(
                        "mif-neuron",
                        volatileMemristor,
                        Map.of(),
                        Map.of(),
                        new Provenance(
                                "public code of the authors, jeshraghian/mem-IF and pengzhouzp/snntorch (branch mif);"
                                        + " circuit: S. M. Kang et al., IEEE TCAS-I 68(12), 2021",
                                "",
                                "membrane voltages of 0 to 0.2 V")),
                new Preset(
                        "vteam-figure",
                        vteam,
                        Map.of(),
                        Map.of(),
                        new Provenance(
                                "defaults of coreylammie/MemTorch; S. Kvatinsky et al., IEEE TCAS-II 62(8), 2015",
                                "",
                                "")),
                yakopcicSet(
                        "oblea-sine",
                        yakopcic,
                        currents(0.17, 0.17, 0.05),
                        rates(0.16, 0.15, 4000, 4000),
                        windows(0.3, 0.5, 1, 5),
                        0.11,
                        new Provenance(
                                YAKOPCIC_SETS, "AgChalc device of Oblea, 0.45 V sine at 100 Hz", "|v| <= 0.45 V")),
                yakopcicSet(
                        "oblea-pulsed",
                        yakopcic,
                        currents(0.097, 0.097, 0.05),
                        rates(0.16, 0.15, 4000, 4000),
                        windows(0.3, 0.5, 1, 5),
                        0.001,
                        new Provenance(YAKOPCIC_SETS, "AgChalc device of Oblea, 0.25 V at 100 Hz", "|v| <= 0.25 V")),
                yakopcicSet(
                        "miao-taox",
                        yakopcic,
                        currents(0.11, 0.11, 0.5),
                        rates(0.09, 0.75, 7.5, 2),
                        windows(0.3, 0.5, 1, 5),
                        0.11,
                        new Provenance(
                                YAKOPCIC_SETS, "TaOx device of Miao, sweep over 20 s", "-1.25 V <= v <= 0.75 V")),
                yakopcicSet(
                        "jo-asi",
                        yakopcic,
                        currents(3.7e-7, 4.35e-7, 0.7),
                        rates(1.5, 0.5, 0.005, 0.08),
                        windows(0.2, 0.5, 1.2, 3),
                        0.1,
                        new Provenance(YAKOPCIC_SETS, "a-Si device of Jo, sweep over 5 s", "-2 V <= v <= 4 V")),
                yakopcicSet(
                        "aguirre-c2",
                        yakopcic,
                        currents(7e-5, 7e-5, 1.9),
                        rates(0.4, 0.3, 1, 1),
                        windows(0.9, 0.7, 3, 8),
                        1e-6,
                        new Provenance("public netlists aguirref/memristive_ANN_sim, set C2", "", "")));
    }

    private static Preset yakopcicSet(
            String name,
            CompactModel model,
            Map<String, Double> currents,
            Map<String, Double> rates,
            Map<String, Double> windows,
            double x0,
            Provenance provenance) {
        Map<String, Double> values = new HashMap<>(currents);
        values.putAll(rates);
        values.putAll(windows);
        return new Preset(name, model, values, Map.of("x", x0), provenance);
    }

    private static Map<String, Double> currents(double a1, double a2, double b) {
        return Map.of("a1", a1, "a2", a2, "b", b);
    }

    private static Map<String, Double> rates(double vp, double vn, double ap, double an) {
        return Map.of("vp", vp, "vn", vn, "ap", ap, "an", an);
    }

    private static Map<String, Double> windows(double xp, double xn, double alphap, double alphan) {
        return Map.of("xp", xp, "xn", xn, "alphap", alphap, "alphan", alphan);
    }
}
