package org.sneakpath.analysis.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.run.JournalFile;

/**
 * The finished trials of a study in the order in which they came, a line each:
 * <pre>
 *   first payload := "sneakpath-robustness" " " format " " study
 *   other payload := chip " " accuracy (" " axis " " level)+
 * </pre>
 * Numbers are the shortest decimals that read back to the same double. Survives that its process is killed, see {@link JournalFile}.
 */
public final class TrialJournal implements AutoCloseable {
    /** To be raised when equal lines no longer mean equal trials. */
    private static final int FORMAT = 1;

    private static final int BEFORE_SETTINGS = 2;

    private final JournalFile lines;
    private final TrialLedger ledger;

    /** What is read from a journal goes into the ledger, what is entered there later to the journal. */
    private TrialJournal(Path file, String study, List<String> axes) {
        ledger = new TrialLedger(this::add);
        lines = JournalFile.open(file, header(study), reader(file, study, axes, ledger));
    }

    /**
     * Opens the journal of a study, which is made if it is not there.
     *
     * @param study identity of all that decides a trial; no spaces
     * @param axes names of the study's axes
     * @throws InputException if it is of another study, damaged elsewhere than at its end, or cannot be written
     */
    public static TrialJournal open(Path file, String study, List<String> axes) {
        return new TrialJournal(file, study, axes);
    }

    /** The trials of a journal that nobody writes to, none if it is not there; as {@link #open} otherwise. */
    public static TrialLedger read(Path file, String study, List<String> axes) {
        TrialLedger ledger = new TrialLedger();
        if (Files.exists(file)) {
            JournalFile.read(file, reader(file, study, axes, ledger));
        }
        return ledger;
    }

    /** The trials that are there; those that are put into it are added to the journal, each at once. */
    public TrialLedger ledger() {
        return ledger;
    }

    private static String header(String study) {
        return "sneakpath-robustness " + FORMAT + " " + study;
    }

    private static JournalFile.Reader reader(Path file, String study, List<String> axes, TrialLedger ledger) {
        return (payload, number) -> {
            if (number > 1) {
                take(payload, file + ":" + number, axes, ledger);
            } else if (!payload.equals(header(study))) {
                throw new InputException(
                        file + ": is of another study; choose another folder, or say --force" + " to start anew");
            }
        };
    }

    private static void take(String payload, String place, List<String> axes, TrialLedger ledger) {
        String[] parts = payload.split(" ", -1);
        Trial trial = trial(parts, axes);
        if (trial == null) {
            throw new InputException(place + ": is no trial of this study");
        }
        double accuracy = number(parts[1]);
        Optional<Double> before = ledger.restore(trial, accuracy);
        if (before.isPresent() && Double.compare(before.get(), accuracy) != 0) {
            throw new InputException(place + ": chip " + trial.chip() + " has another accuracy, " + accuracy
                    + ", than before, " + before.get() + "; was it made by another build?");
        }
    }

    private static @Nullable Trial trial(String[] parts, List<String> axes) {
        boolean whole = parts.length > BEFORE_SETTINGS
                && parts.length % 2 == 0
                && parts[0].matches("[1-9][0-9]{0,8}")
                && number(parts[1]) >= 0
                && number(parts[1]) <= 1;
        List<Setting> settings = new ArrayList<>();
        for (int k = BEFORE_SETTINGS; whole && k < parts.length; k += 2) {
            double level = number(parts[k + 1]);
            whole = axes.contains(parts[k]) && !Double.isNaN(level);
            settings.add(new Setting(parts[k], level));
        }
        return whole ? new Trial(settings, Integer.parseInt(parts[0])) : null;
    }

    /** A number, NaN for what is none. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void add(Trial trial, double accuracy) {
        StringBuilder payload = new StringBuilder();
        payload.append(trial.chip()).append(' ').append(accuracy);
        trial.settings()
                .forEach(setting ->
                        payload.append(' ').append(setting.axis()).append(' ').append(setting.level()));
        lines.add(List.of(payload.toString()));
    }

    /** Flushes it to the disk. */
    @Override
    public void close() {
        lines.close();
    }
}
