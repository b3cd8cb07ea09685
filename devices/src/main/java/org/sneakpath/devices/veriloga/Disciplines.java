package org.sneakpath.devices.veriloga;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.devices.veriloga.syntax.Attribute;
import org.sneakpath.devices.veriloga.syntax.Discipline;
import org.sneakpath.devices.veriloga.syntax.Nature;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.SourceText;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogExpression;

/** The disciplines that a text declares: how potential and flow of a node are accessed, their units and tolerances. */
final class Disciplines {
    private static final double TOLERANCE = 1e-9;

    private final Map<String, Physics> known = new HashMap<>();

    /** One of the two quantities of a discipline. */
    record Side(String access, String unit, double tolerance) {}

    /** @param potential empty where the discipline has none, likewise {@code flow} */
    record Physics(String name, Optional<Side> potential, Optional<Side> flow) {}

    Disciplines(SourceText text) {
        Map<String, Nature> natures = new HashMap<>();
        text.natures().forEach(nature -> natures.put(nature.name(), nature));
        for (Discipline d : text.disciplines()) {
            known.put(
                    d.name(),
                    new Physics(
                            d.name(),
                            d.potential().map(name -> side(d.place(), name, natures)),
                            d.flow().map(name -> side(d.place(), name, natures))));
        }
    }

    /** The discipline of that name. */
    Physics discipline(SourcePlace place, String name) {
        Physics found = known.get(name);
        if (found == null) {
            throw new VerilogException(
                    place,
                    "there is no discipline '" + name + "'; "
                            + (known.isEmpty()
                                    ? "write `include \"disciplines.vams\" at the top"
                                    : "known: "
                                            + known.keySet().stream().sorted().toList()));
        }
        return found;
    }

    /** Whether a name is the access to a potential or flow of any discipline. */
    boolean isAccess(String name) {
        return known.values().stream().anyMatch(d -> is(d.potential(), name) || is(d.flow(), name));
    }

    static boolean is(Optional<Side> side, String access) {
        return side.isPresent() && side.get().access().equals(access);
    }

    private static Side side(SourcePlace place, String name, Map<String, Nature> natures) {
        Nature nature = natures.get(name);
        if (nature == null) {
            throw new VerilogException(place, "there is no nature '" + name + "'");
        }
        String access = name;
        String unit = "";
        double tolerance = TOLERANCE;
        for (Attribute a : nature.attributes()) {
            if (a.value().isEmpty()) {
                continue;
            }
            VerilogExpression value = a.value().get();
            if (a.name().equals("access") && value instanceof VerilogExpression.Name n) {
                access = n.name();
            } else if (a.name().equals("units") && value instanceof VerilogExpression.Text t) {
                unit = t.value();
            } else if (a.name().equals("abstol") && value instanceof VerilogExpression.Literal l) {
                tolerance = l.value();
            }
        }
        if (!(tolerance > 0)) {
            throw new VerilogException(nature.place(), "abstol of nature '" + name + "' must be positive");
        }
        return new Side(access, unit, tolerance);
    }
}
