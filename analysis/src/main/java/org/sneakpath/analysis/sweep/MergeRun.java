package org.sneakpath.analysis.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.experiment.RunRecord;
import org.sneakpath.analysis.run.AtomicFile;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;

/** Shards of a sweep to one folder, which is as if the sweep had been run there. Nothing is computed, no data is needed. */
public final class MergeRun {
    /** Of a run, beside what follows from plan and rows. */
    private static final List<String> COPIED = List.of(RunRecord.CONFIG, RunRecord.VERSIONS, "neuron", "models");

    private MergeRun() {}

    /**
     * Does it. Rows that several folders have must agree. A merged folder of which rows are missing can be resumed.
     *
     * @param folders of shards of the same plan, at least one
     * @param out folder to write
     * @param force whether to write to a folder that holds something else
     * @param command the command line that repeats it
     * @param progress hears of missing jobs
     * @return what the sweep found
     * @throws InputException if a folder holds no shard, or one of another plan, or rows contradict each other
     */
    public static SweepOutcome run(List<Path> folders, Path out, boolean force, String command, Progress progress) {
        SweepPlan plan = PlanFile.read(folders.get(0)).whole();
        SortedMap<Integer, JobRow> rows = new TreeMap<>();
        for (Path folder : folders) {
            SweepPlan shard = PlanFile.read(folder);
            if (!shard.id().equals(plan.id())) {
                throw new InputException(folder + ": is of another plan than " + folders.get(0)
                        + ": configuration, data, checkpoint, --vary, --design or --seeds differ");
            }
            gather(folder, shard, rows);
        }
        boolean among = folders.stream()
                .anyMatch(folder -> folder.toAbsolutePath()
                        .normalize()
                        .equals(out.toAbsolutePath().normalize()));
        if (among) {
            throw new InputException("--out " + out + ": is one of the folders to be merged; choose another");
        }
        if (Files.exists(out.resolve(Journal.FILE)) && !force) {
            throw new InputException(out + ": holds the journal of a sweep; choose another folder, or say --force");
        }
        warnOfOtherVersions(folders, progress);
        try (RunFolder folder = RunFolder.exclusive(out, force)) {
            RunRecord.mark(folder, command, RunStatus.RUNNING);
            folder.remove(SweepRun.OWN);
            COPIED.forEach(name -> copy(folders.get(0).resolve(name), folder.file(name)));
            PlanFile.write(plan, folder);
            try (Journal journal = Journal.open(out, plan)) {
                journal.addAll(rows.values());
            }
            SweepOutcome outcome = SweepOutput.write(plan, rows, folder);
            int missing = plan.jobs().size() - rows.size();
            if (missing > 0) {
                progress.warn(missing + " of " + plan.jobs().size() + " jobs have no row yet; sweep --resume --out "
                        + out + " does them");
            }
            boolean complete = missing == 0 && outcome.failures().isEmpty();
            RunRecord.mark(folder, command, complete ? RunStatus.COMPLETE : RunStatus.INCOMPLETE);
            SweepReport.write(folder);
            return outcome;
        }
    }

    private static void gather(Path folder, SweepPlan shard, SortedMap<Integer, JobRow> rows) {
        for (JobRow row : Journal.read(folder, shard).values()) {
            JobRow before = rows.putIfAbsent(row.number(), row);
            if (before != null && !before.agrees(row)) {
                throw new InputException(folder + ": " + shard.job(row.number()).described(shard.factors())
                        + " has another result than in a folder before; were they made by different builds?");
            }
        }
    }

    /** As a sweep that is resumed. */
    private static void warnOfOtherVersions(List<Path> folders, Progress progress) {
        String first = SweepRun.versions(folders.get(0));
        for (Path folder : folders) {
            if (!SweepRun.versions(folder).equals(first)) {
                progress.warn(folder + ": was made by another build than " + folders.get(0)
                        + "; rows may differ in their last digits from those of one build");
            }
        }
    }

    private static void copy(Path from, Path to) {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    AtomicFile.write(from.equals(file) ? to : place, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw AtomicFile.refused(to, e);
        }
    }
}
