package org.sneakpath.analysis.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.SpiceNetlist;
import org.sneakpath.circuit.spice.analysis.Analysis;
import org.sneakpath.circuit.spice.analysis.TranCard;
import org.sneakpath.circuit.spice.text.Dialect;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.write.SpiceText;

/**
 * One netlist through everything: reading, writing, and each analysis that it asks for, at one or two stepped values, for a
 * bounded number of steps.
 */
final class MutantRun {
    /** Accepted steps or points of one analysis. */
    private static final int MOST_POINTS = 60;

    private static final int MOST_STEPS = 2;
    private static final int MOST_ANALYSES = 4;
    private static final Path NOWHERE = Path.of("nowhere");

    /** How a run may end well. */
    enum Ending {
        REFUSED_WITH_LINE,
        REFUSED,
        NO_ANALYSIS,
        NOT_CONVERGED,
        CUT_SHORT,
        RESULT
    }

    private final String text;
    private final Dialect dialect;

    MutantRun(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    /** Runs; every exception that leaves this is a fault. */
    Ending run(StopSignal stop) {
        try {
            return everything(stop);
        } catch (SpiceException refused) {
            String message = String.valueOf(refused.getMessage());
            if (!message.matches("(?s)[^:\n]*:\\d+: .+")) {
                throw new AssertionError("names no line: " + message, refused);
            }
            return Ending.REFUSED_WITH_LINE;
        } catch (InputException | IllegalArgumentException refused) {
            if (refused.getClass() != IllegalArgumentException.class && !(refused instanceof InputException)) {
                throw refused;
            }
            String message = String.valueOf(refused.getMessage());
            if (message.length() < 20 || message.indexOf(' ') < 0) {
                throw new AssertionError("says nothing: " + message, refused);
            }
            return Ending.REFUSED;
        }
    }

    private Ending everything(StopSignal stop) {
        SpiceNetlist source = SpiceNetlist.parse(text, SpiceOptions.DEFAULT.withDialect(dialect));
        write(source);
        if (source.analyses().isEmpty()) {
            return Ending.NO_ANALYSIS;
        }
        List<StepPoint> steps = StepPoint.all(source.steps());
        Ending worst = Ending.RESULT;
        for (StepPoint step : steps.subList(0, Math.min(MOST_STEPS, steps.size()))) {
            Elaboration circuit = step.elaborate(source);
            MeasureFile measures = new MeasureFile(source.measures(), Progress.SILENT);
            List<Analysis> analyses = circuit.control().analyses();
            for (Analysis analysis : analyses.subList(0, Math.min(MOST_ANALYSES, analyses.size()))) {
                Ending ending = one(analysis, step, circuit, source, measures, stop);
                worst = ending.compareTo(worst) < 0 ? ending : worst;
            }
        }
        return worst;
    }

    private static void write(SpiceNetlist source) {
        try {
            SpiceText.write(source.base().netlist(), source.analyses(), new StringBuilder());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException noText) {
            if (String.valueOf(noText.getMessage()).length() < 20) {
                throw noText;
            }
        }
    }

    private static Ending one(
            Analysis analysis,
            StepPoint step,
            Elaboration circuit,
            SpiceNetlist source,
            MeasureFile measures,
            StopSignal stop) {
        StopSignal enough = new StopSignal();
        PointCount count = new PointCount(MOST_POINTS, enough, stop);
        SimulateRequest request = request(enough, count);
        AnalysisRun run = AnalysisRun.of(
                analysis instanceof TranCard tran ? fromItsBeginning(tran) : analysis,
                request,
                source,
                step,
                circuit,
                measures.columns(analysis.kind()));
        AnalysisRun.Result result = run.run(circuit, columns -> {}, row -> count.more());
        if (measures.looksAt(analysis.kind())) {
            for (int k = 0; k < result.curves().size(); k++) {
                measures.add(run.at(step, k), analysis.kind(), result.curves().get(k));
            }
        }
        SolveStatus status = result.outcome().status();
        result.outcome().cost("", 0, 0);
        if (!status.converged() && status != SolveStatus.CANCELLED) {
            if (result.outcome().failure("mutant").isBlank()) {
                throw new AssertionError("a failure without words");
            }
            return Ending.NOT_CONVERGED;
        }
        return status.converged() ? Ending.RESULT : Ending.CUT_SHORT;
    }

    /** So that every accepted step is a point. */
    private static TranCard fromItsBeginning(TranCard tran) {
        return new TranCard(tran.step(), tran.stop(), 0, tran.maxStep(), tran.uic());
    }

    private static SimulateRequest request(StopSignal stop, Progress progress) {
        return new SimulateRequest(
                NOWHERE,
                SpiceOptions.DEFAULT,
                NOWHERE,
                false,
                SimulateRequest.Format.CSV,
                new OutputTimes.Accepted(),
                false,
                OptionalDouble.empty(),
                Double.POSITIVE_INFINITY,
                Method.NETLIST,
                true,
                "",
                progress,
                stop);
    }

    /** Ends an analysis after so many points, or when the watch asks for it. */
    private static final class PointCount implements Progress {
        private final int most;
        private final StopSignal enough;
        private final StopSignal watch;
        private int points;

        PointCount(int most, StopSignal enough, StopSignal watch) {
            this.most = most;
            this.enough = enough;
            this.watch = watch;
        }

        void more() {
            if (++points >= most || watch.isRequested()) {
                enough.request();
            }
        }

        @Override
        public void begin(String task, long steps) {}

        @Override
        public void advance(long done, String note) {
            more();
        }

        @Override
        public void end() {}

        @Override
        public void warn(String message) {}
    }
}
