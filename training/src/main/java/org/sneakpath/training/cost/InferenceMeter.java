package org.sneakpath.training.cost;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.data.Dataset;

/** Measures what an inference takes. */
public final class InferenceMeter {
    private InferenceMeter() {}

    /**
     * Shows samples to a network, one after the other, and adds up.
     *
     * @param network as it is programmed; not changed
     * @param assumptions what is taken from elsewhere
     * @param data of its features and classes
     * @param most how many samples are shown, the first ones of the set, or all if it has fewer; at least 1
     * @throws IllegalArgumentException if the data does not fit
     */
    public static InferenceCosts measure(Network network, CostAssumptions assumptions, Dataset data, int most) {
        NetworkSpec spec = network.spec();
        if (most < 1) {
            throw new IllegalArgumentException(
                    "samples to measure costs of = " + most + " must be at least 1; try 100");
        }
        if (data.features() != spec.inputs()) {
            throw new IllegalArgumentException("'" + data.name() + "' has " + data.features()
                    + " features, but the network takes " + spec.inputs());
        }
        int shown = Math.min(most, data.size());
        NetworkPass pass = network.pass();
        List<LayerMeter> meters = new ArrayList<>();
        for (int k = 0; k < spec.layers().size(); k++) {
            meters.add(new LayerMeter(network, pass, k, shown));
        }
        int solved = 0;
        for (int s = 0; s < shown; s++) {
            pass.present(data, s);
            if (pass.converged()) {
                meters.forEach(meter -> meter.look(pass));
                solved++;
            }
        }
        return new InferenceCosts(solved, shown - solved, solved == 0 ? List.of() : items(spec, assumptions, meters));
    }

    private static List<CostItem> items(NetworkSpec spec, CostAssumptions assumptions, List<LayerMeter> meters) {
        List<CostItem> items = new ArrayList<>();
        items.add(CostItem.fixed(
                0,
                "presentation",
                CostQuantity.TIME,
                CostBasis.DESIGN,
                spec.steps() * spec.step(),
                "steps × length of a step"));
        String ideal = "they are ideal in the model; what they take besides what they deliver is not part of it";
        items.add(CostItem.unknown(0, "drivers and mirrors", CostQuantity.ENERGY, ideal));
        items.add(CostItem.unknown(0, "drivers and mirrors", CostQuantity.AREA, "they are ideal in the model"));
        for (int k = 0; k < meters.size(); k++) {
            items.addAll(meters.get(k).items(assumptions));
            items.addAll(ConverterItems.of(spec, k, assumptions));
        }
        return items;
    }
}
