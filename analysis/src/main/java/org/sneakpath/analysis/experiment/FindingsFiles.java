package org.sneakpath.analysis.experiment;

import java.util.List;
import org.sneakpath.analysis.run.ResultFiles;
import org.sneakpath.analysis.run.ResultTable;
import org.sneakpath.analysis.run.ResultsCsv;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.study.FindingTables;
import org.sneakpath.analysis.study.InteractionMap;
import org.sneakpath.analysis.study.StudyFindings;
import org.sneakpath.analysis.study.TrialTable;

/** The tables that a study leaves in its run folder. */
final class FindingsFiles {
    static final String RESULTS = "results.csv";

    /** The other names that a study may write, as patterns: of an earlier run in the same folder they must not stay. */
    static final List<String> FURTHER = List.of(
            "trials\\.csv",
            "results\\.(json|npz)",
            "yield\\.csv",
            "budget\\.csv",
            "indices\\.csv",
            "layers\\.csv",
            "map-[A-Za-z0-9._-]+\\.csv");

    private FindingsFiles() {}

    /** Writes what was found; tables of what was not asked for are left out. */
    static void write(StudyFindings findings, RunFolder folder) {
        folder.write(RESULTS, ResultsCsv.text(findings.rows()));
        ResultFiles.write(ResultTable.of(findings.rows()), folder, "results");
        if (!findings.further().isEmpty()) {
            folder.write("trials.csv", TrialTable.text(findings.settings(), findings.further()));
        }
        if (!findings.yields().isEmpty()) {
            folder.write("yield.csv", FindingTables.yields(findings.yields()));
        }
        if (!findings.budgets().isEmpty()) {
            folder.write("budget.csv", FindingTables.budgets(findings.budgets()));
        }
        for (InteractionMap map : findings.maps()) {
            folder.write(map.name() + ".csv", FindingTables.map(map));
        }
        findings.indices().ifPresent(indices -> folder.write("indices.csv", FindingTables.indices(indices)));
        if (!findings.layers().isEmpty()) {
            folder.write("layers.csv", FindingTables.layers(findings.layers()));
        }
    }
}
