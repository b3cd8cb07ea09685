package org.sneakpath.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.config.BudgetConfig;
import org.sneakpath.analysis.config.IndicesConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.config.RobustnessConfig.Axis;
import org.sneakpath.analysis.config.RobustnessConfig.Background;
import org.sneakpath.analysis.config.StoppingConfig;
import org.sneakpath.analysis.config.YieldConfig;
import org.sneakpath.analysis.run.ResultRow;
import org.sneakpath.analysis.statistics.Crossing;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.study.AxisBudget;
import org.sneakpath.analysis.study.AxisSummary;
import org.sneakpath.analysis.study.FindingTables;
import org.sneakpath.analysis.study.StudyFindings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of findings agrees with the rules and tables that they come from. */
class FindingsContractTest {
    private static final String AXIS = "read-noise";

    private static StudyFindings findings(double[] accuracies, List<AxisBudget> budgets) {
        List<ResultRow> rows = new ArrayList<>();
        for (double accuracy : accuracies) {
            rows.add(new ResultRow(AXIS, 0.1, rows.size() + 1, accuracy));
        }
        return new StudyFindings(
                true,
                rows,
                List.of(AxisSummary.of(AXIS, rows)),
                List.of(),
                budgets,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static String stopping(double width) {
        RobustnessConfig config = new RobustnessConfig(
                10,
                new Background(0, 0, 0.5, 0),
                List.of(new Axis.ReadNoise(List.of(0.1))),
                new YieldConfig(0),
                new StoppingConfig(width, 10),
                new BudgetConfig(0, 0.05, 8),
                List.of(),
                new IndicesConfig(IndicesConfig.Method.NONE, 64));
        double[] near = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0.95};
        return FindingsWords.stopping(findings(near, List.of()), config).get(0);
    }

    /** 0.995 ± 0.0113 is 0.0226 wide, but ends at 1 where it is drawn: what is called precise is what ended the rounds. */
    @Test
    void whatIsCalledPreciseIsWhatTheRuleSaysSo() {
        assertTrue(stopping(0.02).contains(" 0 of 1 levels"), stopping(0.02));
        assertTrue(stopping(0.023).contains(" 1 of 1 levels"), stopping(0.023));
    }

    @Test
    void aTargetThatIsNotCrossedHasNoLevelInTheMetricsAndTheTable() {
        Crossing above = new Crossing(Crossing.Kind.ABOVE_EVERYWHERE, 0.1, new Interval(0.1, Double.POSITIVE_INFINITY));
        AxisBudget budget = new AxisBudget(AXIS, 0.9, above, 1, 3);
        Map<String, Object> metrics = new LinkedHashMap<>();
        FindingsMetrics.put(metrics, findings(new double[] {0.97, 0.96, 0.95}, List.of(budget)));
        JsonNode tolerance = JsonMapper.shared().<JsonNode>valueToTree(metrics).at("/axes/read-noise/tolerance");
        assertEquals("not_lost", tolerance.get("outcome").asString());
        assertTrue(tolerance.get("level").isNull(), tolerance.toString());
        assertTrue(tolerance.get("interval_95").get(1).isNull(), tolerance.toString());
        assertTrue(FindingTables.budgets(List.of(budget)).contains("read-noise,0.9,not_lost,,0.1,,1,3\n"));
    }
}
