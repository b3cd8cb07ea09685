package org.sneakpath.analysis.study;

import org.sneakpath.analysis.config.DriftConfig;
import org.sneakpath.analysis.config.ThermalConfig;
import org.sneakpath.devices.nonideality.Drift;
import org.sneakpath.devices.nonideality.aging.ArrheniusAcceleration;
import org.sneakpath.devices.nonideality.aging.ConductanceTemperature;
import org.sneakpath.devices.nonideality.aging.LogarithmicRelaxation;
import org.sneakpath.devices.nonideality.aging.PowerLawDrift;
import org.sneakpath.devices.nonideality.aging.RetentionLoss;
import org.sneakpath.devices.units.PhysicalConstants;

/** Laws of what becomes of cells, as configured. */
final class AgedCells {
    private AgedCells() {}

    static Drift drift(DriftConfig config) {
        if (config instanceof DriftConfig.PowerLaw law) {
            return new PowerLawDrift(law.exponent(), law.spread(), law.offset());
        }
        if (config instanceof DriftConfig.Relaxation law) {
            return new LogarithmicRelaxation(law.shift(), law.widening(), law.sigma(), 0, Double.POSITIVE_INFINITY);
        }
        if (config instanceof DriftConfig.RetentionLoss law) {
            return new RetentionLoss(
                    law.end(),
                    law.timeConstant(),
                    law.stretching(),
                    law.spread(),
                    activation(law.activationEnergy()),
                    law.reference(),
                    law.temperature());
        }
        throw new IllegalStateException("no drift for " + config);
    }

    private static ArrheniusAcceleration activation(double joule) {
        return new ArrheniusAcceleration(joule / PhysicalConstants.ELEMENTARY_CHARGE);
    }

    static ConductanceTemperature temperature(ThermalConfig config, double kelvin) {
        if (config instanceof ThermalConfig.Metal law) {
            return new ConductanceTemperature.Linear(law.coefficient(), law.reference(), kelvin);
        }
        if (config instanceof ThermalConfig.Activated law) {
            ArrheniusAcceleration activation = activation(law.activationEnergy());
            return new ConductanceTemperature.Activated(activation, law.reference(), kelvin);
        }
        throw new IllegalStateException("no temperature dependence for " + config);
    }
}
