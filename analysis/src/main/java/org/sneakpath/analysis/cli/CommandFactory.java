package org.sneakpath.analysis.cli;

import org.sneakpath.analysis.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands; those that run long are given the signal that stops them. */
final class CommandFactory implements IFactory {
    private final StopSignal stop;

    CommandFactory(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == TrainCommand.class) {
            return type.cast(new TrainCommand(stop));
        }
        if (type == EvaluateCommand.class) {
            return type.cast(new EvaluateCommand(stop));
        }
        if (type == RobustnessCommand.class) {
            return type.cast(new RobustnessCommand(stop));
        }
        if (type == SimulateCommand.class) {
            return type.cast(new SimulateCommand(stop));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
