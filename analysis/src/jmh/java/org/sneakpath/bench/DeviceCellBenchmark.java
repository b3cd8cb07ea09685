package org.sneakpath.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Reads of a 64×64 array with 1 ohm a segment whose cells are compiled models, states anywhere in their range. */
@State(Scope.Thread)
public class DeviceCellBenchmark {
    private static final int SIZE = 64;

    @Param({"stanford-pku", "yakopcic"})
    public String model;

    private Crossbar crossbar;
    private double[] states;
    private double[] voltages;
    private double[] currents;
    private double[] voltageBars;
    private double[] stateBars;

    @Setup
    public void array() {
        CounterRandom random = new CounterRandom(SIZE, Purpose.DATASET);
        crossbar =
                new Crossbar(CrossbarSpec.wired(SIZE, SIZE, 1, 1), Cell.device(DeviceLibrary.model(model), "x"));
        states = new double[SIZE * SIZE];
        voltages = new double[SIZE];
        currents = new double[SIZE];
        voltageBars = new double[SIZE];
        stateBars = new double[SIZE * SIZE];
        for (int c = 0; c < states.length; c++) {
            states[c] = random.uniform(0, 1, c, 0);
        }
        for (int i = 0; i < SIZE; i++) {
            voltages[i] = random.uniform(0, 0.3, i, 1);
        }
    }

    /** A read of an array that was just written: Newton's method with one factorisation an iteration. */
    @Benchmark
    public Object programAndRead() {
        crossbar.program(states);
        return crossbar.read(voltages, currents);
    }

    /** That, and the gradient by all inputs and states. */
    @Benchmark
    public double programAndPullback() {
        crossbar.program(states);
        crossbar.readPullback(voltages, currents, voltageBars, stateBars);
        return stateBars[0];
    }
}
