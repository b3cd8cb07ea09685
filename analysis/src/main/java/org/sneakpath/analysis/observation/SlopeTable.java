package org.sneakpath.analysis.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.run.Csv;
import org.sneakpath.training.sensitivity.LossSlope;
import org.sneakpath.training.sensitivity.LossSlopes;

/** {@code sensitivities.csv}: slopes of the mean loss, a group of numbers a row. */
final class SlopeTable {
    private SlopeTable() {}

    static String text(LossSlopes slopes) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of(
                "layer",
                "quantity",
                "unit",
                "count",
                "value",
                "loss_per_unit",
                "loss_per_common_share",
                "deviation_per_independent_share"));
        for (LossSlope slope : slopes.slopes()) {
            rows.add(Arrays.<@Nullable Object>asList(
                    slope.layer(),
                    slope.quantity(),
                    slope.unit(),
                    slope.count(),
                    known(slope.value()),
                    known(slope.slope()),
                    known(slope.common()),
                    known(slope.independent())));
        }
        return Csv.text(rows);
    }

    /** A number, or nothing. */
    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
