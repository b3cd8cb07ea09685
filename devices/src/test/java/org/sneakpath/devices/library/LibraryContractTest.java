package org.sneakpath.devices.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;

/**
 * Every model of the library that is a file passes the contract of compact models: among others, all partial derivatives of
 * currents, charges and rates by voltages, states and parameters are those of the values.
 */
class LibraryContractTest {

    @Test
    void noModelIsForgotten() {
        Set<String> tested = new TreeSet<>();
        for (Class<?> nested : LibraryContractTest.class.getDeclaredClasses()) {
            if (nested.isAnnotationPresent(Nested.class)) {
                tested.add(nested.getAnnotation(About.class).value()[0]);
            }
        }
        List<String> files = DeviceLibrary.names().stream()
                .filter(name -> LibraryText.of(name + ".va").isPresent())
                .toList();
        assertEquals(files, List.copyOf(tested));
    }

    /** A model with the largest voltage (V) to try and intervals of parameters where 0.7 to 1.4 of the default would hide something. */
    abstract static class OfModel extends CompactModelContract {
        private final CompactModel model;
        private final double voltage;
        private final Map<String, Interval> intervals;

        OfModel(double voltage, Map<String, Interval> intervals) {
            this.model =
                    DeviceLibrary.model(getClass().getAnnotation(About.class).value()[0]);
            this.voltage = voltage;
            this.intervals = intervals;
        }

        @Override
        protected CompactModel model() {
            return model;
        }

        @Override
        protected double voltage() {
            return voltage;
        }

        @Override
        protected Set<String> choices() {
            return Set.of("window", "law");
        }

        @Override
        protected Interval sampled(Parameter parameter) {
            Interval given = intervals.get(parameter.name());
            if (given != null) {
                return given;
            }
            double value = parameter.defaultValue();
            return Set.of("window", "law", "type").contains(parameter.name())
                    ? Interval.closed(value, value)
                    : super.sampled(parameter);
        }
    }

    @Nested
    @About("data-driven-2017")
    class DataDriven2017 extends OfModel {
        DataDriven2017() {
            super(1.5, Map.of());
        }
    }

    @Nested
    @About("data-driven-2021")
    class DataDriven2021 extends OfModel {
        DataDriven2021() {
            super(1.5, Map.of("rMin", Interval.closed(1300, 1700), "rMax", Interval.closed(2500, 3500)));
        }
    }

    @Nested
    @About("ekv-transistor")
    class EkvTransistor extends OfModel {
        EkvTransistor() {
            super(1.5, Map.of());
        }
    }

    @Nested
    @About("jart-vcm-v1b")
    class JartVcm extends OfModel {
        JartVcm() {
            super(0.3, Map.of());
        }
    }

    @Nested
    @About("junction-diode")
    class JunctionDiode extends OfModel {
        JunctionDiode() {
            super(0.6, Map.of());
        }

        /** Shot noise goes with the current, which at a given voltage falls where the saturation current stays. */
        @Override
        protected boolean noiseGrowsWithTemperature() {
            return false;
        }
    }

    @Nested
    @About("laiho-biolek")
    class LaihoBiolek extends OfModel {
        LaihoBiolek() {
            super(1.0, Map.of());
        }
    }

    @Nested
    @About("memdiode")
    class Memdiode extends OfModel {
        Memdiode() {
            super(1.0, Map.of());
        }
    }

    @Nested
    @About("mmss")
    class Mmss extends OfModel {
        Mmss() {
            super(0.5, Map.of());
        }

        /** Unequal Schottky scales drive a current at 0 V, as published. */
        @Override
        protected boolean passive() {
            return false;
        }
    }

    @Nested
    @About("mott-switch")
    class MottSwitch extends OfModel {
        MottSwitch() {
            super(1.0, Map.of());
        }

        @Override
        protected double sharpness(String input, int column) {
            return 1e-3;
        }
    }

    @Nested
    @About("nonlinear-ion-drift")
    class NonlinearIonDrift extends OfModel {
        NonlinearIonDrift() {
            super(1.5, Map.of("p", Interval.closed(2, 2), "leak", Interval.closed(0.1, 0.2)));
        }
    }

    @Nested
    @About("ohmic")
    class Ohmic extends OfModel {
        Ohmic() {
            super(1.0, Map.of());
        }
    }

    @Nested
    @About("pershin-di-ventra")
    class PershinDiVentra extends OfModel {
        PershinDiVentra() {
            super(
                    2.0,
                    Map.of(
                            "rmin",
                            Interval.closed(700, 1400),
                            "alpha",
                            Interval.closed(-0.3, 0.5),
                            "vt",
                            Interval.closed(0.4, 0.9)));
        }
    }

    @Nested
    @About("poole-frenkel")
    class PooleFrenkel extends OfModel {
        PooleFrenkel() {
            super(1.0, Map.of());
        }

        /** The slope goes with the root of the voltage, steep at 0 V. */
        @Override
        protected double sharpness(String input, int column) {
            return input.equals("v") ? 1e-3 : 0.01;
        }

        /** What a field adds to the conductance falls as the temperature rises. */
        @Override
        protected boolean noiseGrowsWithTemperature() {
            return false;
        }
    }

    @Nested
    @About("simmons-barrier")
    class SimmonsBarrier extends OfModel {
        SimmonsBarrier() {
            super(0.6, Map.of());
        }

        @Override
        protected double sharpness(String input, int column) {
            return 1e-3;
        }
    }

    @Nested
    @About("sinh-conductor")
    class SinhConductor extends OfModel {
        SinhConductor() {
            super(2.0, Map.of());
        }
    }

    @Nested
    @About("stanford-pku")
    class StanfordPku extends OfModel {
        StanfordPku() {
            super(2.0, Map.of());
        }
    }

    @Nested
    @About("threshold-switch")
    class ThresholdSwitch extends OfModel {
        ThresholdSwitch() {
            super(1.5, Map.of());
        }
    }

    @Nested
    @About("university-of-michigan")
    class UniversityOfMichigan extends OfModel {
        UniversityOfMichigan() {
            super(1.0, Map.of("drift", Interval.closed(0.2, 0.6)));
        }
    }

    @Nested
    @About("vo2-neuristor")
    class Vo2Neuristor extends OfModel {
        Vo2Neuristor() {
            super(8.0, Map.of("ea", Interval.closed(5000, 5400), "tc", Interval.closed(328, 338)));
        }

        @Override
        protected double unboundedState() {
            return 5;
        }

        @Override
        protected double sharpness(String input, int column) {
            return input.equals("x") && column != 1 ? 3e-4 : 0.01; // reversal points; not `rising`
        }
    }

    @Nested
    @About("volatile-memristor")
    class VolatileMemristor extends OfModel {
        VolatileMemristor() {
            super(0.25, Map.of());
        }
    }

    @Nested
    @About("volatile-vteam")
    class VolatileVteam extends OfModel {
        VolatileVteam() {
            super(3.0, Map.of("alpha", Interval.closed(2, 3)));
        }

        @Override
        protected double sharpness(String input, int column) {
            return 3e-3;
        }
    }

    @Nested
    @About("vteam")
    class Vteam extends OfModel {
        Vteam() {
            super(1.5, Map.of());
        }
    }

    @Nested
    @About("yakopcic")
    class Yakopcic extends OfModel {
        Yakopcic() {
            super(1.0, Map.of());
        }
    }

    @Nested
    @About("linear-ion-drift")
    class LinearIonDriftRectangular extends OfModel {
        LinearIonDriftRectangular() {
            super(1.5, Map.of("window", Interval.closed(0, 0)));
        }
    }

    @Nested
    @About("linear-ion-drift")
    class LinearIonDriftJoglekar extends OfModel {
        LinearIonDriftJoglekar() {
            super(1.5, Map.of("window", Interval.closed(1, 1)));
        }
    }

    @Nested
    @About("linear-ion-drift")
    class LinearIonDriftBiolek extends OfModel {
        LinearIonDriftBiolek() {
            super(1.5, Map.of("window", Interval.closed(2, 2)));
        }
    }

    @Nested
    @About("linear-ion-drift")
    class LinearIonDriftProdromakis extends OfModel {
        LinearIonDriftProdromakis() {
            super(1.5, Map.of("window", Interval.closed(3, 3)));
        }
    }

    @Nested
    @About("linear-ion-drift")
    class LinearIonDriftKvatinsky extends OfModel {
        LinearIonDriftKvatinsky() {
            super(
                    1.5,
                    Map.of(
                            "window",
                            Interval.closed(4, 4),
                            "wc",
                            Interval.closed(0.05, 0.2),
                            "aDown",
                            Interval.closed(0.1, 0.2)));
        }
    }

    @Nested
    @About("team")
    class Team extends OfModel {
        Team() {
            super(1.5, Map.of("rOn", Interval.closed(500, 700)));
        }
    }

    @Nested
    @About("team")
    class TeamExponential extends OfModel {
        TeamExponential() {
            super(
                    1.5,
                    Map.of(
                            "law",
                            Interval.closed(1, 1),
                            "window",
                            Interval.closed(4, 4),
                            "wc",
                            Interval.closed(0.05, 0.2),
                            "aDown",
                            Interval.closed(0.1, 0.2)));
        }

        @Override
        protected double sharpness(String input, int column) {
            return 1e-3;
        }
    }
}
