package org.sneakpath.analysis.account;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.config.BudgetConfig;
import org.sneakpath.analysis.config.IndicesConfig;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.config.RobustnessConfig.Axis;
import org.sneakpath.analysis.config.RobustnessConfig.Background;
import org.sneakpath.analysis.config.StoppingConfig;
import org.sneakpath.analysis.config.YieldConfig;
import org.sneakpath.analysis.run.ResultRow;
import org.sneakpath.analysis.study.AxisSummary;
import org.sneakpath.analysis.study.StudyFindings;

/** What is said of findings agrees with the rules that they come from. */
class FindingsWordsContractTest {
    private static final String AXIS = "read-noise";

    private static StudyFindings findings(double[] accuracies) {
        List<ResultRow> rows = new ArrayList<>();
        for (double accuracy : accuracies) {
            rows.add(new ResultRow(AXIS, 0.1, rows.size() + 1, accuracy));
        }
        List<AxisSummary> summaries = List.of(AxisSummary.of(AXIS, rows));
        return new StudyFindings(
                true, rows, summaries, List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of());
    }

    private static String stopping(double width) {
        RobustnessConfig config = new RobustnessConfig(
                10,
                new Background(0, 0, 0.5, 0, 0),
                List.of(new Axis.ReadNoise(List.of(0.1))),
                new YieldConfig(0),
                new StoppingConfig(width, 10),
                new BudgetConfig(0, 0.05, 8),
                List.of(),
                new IndicesConfig(IndicesConfig.Method.NONE, 64),
                MitigationConfig.NONE,
                false);
        double[] near = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0.95};
        return FindingsWords.stopping(findings(near), config).get(0);
    }

    /** 0.995 ± 0.0113 is 0.0226 wide, but ends at 1 where it is drawn: what is called precise is what ended the rounds. */
    @Test
    void whatIsCalledPreciseIsWhatTheRuleSaysSo() {
        assertTrue(stopping(0.02).contains(" 0 of 1 levels"), stopping(0.02));
        assertTrue(stopping(0.023).contains(" 1 of 1 levels"), stopping(0.023));
    }
}
