package org.sneakpath.analysis.simulate;

import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.circuit.run.SweepObserver;

/** Tells how far a sweep is and ends it when asked to. */
record WatchedSweep(Progress progress, StopSignal stop) implements SweepObserver {
    static WatchedSweep of(SimulateRequest request) {
        return new WatchedSweep(request.progress(), request.stop());
    }

    @Override
    public boolean point(int done, int points) {
        if (done == 1) {
            progress.begin("sweep", points);
        }
        progress.advance(done, "");
        if (done == points) {
            progress.end();
        }
        return goesOn();
    }

    @Override
    public boolean goesOn() {
        return !stop.isRequested();
    }
}
