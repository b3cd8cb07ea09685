package org.sneakpath.circuit.run;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.time.AcceptedStep;
import org.sneakpath.circuit.time.DenseStep;
import org.sneakpath.circuit.time.StepSink;

/** Hands steps on to an observer, from a time on. */
final class ObserverSink implements StepSink {
    private final TransientObserver observer;
    private final double from;
    private final List<String> names = new ArrayList<>();
    private final double[] first;
    private boolean started;

    ObserverSink(CompiledCircuit circuit, TransientObserver observer, double from) {
        this.observer = observer;
        this.from = from;
        for (int r = 0; r < circuit.layout().size(); r++) {
            names.add(circuit.layout().name(r));
        }
        first = circuit.newVector();
    }

    @Override
    public void start(double time, double sourceTime, double[] y) {
        if (from <= time) {
            begin(time, y);
        }
    }

    @Override
    public boolean step(AcceptedStep step) {
        return show(step);
    }

    /** Hands a step on that came about in any way. */
    boolean show(DenseStep step) {
        if (!started && step.time1() >= from) {
            step.interpolate(from, first);
            begin(from, first);
            if (step.time1() == from) {
                return true;
            }
            return observer.step(new StepTail(step, from, first));
        }
        return !started || observer.step(step);
    }

    private void begin(double time, double[] y) {
        started = true;
        observer.start(List.copyOf(names), time, y);
    }
}
