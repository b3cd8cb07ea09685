package org.sneakpath.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.LineBars;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Reads of an n×n array with 1 ohm a segment and cells from 10 kohm to 1 Mohm. */
@State(Scope.Thread)
public class CrossbarBenchmark {
    @Param({"32", "64", "128"})
    public int size;

    private Crossbar crossbar;
    private double[] conductances;
    private double[] voltages;
    private double[] currents;
    private double[] voltageBars;
    private double[] conductanceBars;
    private LineBars wordLineBars;
    private LineBars bitLineBars;

    @Setup
    public void array() {
        CounterRandom random = new CounterRandom(size, Purpose.DATASET);
        crossbar = new Crossbar(CrossbarSpec.wired(size, size, 1, 1));
        conductances = new double[size * size];
        voltages = new double[size];
        currents = new double[size];
        voltageBars = new double[size];
        conductanceBars = new double[size * size];
        wordLineBars = LineBars.perSegment(crossbar.spec().wordLines());
        bitLineBars = LineBars.perSegment(crossbar.spec().bitLines());
        for (int c = 0; c < conductances.length; c++) {
            conductances[c] = Math.pow(10, random.uniform(-6, -4, c, 0));
        }
        for (int i = 0; i < size; i++) {
            voltages[i] = random.uniform(0, 0.3, i, 1);
        }
        crossbar.program(conductances);
        crossbar.read(voltages, currents);
    }

    /** A read of an array that was just written: factorisation and one solve. */
    @Benchmark
    public Object programAndRead() {
        crossbar.program(conductances);
        return crossbar.read(voltages, currents);
    }

    /** A further read of the same array. */
    @Benchmark
    public Object readAgain() {
        return crossbar.read(voltages, currents);
    }

    /** The gradient of one read with respect to all inputs and all conductances. */
    @Benchmark
    public double readPullback() {
        crossbar.readPullback(voltages, currents, voltageBars, conductanceBars);
        return conductanceBars[0];
    }

    /** The same, and with respect to every segment, driver and sense resistance. */
    @Benchmark
    public double readPullbackWithLines() {
        crossbar.readPullback(voltages, currents, voltageBars, conductanceBars, wordLineBars, bitLineBars);
        return wordLineBars.segments[0];
    }
}
