package org.sneakpath.analysis.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void distanceCountsEditsAndExchangesOfNeighbours() {
        assertEquals(0, Suggestion.distance("seed", "seed"));
        assertEquals(1, Suggestion.distance("sede", "seed"));
        assertEquals(1, Suggestion.distance("epoch", "epochs"));
        assertEquals(3, Suggestion.distance("kitten", "sitting"));
        assertEquals(4, Suggestion.distance("", "seed"));
    }

    @Test
    void onlyNearWordsAreSuggested() {
        List<String> known = List.of("epochs", "shards");
        assertEquals("; did you mean 'epochs'? (known: epochs, shards)", Suggestion.of("Epoch", known));
        assertEquals("; known: epochs, shards", Suggestion.of("levels", known));
    }
}
