package org.sneakpath.analysis.experiment;

import java.util.List;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.analysis.study.Deployments;
import org.sneakpath.analysis.study.Setting;
import org.sneakpath.analysis.study.StudyAxis;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.training.Network;

/**
 * The weights of a trained network in the circuits that axes of keys make of its configuration, as {@code deployed} settings of a study do.
 * The circuits of the settings asked for last are kept.
 */
final class DeployedNetworks implements Deployments {
    private final Experiment experiment;
    private final Network trained;
    private final Deployed designed;
    private final NetworkStore<Deployed> store;

    /**
     * Of a network.
     *
     * @param trained what the experiment's configuration has come to; only read
     * @param kept circuits that are kept beside it, at least 1
     */
    DeployedNetworks(Experiment experiment, Network trained, int kept) {
        this.experiment = experiment;
        this.trained = trained;
        designed = deployed(experiment, trained);
        store = new NetworkStore<>(kept);
    }

    @Override
    public Deployed of(List<Setting> keys) {
        return keys.isEmpty() ? designed : store.get(keys.toString(), () -> put(keys));
    }

    private Deployed put(List<Setting> keys) {
        Experiment other = experiment.at(keys);
        Network network = new Network(other.network());
        ReadStatus status = network.load(trained.weights());
        if (!status.converged()) {
            throw new NotConvergedException(
                    keys + ": an array of the network was not solved: relative Kirchhoff residual " + status.residual()
                            + "; look at the resistances of its wires");
        }
        return deployed(other, other.completed(network));
    }

    private static Deployed deployed(Experiment experiment, Network network) {
        ExperimentConfig config = experiment.config();
        MitigationConfig mitigation = config.robustness().mitigation();
        return new Deployed(
                experiment.fabrication(mitigation, network),
                StudyAxis.background(config.robustness().background()));
    }
}
