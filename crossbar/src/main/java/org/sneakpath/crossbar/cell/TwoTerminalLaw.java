package org.sneakpath.crossbar.cell;

import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.read.CellLaw;
import org.sneakpath.crossbar.read.CellPoint;

/** Cells that are one device of two terminals, i(w − b; q). */
public final class TwoTerminalLaw implements CellLaw {
    private final IntFunction<TwoTerminal> maker;
    private final TwoTerminal device;
    private final @Nullable CellCircuit circuit;

    /**
     * @param component the device, from word to bit line
     * @param programmed q
     * @param cells number of cells
     * @throws IllegalArgumentException if the model cannot stand between two lines
     */
    public TwoTerminalLaw(Component component, @Nullable ProgrammedQuantity programmed, int cells) {
        this(n -> TwoTerminal.of(component, programmed, n), cells);
    }

    private TwoTerminalLaw(IntFunction<TwoTerminal> maker, int cells) {
        this.maker = maker;
        device = maker.apply(cells);
        circuit = device.circuit();
    }

    /**
     * A selector and a memristor in series, solved for together with the states of those that settle.
     *
     * @param programmed q of the memristor
     * @throws IllegalArgumentException if one of them cannot stand between two nodes
     */
    public static TwoTerminalLaw withSettlingSelector(
            Component selector, Component memristor, ProgrammedQuantity programmed, int cells) {
        TwoTerminalModels.requireReadable(selector.model());
        TwoTerminalModels.requireReadable(memristor.model());
        return new TwoTerminalLaw(n -> EliminatedDevice.inSeries(memristor, programmed, selector, n), cells);
    }

    @Override
    public int cells() {
        return device.cells();
    }

    @Override
    public CellLaw resized(int cells) {
        return new TwoTerminalLaw(maker, cells);
    }

    @Override
    public int unknowns() {
        return device.unknowns();
    }

    @Override
    public boolean isBiased() {
        return false;
    }

    @Override
    public void rest(CellPoint point) {
        device.rest();
        System.arraycopy(device.inner(), 0, point.inner, 0, point.inner.length);
    }

    @Override
    public void program(double[] values) {
        device.program(values);
    }

    @Override
    public void evaluate(CellPoint point) {
        int n = device.cells();
        System.arraycopy(point.drops, 0, device.v, 0, n);
        System.arraycopy(point.inner, 0, device.inner(), 0, point.inner.length);
        device.evaluate(0, n);
        System.arraycopy(device.i, 0, point.currents, 0, n);
        System.arraycopy(device.g, 0, point.wordSlopes, 0, n);
        System.arraycopy(device.inner(), 0, point.inner, 0, point.inner.length);
    }

    @Override
    public void byProgrammed(CellPoint point, double[] partials) {
        evaluate(point);
        device.byProgrammed(partials);
    }

    @Override
    public boolean settles() {
        return circuit != null && circuit.states() > 0;
    }

    @Override
    public void depart(CellPoint point, double pace) {
        CellCircuit inside = Objects.requireNonNull(circuit);
        inside.depart(point.inner);
        inside.pace = pace;
    }

    @Override
    public void extreme(CellPoint point, boolean upper) {
        Objects.requireNonNull(circuit).extreme(point.inner, upper);
    }

    @Override
    public double moved(CellPoint point) {
        return Objects.requireNonNull(circuit).moved(point.inner);
    }

    @Override
    public double fastest() {
        return Objects.requireNonNull(circuit).fastest();
    }
}
