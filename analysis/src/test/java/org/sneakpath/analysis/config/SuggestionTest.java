package org.sneakpath.analysis.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void onlyNearWordsAreSuggested() {
        List<String> known = List.of("epochs", "shards");
        assertEquals("; did you mean 'epochs'? (known: epochs, shards)", Suggestion.of("Epoch", known));
        assertEquals("; known: epochs, shards", Suggestion.of("levels", known));
    }
}
