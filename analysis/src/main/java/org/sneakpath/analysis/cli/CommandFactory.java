package org.sneakpath.analysis.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes what picocli asks for. picocli's own factory looks through the whole jar for Groovy, so it waits until it is needed. */
final class CommandFactory implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        return CommandLine.defaultFactory().create(type);
    }
}
