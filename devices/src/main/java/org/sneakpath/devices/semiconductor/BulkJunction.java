package org.sneakpath.devices.semiconductor;

import static org.sneakpath.devices.semiconductor.Term.exp;
import static org.sneakpath.devices.semiconductor.Term.when;

/** The junction of a MOS transistor's bulk with its drain or its source. */
final class BulkJunction {
    private final Symbols s;
    private final Thermal at;
    private final Term capacitance;
    private final Term area;
    private final Term perimeter;

    /** The names are those of the parameters that belong to this end. */
    BulkJunction(Symbols s, Thermal at, String capacitance, String area, String perimeter) {
        this.s = s;
        this.at = at;
        this.capacitance = s.p(capacitance);
        this.area = s.p(area);
        this.perimeter = s.p(perimeter);
    }

    /** Current (A) from bulk to drain or source. */
    Term current(Term v) {
        Term byArea =
                s.p("js").isPositive().and(s.p("ad").isPositive()).and(s.p("as").isPositive());
        Term nominal = when(byArea, s.p("js").times(area), s.p("is")).times(s.p("m"));
        Term is = nominal.times(at.scaled(Term.ONE, exp(at.siliconGrowth())));
        return Junction.exponential(is, v, at.voltage()).plus(s.p("gmin").times(v));
    }

    /** Charge (C) on the bulk's side. */
    Term charge(Term v) {
        Term bottom = when(capacitance.isPositive(), capacitance, s.p("cj").times(area));
        return part(bottom, s.p("mj"), v).plus(part(s.p("cjsw").times(perimeter), s.p("mjsw"), v));
    }

    private Term part(Term c, Term grading, Term v) {
        Term pb = s.p("pb");
        Term hot = at.capacitance(c.times(s.p("m")), pb, grading);
        return s.scaledBy(c, Junction.charge(hot, v, at.potential(pb), grading, s.p("fc")));
    }
}
