import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.training.Arithmetic;
import org.sneakpath.training.EpochReport;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingListener;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.IdxReader;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.SurrogateGradient;

/**
 * Surrogate gradients in process and warm, for {@code yin_yang_lif.py} and {@code lif_training.py}: prints {@code name=value} a line.
 *
 * <p>Arguments: {@code yin-yang SEEDS THREADS STEPS}, or {@code mnist DIR HIDDEN STEPS SAMPLES held|spikes THREADS}.
 */
final class LifTraining {
    private static final NeuronModel LIF = NeuronModel.parse("""
            lif
            .param vth=100m
            C1 m 0 1n ic=0
            R1 m 0 1meg
            *event fire: v(m)/vth > 1 ; v(m) := v(m) - vth ; gradient fast-sigmoid 25
            """, "m", "m");
    private static final NeuronModel INTEGRATOR = NeuronModel.parse("""
            leaky integrator
            C1 m 0 1n ic=0
            R1 m 0 1meg
            """, "m", "m");

    public static void main(String[] args) throws IOException {
        if (args[0].equals("yin-yang")) {
            yinYang(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        } else {
            mnist(
                    Path.of(args[1]),
                    Integer.parseInt(args[2]),
                    Integer.parseInt(args[3]),
                    Integer.parseInt(args[4]),
                    args[5].equals("spikes"),
                    Integer.parseInt(args[6]));
        }
    }

    private static NetworkSpec network(int inputs, int hidden, int classes, int steps, double gain) {
        DifferentialPair cells = new DifferentialPair(1e-6, 100e-6);
        WordLineDrive reads = WordLineDrive.features(0.1);
        LayerSpec first = new LayerSpec(CrossbarSpec.wired(inputs + 1, 2 * hidden, 0, 0), cells, reads, gain, 0, LIF);
        LayerSpec last = new LayerSpec(CrossbarSpec.wired(hidden + 1, 2 * classes, 0, 0), cells, reads, gain, 0, INTEGRATOR);
        return new NetworkSpec(
                List.of(first.heardBy(Signal.SPIKES), last), SteppingScheme.BACKWARD_EULER, 1e-4, steps, 20, Arithmetic.SINGLE);
    }

    /** Seconds until the test set is classified at 95 %, looked at after each epoch, looking included. */
    private static void yinYang(int seeds, int threads, int steps) throws IOException {
        Dataset training = YinYang.train();
        Dataset test = YinYang.test();
        for (int seed = -3; seed <= seeds; seed++) { // the first four warm up
            long start = System.nanoTime();
            double[] reached = {Double.NaN, 0};
            TrainingOptions options = TrainingOptions.defaults()
                    .withEpochs(10)
                    .withBatch(100)
                    .withShards(4)
                    .withRate(new LearningRateSchedule.Cosine(0.005, 0))
                    .withSeed(seed + 100);
            new Trainer(new Network(network(4, 120, 3, steps, 1)), new SurrogateGradient(), training, test, options)
                    .train(threads, null, new TrainingListener() {
                        @Override
                        public void epochDone(EpochReport report) {
                            if (Double.isNaN(reached[0]) && report.validationAccuracy() >= 0.95) {
                                reached[0] = (System.nanoTime() - start) * 1e-9;
                                reached[1] = report.epoch();
                            }
                        }
                    }, () -> !Double.isNaN(reached[0]));
            if (seed > 0) {
                print("seconds", reached[0]);
                print("epochs", reached[1]);
            }
        }
    }

    /** Samples a second, the first pass aside. */
    private static void mnist(Path dir, int hidden, int steps, int samples, boolean spikes, int threads)
            throws IOException {
        Dataset all = IdxReader.read(
                "MNIST", dir.resolve("train-images-idx3-ubyte.gz"), dir.resolve("train-labels-idx1-ubyte.gz"), 10);
        Dataset data = all.slice(0, samples);
        NetworkSpec held = network(784, hidden, 10, steps, 0.3);
        Network network = new Network(spikes ? held.with(new BernoulliRate(1)) : held);
        long[] last = {System.nanoTime()};
        double[] seconds = new double[6];
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(seconds.length)
                .withShards(spikes ? 4 : 2) // so that what a shard lists stays in the second cache
                .withRate(new LearningRateSchedule.Cosine(0.002, 0));
        double[] accuracy = new double[seconds.length];
        new Trainer(network, new SurrogateGradient(), data, null, options)
                .train(threads, null, new TrainingListener() {
                    @Override
                    public void epochDone(EpochReport report) {
                        long now = System.nanoTime();
                        seconds[report.epoch() - 1] = (now - last[0]) * 1e-9;
                        accuracy[report.epoch() - 1] = report.trainingAccuracy();
                        last[0] = now;
                    }
                }, () -> false);
        print("train", samples / Arrays.stream(seconds, 1, seconds.length).min().orElseThrow());
        print("accuracy", accuracy[seconds.length - 1]);
        double fastest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 3; k++) {
            long start = System.nanoTime();
            network.evaluate(data, threads);
            fastest = Math.min(fastest, (System.nanoTime() - start) * 1e-9);
        }
        print("infer", samples / fastest);
    }

    private static void print(String name, double value) {
        System.out.println(String.format(Locale.ROOT, "%s=%.6g", name, value));
    }
}
