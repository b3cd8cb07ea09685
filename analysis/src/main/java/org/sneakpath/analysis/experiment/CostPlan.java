package org.sneakpath.analysis.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sneakpath.analysis.config.CostsConfig;
import org.sneakpath.crossbar.periphery.ComponentCost;
import org.sneakpath.crossbar.periphery.FigureOfMerit;
import org.sneakpath.neurons.SpikeCost;
import org.sneakpath.training.cost.CellArea;
import org.sneakpath.training.cost.ConverterCost;
import org.sneakpath.training.cost.CostAssumptions;

/** The costs section of a configuration as what is taken from elsewhere. */
final class CostPlan {
    private CostPlan() {}

    static CostAssumptions of(CostsConfig config) {
        return new CostAssumptions(
                cells(config.cells()), wordLines(config.dac()), columns(config.adc()), neuron(config.neuron()));
    }

    private static Optional<CellArea> cells(CostsConfig.Cells config) {
        return config instanceof CostsConfig.Cells.Area area
                ? Optional.of(new CellArea(area.feature(), area.squares(), area.source()))
                : Optional.empty();
    }

    private static Optional<ConverterCost> wordLines(CostsConfig.WordLines config) {
        if (config instanceof CostsConfig.WordLines.Isaac) {
            return Optional.of(ConverterCost.isaacWordLines());
        }
        if (config instanceof CostsConfig.WordLines.Cited cited) {
            ComponentCost cost = new ComponentCost(cited.energy(), cited.time(), told(cited.area()), cited.source());
            return Optional.of(new ConverterCost.Published(cost, cited.bits(), 1));
        }
        return Optional.empty();
    }

    private static Optional<ConverterCost> columns(CostsConfig.Columns config) {
        if (config instanceof CostsConfig.Columns.MedianSar) {
            return Optional.of(ConverterCost.medianSuccessiveApproximation());
        }
        if (config instanceof CostsConfig.Columns.SurveyEnvelope) {
            return Optional.of(ConverterCost.surveyEnvelope());
        }
        if (config instanceof CostsConfig.Columns.Isaac) {
            return Optional.of(ConverterCost.isaacColumns());
        }
        if (config instanceof CostsConfig.Columns.Kull) {
            return Optional.of(ConverterCost.kull2013());
        }
        if (config instanceof CostsConfig.Columns.Walden walden) {
            return Optional.of(
                    new ConverterCost.ByFigure(new FigureOfMerit.Walden(walden.energyPerStep()), walden.source()));
        }
        if (config instanceof CostsConfig.Columns.Cited cited) {
            ComponentCost cost = new ComponentCost(cited.energy(), cited.time(), told(cited.area()), cited.source());
            return Optional.of(new ConverterCost.Published(cost, cited.bits(), cited.shared()));
        }
        return Optional.empty();
    }

    private static Optional<SpikeCost> neuron(CostsConfig.Neuron config) {
        if (config instanceof CostsConfig.Neuron.Besrour) {
            return Optional.of(SpikeCost.besrour2024());
        }
        if (config instanceof CostsConfig.Neuron.Cited cited) {
            return Optional.of(new SpikeCost(cited.energy(), told(cited.area()), cited.source()));
        }
        return Optional.empty();
    }

    private static OptionalDouble told(double area) {
        return area > 0 ? OptionalDouble.of(area) : OptionalDouble.empty();
    }
}
