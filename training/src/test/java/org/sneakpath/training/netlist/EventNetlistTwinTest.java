package org.sneakpath.training.netlist;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.training.NetworkSpec;

/** Networks of neurons that reset, spike and remember, in the reference engine on the network's own grid. */
class EventNetlistTwinTest {
    /** The phases of the clock take 2·10⁻⁹ of a step, and what is set in them is left to 10⁻⁹ of its change. */
    private static final double TWIN = 1e-6;

    private static final double[] FEATURES = {0.9, 0.6, 0.75, 0.8};

    static Stream<Arguments> networks() {
        return EventNetworks.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void theCircuitHasTheVoltagesAndSpikesOfTheNetwork(String name, NetworkSpec spec) {
        for (FirstLayer first : FirstLayer.values()) {
            NetlistTwin twin = NetlistTwin.of(spec, FEATURES, first);
            EventNetworks.assertLively(twin);
            twin.assertVoltages(TWIN);
        }
    }
}
