package org.sneakpath.analysis.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.devices.library.DeviceLibrary;

class ModelDescriptionTest {
    @Test
    void theFirstSentenceOfTheFirstCommentCounts() {
        assertEquals(
                "A switch of 1.5 V",
                ModelDescription.firstSentence("\n// A switch of 1.5 V. More of it.\nmodule a(b);"));
        assertEquals("Over two lines", ModelDescription.firstSentence("// Over\n// two lines\n//\n// i = v\n"));
        assertEquals("In a block", ModelDescription.firstSentence("/* In a block. */\nmodule a(b);"));
        assertEquals("", ModelDescription.firstSentence("module a(b); // not this\n"));
        assertEquals("", ModelDescription.firstSentence(""));
    }

    @Test
    void longOnesAreCut() {
        String words = "many words ".repeat(20);
        String cut = ModelDescription.firstSentence("// " + words + ".");
        assertTrue(cut.length() <= 112 && cut.matches(".*(many|words) …"), cut);
        assertEquals(
                "A model with a long name",
                ModelDescription.firstSentence("// A model with a long name: " + words + "."));
    }

    @Test
    void everyModelOfTheLibraryHasOne() {
        for (String name : DeviceLibrary.names()) {
            assertFalse(ModelDescription.of(DeviceChoice.ofLibrary(name)).isEmpty(), name);
        }
    }
}
