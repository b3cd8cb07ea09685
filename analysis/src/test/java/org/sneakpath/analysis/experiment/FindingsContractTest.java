package org.sneakpath.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
                List.of(),
                List.of());
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
