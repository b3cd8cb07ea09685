package org.sneakpath.training.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.neurons.SpikeCost;
import org.sneakpath.neurons.compiled.NeuronEnergy;
import org.sneakpath.neurons.compiled.NeuronRun;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.connection.Dense;

/** Looks at one layer after each presentation. */
final class LayerMeter {
    static final String ARRAYS = "arrays";
    static final String NEURONS = "neurons";
    static final String NEURON_INPUTS = "neuron inputs";

    private final int number;
    private final LayerSpec spec;
    private final double time;
    private final NeuronEnergy energy;
    private final @Nullable ArrayMeter arrays;
    private final List<Double> driven = new ArrayList<>();
    private final List<Double> supplied = new ArrayList<>();
    private final List<Double> received = new ArrayList<>();
    private final List<Double> firings = new ArrayList<>();

    /**
     * @param number of the layer, from 0
     * @param samples that will be looked at, at most
     */
    LayerMeter(Network network, NetworkPass pass, int number, int samples) {
        NetworkSpec whole = network.spec();
        this.number = number;
        spec = whole.layers().get(number);
        time = whole.steps() * whole.step();
        energy = NeuronEnergy.of(pass.neuron(number));
        boolean held = number == 0 && whole.encoding().isConstant();
        long reads = held ? samples : (long) samples * whole.steps();
        arrays = spec.connection() instanceof Dense ? new ArrayMeter(spec, network.conductances(number), reads) : null;
    }

    /** Looks at the first sample of what was presented. */
    void look(NetworkPass pass) {
        double ofSupplies = 0;
        double pushed = 0;
        double constant = 0;
        double spikes = 0;
        for (int j = 0; j < spec.outputs(); j++) {
            NeuronRun run = pass.run(number, j, 0);
            NeuronEnergy.Taken taken = energy.taken(run);
            ofSupplies += taken.supplied();
            pushed += taken.received();
            constant += spec.biasCurrent() * taken.impulse();
            spikes += run.firings();
        }
        supplied.add(ofSupplies);
        received.add(spec.coupling().loads() ? constant : pushed);
        firings.add(spikes);
        if (arrays != null) {
            double open = arrays.energy(pass.wordLines(number, 0), time);
            // Σ_i V_i I_i of both signs: Σ V_i²(G⁺ + G⁻) − v Σ V_i(G⁺ − G⁻), the last being what mirrors would push
            driven.add(spec.coupling().loads() ? open - (pushed - constant) : open);
        }
    }

    /** What arrays and neurons take. */
    List<CostItem> items(CostAssumptions assumptions) {
        List<CostItem> items = new ArrayList<>();
        items.add(arrayEnergy());
        items.add(new CostItem(
                number + 1,
                NEURON_INPUTS,
                CostQuantity.ENERGY,
                CostBasis.SIMULATED,
                received,
                spec.coupling().loads()
                        ? "integral of v·I of the bias currents; what tied columns give is with the arrays"
                        : "integral of v·I of what column mirrors push into the input nodes"));
        items.add(neuronEnergy(assumptions.neurons()));
        items.add(arrayArea(assumptions.cells()));
        items.add(neuronArea(assumptions.neurons()));
        return items;
    }

    private CostItem arrayEnergy() {
        if (arrays == null) {
            return CostItem.unknown(
                    number + 1,
                    ARRAYS,
                    CostQuantity.ENERGY,
                    "in what order the arrays of a layer that is " + kind() + " are read is not part of the model");
        }
        if (!arrays.converged()) {
            return CostItem.unknown(
                    number + 1, ARRAYS, CostQuantity.ENERGY, "an array was not solved to its tolerance");
        }
        return new CostItem(
                number + 1,
                ARRAYS,
                CostQuantity.ENERGY,
                CostBasis.SIMULATED,
                driven,
                "integral of V·I of the word lines' drivers, from the programmed conductances"
                        + (spec.crossbar().isIdeal() ? ", lines without resistance" : ", losses in wires included"));
    }

    private String kind() {
        return spec.connection().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private CostItem neuronEnergy(Optional<SpikeCost> cited) {
        Optional<String> hidden = energy.hidden();
        if (hidden.isEmpty()) {
            return new CostItem(
                    number + 1,
                    NEURONS,
                    CostQuantity.ENERGY,
                    CostBasis.SIMULATED,
                    supplied,
                    "integral of E·I of the sources in the netlist of '"
                            + spec.neuron().name() + "'");
        }
        if (cited.isEmpty() || spec.neuron().events().isEmpty()) {
            String spikes = cited.isEmpty() ? "" : "; it has no events, so that no spikes are counted";
            return CostItem.unknown(
                    number + 1,
                    NEURONS,
                    CostQuantity.ENERGY,
                    "neuron '" + spec.neuron().name() + "': " + hidden.get() + spikes);
        }
        SpikeCost cost = cited.get();
        return new CostItem(
                number + 1,
                NEURONS,
                CostQuantity.ENERGY,
                CostBasis.CITED,
                firings.stream().map(cost::of).toList(),
                "spikes × energy of a spike: " + cost.source());
    }

    private CostItem arrayArea(Optional<CellArea> cells) {
        if (arrays == null || cells.isEmpty()) {
            String why = arrays == null
                    ? "how many arrays a layer that is " + kind() + " has is not part of the model"
                    : "no area of a cell is given";
            return CostItem.unknown(number + 1, ARRAYS, CostQuantity.AREA, why);
        }
        double cell = cells.get().area();
        return CostItem.fixed(
                number + 1,
                ARRAYS,
                CostQuantity.AREA,
                CostBasis.CITED,
                spec.crossbar().cells() * cell,
                "cells × area of a cell: " + cells.get().source());
    }

    private CostItem neuronArea(Optional<SpikeCost> cited) {
        if (energy.hidden().isEmpty() || cited.isEmpty() || cited.get().area().isEmpty()) {
            boolean another = energy.hidden().isEmpty() && cited.isPresent();
            String why = another
                    ? "the cited neuron stands for one whose circuit is not drawn, and this one's is"
                    : "no area of a neuron is given";
            return CostItem.unknown(number + 1, NEURONS, CostQuantity.AREA, why);
        }
        return CostItem.fixed(
                number + 1,
                NEURONS,
                CostQuantity.AREA,
                CostBasis.CITED,
                spec.outputs() * cited.get().area().getAsDouble(),
                "neurons × area of a neuron: " + cited.get().source());
    }
}
