package org.sneakpath.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.neurons.library.NeuronLibrary;

/** Works behind everything that a configuration can name, each a whole entry. */
class BibliographyTest {
    /** Of textbooks or of ourselves, or no memristor: nothing of a network's neuron to be cited. */
    private static final Set<String> WITHOUT = Set.of(
            "ohmic",
            "sinh-conductor",
            "diode",
            "nmos",
            "pmos",
            "npn",
            "pnp",
            "njf",
            "pjf",
            "junction-diode",
            "poole-frenkel",
            "ekv-transistor");

    @Test
    void everyMemristorAndEveryNeuronOfTheLibrariesIsCited() {
        List<String> missing = new ArrayList<>();
        Set<String> tags = Bibliography.tags();
        for (String name : DeviceLibrary.names()) {
            if (!tags.contains("device:" + name) && !WITHOUT.contains(name)) {
                missing.add("device:" + name);
            }
        }
        for (String name : NeuronLibrary.names()) {
            if (!tags.contains("neuron:" + name)) {
                missing.add("neuron:" + name);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyEntryIsWholeAndHasAKeyOfItsOwn() {
        Set<String> keys = new HashSet<>();
        List<Citation> works = Bibliography.of(Bibliography.tags());
        assertTrue(works.size() > 40, works.size() + " works");
        for (Citation work : works) {
            String entry = work.bibtex();
            assertTrue(entry.matches("(?s)@(article|book|inproceedings|misc)\\{[a-z0-9]+,\n.*\n}"), entry);
            assertTrue(keys.add(entry.substring(0, entry.indexOf(','))), entry);
            assertEquals(
                    entry.chars().filter(c -> c == '{').count(),
                    entry.chars().filter(c -> c == '}').count(),
                    entry);
            for (String field : List.of("author", "title", "year")) {
                assertTrue(!work.fields().getOrDefault(field, "").isEmpty(), field + " of " + entry);
            }
            assertTrue(work.line().matches("[^{}\\\\]+\\."), work.line());
        }
    }

    @Test
    void nothingIsCitedTwiceOrWithoutBeingAskedFor() {
        List<Citation> works = Bibliography.of(List.of("neuron:mif", "device:volatile-memristor", "neuron:unknown"));
        assertEquals(
                List.of("@article{kang2021mif,", "@article{zhou2022memprop,", "@article{nugent2014ahah,"),
                works.stream()
                        .map(work -> work.bibtex().lines().findFirst().orElseThrow())
                        .toList());
        assertEquals(List.of(), Bibliography.of(List.of()));
    }
}
