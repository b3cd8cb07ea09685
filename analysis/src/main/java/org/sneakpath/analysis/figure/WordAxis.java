package org.sneakpath.analysis.figure;

import java.util.List;
import org.jfree.chart.axis.SymbolAxis;
import org.jspecify.annotations.Nullable;

/** An axis on which words, or levels as words, stand at 0, 1, 2 … */
final class WordAxis extends SymbolAxis {
    private static final long serialVersionUID = 1L;

    WordAxis(VariedAxis varied) {
        this(varied.title().label(), varied.shortLabels());
    }

    WordAxis(@Nullable String label, List<String> words) {
        super(label, words.toArray(String[]::new));
        FigureStyle.style(this);
        setGridBandsVisible(false);
        setAutoRange(false);
        setRange(-0.5, words.size() - 0.5);
    }
}
