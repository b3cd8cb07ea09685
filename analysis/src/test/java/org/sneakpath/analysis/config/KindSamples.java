package org.sneakpath.analysis.config;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A sample of every kind of every choice that a configuration has, as replacements in {@code yin-yang-lif.yaml}. */
public final class KindSamples {
    /** The choice, a word of it, replacements. Where features are a picture, it is one of 2 x 2. */
    private static final String SAMPLES = """
            dataset      | yin-yang              | dataset={kind: yin-yang, trainingSamples: 16, validationSamples: 8, testSamples: 8}
            dataset      | idx                   | dataset={kind: idx, dir: mnist, trainingSamples: 3, validationSamples: 0, testSamples: 1}
            dataset      | csv                   | dataset={kind: csv, file: a.csv, testFile: b.csv, separator: tab, header: true, label: class, ignore: [a, b], trainingSamples: 3, validationSamples: 0, testSamples: 1}
            dataset      | moving-bars           | dataset={kind: moving-bars, pixels: 4, duration: 10 ms, jitter: 0.1 ms, miss: 0.1, noise: 2 Hz, bins: 3, trainingSamples: 9, validationSamples: 0, testSamples: 4}
            scaling      | min-max               | dataset={kind: csv, file: a.csv, scaling: min-max, trainingSamples: 3, validationSamples: 0, testSamples: 1}
            scaling      | standard              | dataset={kind: csv, file: a.csv, scaling: {kind: standard, deviations: 2}, trainingSamples: 3, validationSamples: 0, testSamples: 1}
            encoding     | direct                | network.encoding=direct
            encoding     | linear-latency        | network.encoding={kind: linear-latency, atZero: 9, atOne: 1, silentUpTo: 0.1}
            encoding     | logarithmic-latency   | network.encoding={kind: logarithmic-latency, tau: 3, theta: 0.1}
            encoding     | bernoulli             | network.encoding={kind: bernoulli, most: 0.8}
            encoding     | poisson               | network.encoding={kind: poisson, most: 0.9}
            encoding     | ternary               | network.encoding={kind: ternary, bits: 3, range: 1.5}
            encoding     | log-scale             | network.encoding={kind: log-scale, points: 3, range: 1.5, span: 8}
            encoding     | radix                 | network.encoding={kind: radix, bits: 4}
            readout      | mean                  | network.readout=mean
            readout      | maximum               | network.readout=maximum
            readout      | integral              | network.readout=integral ; network.readoutScale=1e4
            readout      | last                  | network.readout=last
            readout      | spike-count           | network.readout=spike-count ; network.layers.1.neuron=as-network ; network.layers.1.signal=spikes
            readout      | first-spike           | network.readout={kind: first-spike, never: 12} ; network.layers.1.neuron=as-network
            readout      | first-crossing        | network.readout={kind: first-crossing, threshold: 5 mV, never: 12}
            connection   | dense                 | network.layers.0.connection=dense
            connection   | recurrent             | network.layers.0.connection=recurrent
            connection   | convolution           | network.layers.0.connection={kind: convolution, channels: 1, height: 2, width: 2, kernel: 2, stride: 1, padding: 1, pooling: 1}
            connection   | pooled                | network.layers.0.connection={kind: pooled, channels: 1, height: 2, width: 2, pooling: 2}
            columns      | mirrored              | network.layers.0.columns=mirrored
            columns      | tied                  | network.layers.0.columns=tied ; network.layers.1.columns=tied ; robustness.axes=[{kind: conductance-variation, levels: [0, 0.3]}]
            dac          | none                  | network.layers.0.dac=none
            dac          | uniform               | network.layers.0.dac={kind: uniform, bits: 3, range: 90 mV, coding: unsigned}
            adc          | none                  | network.layers.1.adc=none
            adc          | uniform               | network.layers.1.adc={kind: uniform, bits: 5, range: 20 uA} ; network.layers.0.adc={kind: uniform, bits: 6}
            tiles        | whole                 | network.crossbar.tiles=whole
            tiles        | arrays                | network.crossbar.tiles={kind: arrays, rows: 3, columns: 4}
            neuron       | mif                   | network.layers.0.signal=voltage ; network.neuron={kind: mif, capacitance: 1 nF, initialVoltage: 1 mV, lowerBattery: 0 V, upperBattery: 50 mV, memristor: {rOn: 1 kohm, rOff: 100 kohm, vOn: 110 mV, vOff: 5 mV, kTh: 15 mV, tau: 1 ms, x0: 0.0238}} ; training.rule=memprop
            neuron       | netlist               | network.layers.1.neuron={kind: netlist, file: neurons/leaky-integrator.cir, input: m, output: m}
            neuron       | library               | network.neuron={kind: library, name: lif}
            neuron       | as-network            | network.layers.1.neuron=as-network
            rule         | memprop               | training.rule=memprop ; network.layers.0.signal=voltage ; network.neuron={kind: mif, capacitance: 1 nF, initialVoltage: 1 mV, lowerBattery: 0 V, upperBattery: 50 mV, memristor: {rOn: 1 kohm, rOff: 100 kohm, vOn: 110 mV, vOff: 5 mV, kTh: 15 mV, tau: 1 ms, x0: 0.0238}}
            rule         | surrogate             | training.rule=surrogate
            rule         | conversion            | training.rule=conversion
            loss         | cross-entropy         | training.loss=cross-entropy
            loss         | mean-square           | training.loss={kind: mean-square, on: 0.9, off: 0.1}
            loss         | spike-time            | training.loss={kind: spike-time, early: 2, late: 8, tau: 3, horizon: 12} ; network.readout={kind: first-spike, never: 12} ; network.layers.1.neuron=as-network
            loss         | first-spike           | training.loss={kind: first-spike, tau: 3, horizon: 12} ; network.readout={kind: first-spike, never: 12} ; network.layers.1.neuron=as-network
            imperfections| none                  | training.imperfections=none
            imperfections| drawn                 | training.imperfections={kind: drawn, conductanceSigma: 0.1, levels: 16, stuckFraction: 0.05, stuckOnShare: 0.3, readNoise: 0.02}
            update       | assignment            | training.update=assignment
            update       | pulses                | training.update={kind: pulses, device: reram-sb, rounding: nearest, mostPulses: 50, verify: 2}
            rounding     | nearest               | training.update={kind: pulses, device: reram-es, rounding: nearest}
            rounding     | stochastic            | training.update={kind: pulses, device: reram-es, rounding: stochastic}
            rounding     | accumulate            | training.update={kind: pulses, device: reram-es, rounding: accumulate}
            cells        | none                  | costs.cells=none
            cells        | area                  | costs.cells={kind: area, feature: 32 nm, squares: 4, source: a book}
            lines        | none                  | costs.dac=none
            lines        | isaac                 | costs.dac=isaac ; network.layers.0.dac={kind: uniform, bits: 1, range: 90 mV, coding: unsigned}
            lines        | cited                 | costs.dac={kind: cited, bits: 3, energy: 2 pJ, time: 1 ns, area: 20 um^2, source: a book} ; network.layers.0.dac={kind: uniform, bits: 3, range: 90 mV, coding: unsigned}
            converters   | none                  | costs.adc=none
            converters   | median-sar            | costs.adc=median-sar ; network.layers.1.adc={kind: uniform, bits: 5, range: 20 uA}
            converters   | survey-envelope       | costs.adc=survey-envelope ; network.layers.1.adc={kind: uniform, bits: 5, range: 20 uA}
            converters   | isaac                 | costs.adc=isaac ; network.layers.1.adc={kind: uniform, bits: 8, range: 20 uA}
            converters   | kull-2013             | costs.adc=kull-2013 ; network.layers.1.adc={kind: uniform, bits: 8, range: 20 uA}
            converters   | walden                | costs.adc={kind: walden, energyPerStep: 30 fJ, source: a book} ; network.layers.1.adc={kind: uniform, bits: 5, range: 20 uA}
            converters   | cited                 | costs.adc={kind: cited, bits: 5, energy: 2 pJ, time: 1 ns, area: 20 um^2, shared: 2, source: a book} ; network.layers.1.adc={kind: uniform, bits: 5, range: 20 uA}
            spikes       | none                  | costs.neuron=none
            spikes       | besrour-2024          | costs.neuron=besrour-2024
            spikes       | cited                 | costs.neuron={kind: cited, energy: 2 pJ, area: 20 um^2, source: a book}
            schedule     | constant              | training.schedule=constant
            schedule     | cosine                | training.schedule=cosine
            schedule     | one-cycle             | training.schedule=one-cycle
            schedule     | step                  | training.schedule={kind: step, factor: 0.5, parts: 2}
            optimiser    | adam                  | training.optimiser={kind: adam, beta1: 0.8, beta2: 0.99, epsilon: 1e-7}
            optimiser    | adamw                 | training.optimiser={kind: adamw, decay: 0.02, beta1: 0.8, beta2: 0.99, epsilon: 1e-7}
            optimiser    | sgd                   | training.optimiser={kind: sgd, momentum: 0.5, nesterov: true}
            clipping     | none                  | training.gradientClipping=none
            clipping     | norm                  | training.gradientClipping={kind: norm, limit: 2}
            clipping     | value                 | training.gradientClipping={kind: value, limit: 0.1}
            axis         | conductance-variation | robustness.axes=[{kind: conductance-variation, levels: [0, 0.1]}]
            axis         | stuck-at              | robustness.axes=[{kind: stuck-at, levels: [0, 0.1], onShare: 0.3}]
            axis         | wire-resistance       | robustness.axes=[{kind: wire-resistance, levels: [0, 0.1]}]
            axis         | read-noise            | robustness.axes=[{kind: read-noise, levels: [0, 0.1]}]
            axis         | neuron-mismatch       | robustness.axes=[{kind: neuron-mismatch, levels: [0, 0.1]}]
            axis         | drift                 | robustness.axes=[{kind: drift, levels: [0 s, 1 Ms], law: {kind: power-law, exponent: 0.05, spread: 0.02, offset: 20 s}}]
            axis         | temperature           | robustness.axes=[{kind: temperature, levels: [300 K, 400 K], law: {kind: metal, coefficient: 2e-3 1/K}}]
            axis         | dose                  | robustness.axes=[{kind: dose, levels: [0 Gy, 1 kGy], shift: -0.2, saturationDose: 1 kGy, spread: 0.3}]
            axis         | on-off-ratio          | robustness.axes=[{kind: on-off-ratio, levels: [100, 10, 2]}]
            axis         | key                   | robustness.axes=[{kind: key, name: sense, path: network.crossbar.sense, levels: [1 ohm, 10 ohm], relative: false}]
            drift        | power-law             | robustness.axes=[{kind: drift, levels: [0 s, 1 Ms], law: {kind: power-law, exponent: 0.05, offset: 20 s}}]
            drift        | relaxation            | robustness.axes=[{kind: drift, levels: [0 s, 1 ks], law: {kind: relaxation}}]
            drift        | retention             | robustness.axes=[{kind: drift, levels: [0 s, 1 Ms], law: {kind: retention, end: 1 uS, timeConstant: 1 Ms, stretching: 0.8, spread: 0.5, activationEnergy: 1 eV, reference: 300 K, temperature: 360 K}}]
            thermal      | metal                 | robustness.axes=[{kind: temperature, levels: [300 K, 400 K], law: {kind: metal, coefficient: 2e-3 1/K}}]
            thermal      | activated             | robustness.axes=[{kind: temperature, levels: [300 K, 400 K], law: {kind: activated, activationEnergy: 30 meV}}]
            """;

    private KindSamples() {}

    /**
     * One of them.
     *
     * @param choice what is chosen, such as {@code encoding}
     * @param kind the word
     * @param overrides that choose it and what it needs beside it
     */
    public record Sample(String choice, String kind, List<String> overrides) {
        @Override
        public String toString() {
            return choice + " " + kind;
        }
    }

    /** All of them. */
    public static List<Sample> all() {
        return SAMPLES.lines().map(KindSamples::sample).toList();
    }

    /** Those of some choices. */
    public static List<Sample> of(String... choices) {
        List<String> wanted = Arrays.asList(choices);
        return all().stream().filter(sample -> wanted.contains(sample.choice)).toList();
    }

    private static Sample sample(String line) {
        String[] parts = line.split("\\|", -1);
        List<String> overrides = Arrays.stream(Objects.requireNonNull(parts[2]).split(";", -1))
                .map(String::strip)
                .toList();
        return new Sample(parts[0].strip(), parts[1].strip(), overrides);
    }
}
