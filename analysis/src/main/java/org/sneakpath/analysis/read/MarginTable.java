package org.sneakpath.analysis.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sneakpath.crossbar.study.ReadMargin;
import org.sneakpath.crossbar.study.WorstMargins;

/** {@code margin.csv}: a line for each scheme and size. */
final class MarginTable {
    private static final String HEADER = "scheme,rows,columns,"
            + "margin,neighbours,low-state current (A),high-state current (A),high-state sneak share,"
            + "fixed margin,fixed low-state neighbours,fixed low-state current (A),"
            + "fixed high-state neighbours,fixed high-state current (A),"
            + "pull-up swing,fixed pull-up swing,kirchhoff residual,converged\n";

    private MarginTable() {}

    static String text(MarginRequest request, Map<MarginScheme, List<WorstMargins>> margins) {
        StringBuilder text = new StringBuilder(HEADER);
        margins.forEach((scheme, found) -> found.forEach(m -> line(request, scheme, m, text)));
        return text.toString();
    }

    private static void line(MarginRequest request, MarginScheme scheme, WorstMargins m, StringBuilder text) {
        ReadMargin alike = m.alike();
        ReadMargin fixed = m.fixed();
        boolean pullUp = scheme == MarginScheme.PULL_UP;
        List<Object> fields = List.of(
                scheme.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                m.rows(),
                m.columns(),
                alike.relative(),
                alike.lowNeighbours(),
                alike.low().current(),
                alike.high().current(),
                alike.high().sneakShare(),
                fixed.relative(),
                fixed.lowNeighbours(),
                fixed.low().current(),
                fixed.highNeighbours(),
                fixed.high().current(),
                pullUp ? alike.swing(request.load(), request.volts()) : "",
                pullUp ? fixed.swing(request.load(), request.volts()) : "",
                m.status().residual(),
                m.status().converged());
        for (int k = 0; k < fields.size(); k++) {
            text.append(k == 0 ? "" : ",").append(fields.get(k));
        }
        text.append('\n');
    }
}
