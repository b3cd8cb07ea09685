package org.sneakpath.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosestNameTest {
    @Test
    void distanceCountsEditsAndExchangesOfNeighbours() {
        assertEquals(0, ClosestName.edits("seed", "seed"));
        assertEquals(1, ClosestName.edits("sede", "seed"));
        assertEquals(1, ClosestName.edits("epoch", "epochs"));
        assertEquals(3, ClosestName.edits("kitten", "sitting"));
        assertEquals(4, ClosestName.edits("", "seed"));
        assertEquals(4, ClosestName.edits("seed", ""));
    }

    @Test
    void hardlyAnythingMayBeChangedOfAShortName() {
        List<String> names = List.of("rOn", "rOff", "k", "temperature");
        assertEquals(Optional.of("rOff"), ClosestName.to("roff", names));
        assertEquals(Optional.of("rOff"), ClosestName.to("rOfff", names));
        assertEquals(Optional.of("rOn"), ClosestName.to("rN", names));
        assertEquals(Optional.of("k"), ClosestName.to("K", names));
        assertEquals(Optional.empty(), ClosestName.to("q", names));
        assertEquals(Optional.empty(), ClosestName.to("xy", names));
        assertEquals(Optional.of("temperature"), ClosestName.to("temprtaure", names));
        assertEquals(Optional.empty(), ClosestName.to("resistance", names));
        assertEquals(Optional.empty(), ClosestName.to("t".repeat(300), names));
    }
}
